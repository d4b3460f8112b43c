package io.waybill.explain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule of a role lets through, what covers it, and what follows from it. */
class AccessRuleTest {

    private static List<String> list(String words) {
        return words.isEmpty()
                ? List.of()
                : Arrays.stream(words.split(" ")).map(AccessRuleTest::group).toList();
    }

    private static String group(String word) {
        return word.equals("core") ? "" : word;
    }

    private static AccessRule rule(String verbs, String groups, String resources, String names) {
        return new AccessRule(list(verbs), list(groups), list(resources), list(names), List.of());
    }

    private static AccessRule urls(String verbs, String urls) {
        return new AccessRule(list(verbs), List.of(), List.of(), List.of(), list(urls));
    }

    @ParameterizedTest
    @CsvSource({
        "get list, core, pods, '', list, pods, '', true",
        "get, core, pods, '', delete, pods, '', false",
        "*, *, *, '', escalate, roles.rbac.authorization.k8s.io, '', true",
        "get, apps, deployments, '', get, deployments.apps, '', true",
        "get, core, deployments, '', get, deployments.apps, '', false",
        "get, core, pods, '', get, pods/log, '', false",
        "get, core, pods/log, '', get, pods/log, '', true",
        "get, core, */log, '', get, pods/log, '', true",
        "get, core, */log, '', get, pods/exec, '', false",
        "get, core, *, '', get, pods/log, '', true",
        "get, core, pods/*, '', get, pods/log, '', false",
        "get, core, secrets, db, get, secrets, db, true",
        "get, core, secrets, db, get, secrets, other, false",
        "list, core, secrets, db, list, secrets, '', false"
    })
    void requestsAreMatchedAsTheServerDoes(
            String verbs,
            String groups,
            String resources,
            String names,
            String verb,
            String what,
            String name,
            boolean is) {
        assertThat(rule(verbs, groups, resources, names)
                        .allows(Request.of(verb, what).named(name)))
                .isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource({
        "/metrics, /metrics, true",
        "/metrics, /metrics/x, false",
        "/healthz/*, /healthz/ready, true",
        "/healthz/*, /healthz, false",
        "/healthz*, /healthz, true",
        "*, /anything, true"
    })
    void pathsMatchByTheirBeginningWhereAStarIsLast(String pattern, String path, boolean is) {
        assertThat(urls("get", pattern).allows(Request.url("get", path))).isEqualTo(is);
        assertThat(urls("get", pattern).allows(Request.url("post", path))).isFalse();
    }

    @Test
    void aRuleForResourcesIsNotOneForPaths() {
        assertThat(rule("*", "*", "*", "").allows(Request.url("get", "/metrics")))
                .isFalse();
        assertThat(urls("*", "*").allows(Request.of("get", "pods"))).isFalse();
    }

    @Test
    void aRuleIsOneForEachVerbOfEachResource() {
        assertThat(rule("get list", "core apps", "pods", "a b").atoms()).hasSize(8);
        assertThat(urls("get post", "/a /b").atoms()).hasSize(4);
        assertThat(rule("get", "core", "pods", "").atoms()).containsExactly(rule("get", "core", "pods", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "get, core, pods, '', get, core, pods, '', true",
        "*, *, *, '', get, core, pods, a, true",
        "get, core, pods, '', '*', core, pods, '', false",
        "get, core, pods, '', get, core, '*', '', false",
        "get, core, pods, a, get, core, pods, '', false",
        "get, core, pods, a b, get, core, pods, a, true",
        "get, core, */log, '', get, core, pods/log, '', true",
        "get, core, pods/log, '', get, core, */log, '', false"
    })
    void onlyWildcardsCoverWildcards(
            String verbs,
            String groups,
            String resources,
            String names,
            String verb,
            String group,
            String resource,
            String name,
            boolean covers) {
        assertThat(rule(verbs, groups, resources, names).covers(rule(verb, group, resource, name)))
                .isEqualTo(covers);
    }

    @Property
    boolean whatARuleCoversItAllows(
            @ForAll("rules") AccessRule rule, @ForAll("rules") AccessRule other, @ForAll("requests") Request request) {
        return other.atoms().stream()
                .filter(rule::covers)
                .noneMatch(atom -> atom.allows(request) && !rule.allows(request));
    }

    @Property
    boolean aRuleAllowsWhatOneOfItsPartsAllows(@ForAll("rules") AccessRule rule, @ForAll("requests") Request request) {
        return rule.allows(request) == rule.atoms().stream().anyMatch(atom -> atom.allows(request))
                && rule.atoms().stream().allMatch(rule::covers);
    }

    @Test
    void itIsToldWhatItIsAbout() {
        assertThat(rule("get", "apps", "deployments deployments/scale", "").what())
                .isEqualTo("deployments.apps, deployments.apps/scale");
        assertThat(rule("get", "core", "secrets", "db web").what()).isEqualTo("secrets \"db\", \"web\"");
        assertThat(urls("get", "/metrics").what()).isEqualTo("/metrics");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "* | * | * | can do everything",
                "bind | rbac.authorization.k8s.io | clusterroles | binds roles with more than its own rights",
                "escalate bind | * | roles | writes roles with more than its own rights, binds roles with more than its"
                        + " own rights",
                "impersonate | core | users | acts as others",
                "get | * | * | ''",
                "bind | apps | roles | ''"
            })
    void whoeverCanGiveHimselfMoreIsNamed(String verbs, String groups, String resources, String power) {
        assertThat(Powers.of(rule(verbs, groups, resources, ""))).isEqualTo(power);
    }

    @Provide
    Arbitrary<AccessRule> rules() {
        return Combinators.combine(
                        some("get", "list", "*"),
                        some("", "apps", "*"),
                        some("pods", "*", "pods/log", "*/log"),
                        Arbitraries.of(List.<String>of(), List.of("a"), List.of("a", "b")))
                .as((verbs, groups, resources, names) -> new AccessRule(verbs, groups, resources, names, List.of()));
    }

    private static Arbitrary<List<String>> some(String... words) {
        return Arbitraries.of(words).list().uniqueElements().ofMinSize(1).ofMaxSize(2);
    }

    @Provide
    Arbitrary<Request> requests() {
        return Combinators.combine(
                        Arbitraries.of("get", "list", "watch"),
                        Arbitraries.of("", "apps", "other"),
                        Arbitraries.of("pods", "pods/log", "nodes", "nodes/log"),
                        Arbitraries.of("", "a", "b", "c"))
                .as((verb, group, resource, name) -> new Request(verb, group, resource, name, "", ""));
    }
}
