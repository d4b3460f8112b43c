package io.waybill.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.ServedApi;
import io.waybill.validate.check.Validator;
import io.waybill.validate.references.ResourceReferences;
import io.waybill.validate.typed.RuleSet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Very many resources that all have to do with each other. Compared in pairs, each of these crowds would take minutes;
 * and what is said of them must not be said once for each pair.
 */
class CrowdTest {

    private static final int CROWD = 10_000;

    private static final ApiHistory HISTORY = ApiHistory.load();

    @Test
    void workloadsThatAllSelectEachOther() {
        List<Finding> findings = check(i -> deployment(i, "matchLabels: {app: web}", "app: web"));

        assertThat(findings).hasSize(CROWD);
        assertThat(findings.get(0).message()).contains("Deployment shop/d1 too");
        assertThat(findings.get(1).message()).contains("Deployment shop/d0 too");
    }

    @Test
    void workloadsThatAllSelectEachOtherBySelectorsOfTheirOwn() {
        assertThat(check(i -> deployment(
                        i,
                        "matchExpressions: [{key: app, operator: In, values: [web, x%d]}]".formatted(i),
                        "app: web")))
                .hasSize(CROWD);
    }

    @Test
    void workloadsThatSelectByExpressionsOnly() {
        assertThat(check(i -> deployment(
                        i, "matchExpressions: [{key: app, operator: In, values: [a%d]}]".formatted(i), "app: a" + i)))
                .isEmpty();
    }

    @Test
    void policiesThatSelectNothingByExpressions() {
        String absent = "podSelector: {matchExpressions: [{key: app, operator: DoesNotExist},"
                + " {key: x, operator: NotIn, values: [a%d]}]}";

        assertThat(check(i -> i % 2 == 0
                        ? deployment(i, "matchLabels: {app: a%d}".formatted(i), "app: a" + i)
                        : resource("networking.k8s.io/v1", "NetworkPolicy", i, absent.formatted(i))))
                .hasSize(CROWD / 2)
                .allMatch(finding -> finding.rule() == Rule.SELECTS_NOTHING);
    }

    @Test
    void servicesForTheSameLabelInFrontOfPodsWithoutTheirPorts() {
        List<Finding> findings = check(i -> i % 2 == 0
                ? deployment(i, "matchLabels: {id: a%d}".formatted(i), "app: web, id: a" + i)
                : resource(
                        "v1",
                        "Service",
                        i,
                        "selector: {app: web}, ports: [{port: 80, targetPort: %d}]".formatted(10_000 + i)));

        assertThat(findings).hasSize(CROWD / 2);
        assertThat(findings.get(0).message())
                .isEqualTo("No container of the Deployment d0 and of 4999 other workloads that it selects"
                        + " has the port 10001.");
    }

    @Test
    void ingressesOfOneHostAndPath() {
        List<Finding> findings = check(i -> resource("networking.k8s.io/v1", "Ingress", i, """
                rules: [{host: a.b, http: {paths: [
                  {path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]"""));

        assertThat(findings.stream().filter(finding -> finding.rule() == Rule.COLLISION))
                .hasSize(CROWD - 1);
        assertThat(findings.stream().filter(finding -> finding.rule() == Rule.MISSING_REFERENCE))
                .hasSize(CROWD);
    }

    @Test
    void aServiceWithManyPortsAndAnIngressThatLeadsToEach() {
        String service = "ports: [%s]".formatted(list("{port: %1$d, name: p%1$d}"));
        String path = "{path: /%1$d, pathType: Prefix, backend: {service: {name: d0, port: {name: p%1$d}}}}";
        String ingress = "rules: [{http: {paths: [%s]}}]".formatted(list(path));

        assertThat(check(
                        2,
                        i -> i == 0
                                ? resource("v1", "Service", i, service)
                                : resource("networking.k8s.io/v1", "Ingress", i, ingress)))
                .isEmpty();
    }

    @Test
    void podsThatReadEachKeyOfALargeConfigMap() {
        String settings = "{apiVersion: v1, kind: ConfigMap, metadata: {name: big, namespace: shop}, data: {%s}}"
                .formatted(list("k%1$d: v"));
        String env = list("{name: e%1$d, valueFrom: {configMapKeyRef: {name: big, key: k%1$d}}}");
        String pod = "containers: [{name: a, image: a, env: [%s]}]".formatted(env);

        assertThat(check(2, i -> i == 0 ? settings : resource("v1", "Pod", i, pod)))
                .isEmpty();
    }

    @Test
    void resourcesOfTheSameName() {
        assertThat(check(i -> resource("v1", "Pod", 0, "containers: [{name: a, image: a}]")))
                .hasSize(CROWD - 1)
                .allMatch(finding -> finding.rule() == Rule.DUPLICATE_RESOURCE);
    }

    private static String deployment(int number, String selector, String labels) {
        return resource("apps/v1", "Deployment", number, """
                selector: {%s}, template: {metadata: {labels: {%s}}, spec: {containers: [
                  {name: a, image: a, ports: [{containerPort: 80}]}]}}""".formatted(selector, labels));
    }

    private static String resource(String apiVersion, String kind, int number, String spec) {
        return "{apiVersion: %s, kind: %s, metadata: {name: d%d, namespace: shop}, spec: {%s}}"
                .formatted(apiVersion, kind, number, spec);
    }

    private static String list(String item) {
        return IntStream.range(0, CROWD).mapToObj(item::formatted).collect(Collectors.joining(", "));
    }

    private static List<Finding> check(IntFunction<String> resource) {
        return check(CROWD, resource);
    }

    /** Judges by what resources say of each other alone. */
    private static List<Finding> check(int count, IntFunction<String> resource) {
        List<Finding> findings = new ArrayList<>();
        RuleSet rules = new RuleSet.Builder().onSet(ResourceReferences::check).build();
        Validator validator = new Validator(
                ServedApi.of(HISTORY, HISTORY.newest()), rules, Severities.DEFAULT, finding -> findings.add(finding));
        String yaml = IntStream.range(0, count).mapToObj(resource).collect(Collectors.joining("\n---\n"));
        try {
            ManifestReader.read(
                    new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                    "crowd.yaml",
                    read -> validator.validate(read.root().orElseThrow(), "crowd.yaml", read.index()));
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
        validator.finish(Set.of());
        return findings;
    }
}
