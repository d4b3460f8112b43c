package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.access.Access;
import io.waybill.explain.access.Request;
import io.waybill.explain.access.Subject;
import io.waybill.explain.cluster.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever roles there are, requests are answered as a list of everything that is allowed has it, which is written out
 * here without any matching: rule by rule, with one verb, group, resource and name that no rule ever mentions.
 */
class AccessProperties {

    private static final List<String> VERBS = List.of("get", "bind", "other");
    private static final List<String> GROUPS = List.of("", "apps", "other.io");
    private static final List<String> PLURALS = List.of("pods", "secrets", "others");
    private static final List<String> SUBRESOURCES = List.of("", "/log", "/other", "/*");
    private static final List<String> NAMES = List.of("", "a", "b", "other");
    private static final Subject WEB = Subject.serviceAccount("n0", "web");

    private record Asked(String verb, String group, String resource, String name) {}

    private record Rule(List<String> verbs, List<String> groups, List<String> resources, List<String> names) {

        static Rule any(Random random) {
            return new Rule(
                    some(List.of("get", "bind", "*"), random),
                    some(List.of("", "apps", "*"), random),
                    some(List.of("pods", "secrets", "pods/log", "*/log", "*", "pods/*"), random),
                    random.nextInt(3) == 0 ? some(List.of("a", "b"), random) : List.of());
        }

        private static List<String> some(List<String> choices, Random random) {
            List<String> some = new ArrayList<>(choices);
            some.removeIf(choice -> random.nextInt(3) > 0);
            return some.isEmpty() ? List.of(choices.get(random.nextInt(choices.size()))) : some;
        }

        Set<Asked> allowed() {
            Set<Asked> allowed = new HashSet<>();
            for (String verb : verbs.contains("*") ? VERBS : verbs) {
                for (String group : groups.contains("*") ? GROUPS : groups) {
                    for (String resource : writtenOut()) {
                        for (String name : names.isEmpty() ? NAMES : names) {
                            allowed.add(new Asked(verb, group, resource, name));
                        }
                    }
                }
            }
            return allowed;
        }

        private Set<String> writtenOut() {
            Set<String> all = new HashSet<>();
            for (String resource : resources) {
                for (String plural : PLURALS) {
                    switch (resource) {
                        case "*" -> SUBRESOURCES.forEach(sub -> all.add(plural + sub));
                        case "*/log" -> all.add(plural + "/log");
                        default -> all.add(resource);
                    }
                }
            }
            return all;
        }

        String yaml() {
            return "{verbs: " + list(verbs) + ", apiGroups: " + list(groups) + ", resources: " + list(resources)
                    + ", resourceNames: " + list(names) + "}";
        }

        private static String list(List<String> texts) {
            return texts.stream().map(text -> "'" + text + "'").collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** A role, and where it is bound to whom; the namespace is empty for everywhere. */
    private record Role(List<Rule> rules, String namespace, String boundTo) {

        static Role any(Random random) {
            return new Role(
                    IntStream.range(0, random.nextInt(3))
                            .mapToObj(i -> Rule.any(random))
                            .toList(),
                    ReachWorld.pick(List.of("", "n0", "n1"), random),
                    ReachWorld.pick(
                            List.of(
                                    "{kind: ServiceAccount, name: web, namespace: n0}",
                                    "{kind: Group, name: system:serviceaccounts:n0}",
                                    "{kind: ServiceAccount, name: web, namespace: n1}",
                                    "{kind: Group, name: system:serviceaccounts:n1}"),
                            random));
        }

        boolean isOfWeb() {
            return boundTo.endsWith("n0}");
        }

        String yaml(int index) {
            String in = namespace.isEmpty() ? "" : ", namespace: " + namespace;
            String api = "---\n{apiVersion: rbac.authorization.k8s.io/v1, kind: ";
            return api + "ClusterRole, metadata: {name: r" + index + "}, rules: ["
                    + rules.stream().map(Rule::yaml).collect(Collectors.joining(", ")) + "]}\n" + api
                    + (namespace.isEmpty() ? "ClusterRoleBinding" : "RoleBinding") + ", metadata: {name: b" + index + in
                    + "}, roleRef: {kind: ClusterRole, name: r" + index + "}, subjects: [" + boundTo + "]}\n";
        }
    }

    private static String yaml(List<Role> roles) {
        return IntStream.range(0, roles.size())
                .mapToObj(i -> roles.get(i).yaml(i))
                .collect(Collectors.joining());
    }

    private static Set<Asked> allowed(List<Role> roles, String namespace) {
        return roles.stream()
                .filter(role -> role.isOfWeb()
                        && (role.namespace().isEmpty() || role.namespace().equals(namespace)))
                .flatMap(role -> role.rules().stream())
                .flatMap(rule -> rule.allowed().stream())
                .collect(Collectors.toSet());
    }

    @Property
    void allowsWhatIsOnTheListAndNothingElse(@ForAll long seed) {
        List<Role> roles = roles(new Random(seed));
        Access access = Access.of(Yaml.manifest(yaml(roles)));
        for (String namespace : List.of("", "n0", "n1")) {
            Set<Asked> allowed = allowed(roles, namespace);
            for (String verb : VERBS) {
                for (String group : GROUPS) {
                    for (String plural : PLURALS) {
                        for (String subresource : SUBRESOURCES) {
                            for (String name : NAMES) {
                                Asked asked = new Asked(verb, group, plural + subresource, name);
                                Request request = new Request(verb, group, plural + subresource, name, namespace, "");
                                assertThat(access.of(WEB, request).answer())
                                        .as(() -> request + " of\n" + yaml(roles))
                                        .isEqualTo(allowed.contains(asked) ? Answer.ALLOWED : Answer.DENIED);
                            }
                        }
                    }
                }
            }
        }
    }

    @Property
    void rolesAreWrittenByWhomEverythingOnTheirListIsAllowed(@ForAll long seed) {
        Random random = new Random(seed);
        List<Role> roles = roles(random);
        Role given = new Role(List.of(Rule.any(random)), "n1", "{kind: User, name: ann}");
        List<Role> all = new ArrayList<>(roles);
        all.add(given);
        Set<Asked> held = allowed(roles, "");
        boolean hasAll = held.containsAll(given.rules().get(0).allowed());
        String name = "r" + roles.size();

        assertThat(Access.of(Yaml.manifest(yaml(all)))
                        .writes(WEB, "ClusterRole", name, "")
                        .answer())
                .as(() -> yaml(all))
                .isEqualTo(hasAll ? Answer.ALLOWED : Answer.DENIED);
    }

    private static List<Role> roles(Random random) {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> Role.any(random))
                .toList();
    }
}
