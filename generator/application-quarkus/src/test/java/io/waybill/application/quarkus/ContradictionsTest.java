package io.waybill.application.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.application.rules.ApplicationCheck;
import io.waybill.application.rules.Assignment;
import io.waybill.application.rules.Programs;
import io.waybill.render.ManifestReader;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Finding;
import io.waybill.validate.Severities;
import io.waybill.validate.check.Validator;
import io.waybill.validate.typed.RuleSet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Manifests that contradict their program in one point, and others beside them that do not. */
class ContradictionsTest {

    private static final ApiHistory HISTORY = ApiHistory.load();
    private static final Path PROGRAMS = Path.of("programs", "quarkus-3.33", "target");

    static Stream<Arguments> contradictions() {
        return Stream.of(
                found("default port", "plain", probe(8080, "/q/health/live"), "error application-probe"),
                found(
                        "port of another profile",
                        "plain",
                        env("QUARKUS_PROFILE", "blue") + probe(18090, "/q/health/live"),
                        "error application-probe"),
                found(
                        "port moved by a variable",
                        "plain",
                        env("QUARKUS_HTTP_PORT", "9090") + probe(18090, "/q/health/live"),
                        "listens on 9090 for HTTP (quarkus.http.port"),
                found(
                        "port moved by an option",
                        "plain",
                        env("JAVA_TOOL_OPTIONS", "-Dquarkus.http.port=9090") + probe(18090, "/q/health"),
                        "error application-probe"),
                found("declared port", "plain", "ports: [{containerPort: 8080}]\n", "warning application-port"),
                found(
                        "old paths",
                        "plain",
                        probe(18090, "/health/live"),
                        "does not answer /health/live on port 18090: its health is at /q/health on 18090"),
                found(
                        "without the root path",
                        "paths",
                        probe(18090, "/q/health/live"),
                        "/shop/ops/health/live on 18090"),
                found("default path beside another", "absolute", probe(18090, "/q/health"), "/ops/status on 18090"),
                found(
                        "health on the main port",
                        "management",
                        probe(18090, "/q/health/live"),
                        "the program answers that path on port 9000"),
                found(
                        "health on the management port",
                        "apart",
                        probe(9000, "/q/health/live"),
                        "The program does not listen on port 9000."),
                found(
                        "path of management",
                        "management-paths",
                        probe(9000, "/q/health/ready"),
                        "/manage/health/fit on 9000"),
                found(
                        "only for its own pod",
                        "plain",
                        env("QUARKUS_HTTP_HOST", "localhost") + probe(18090, "/q/health"),
                        "for its own pod alone"),
                found(
                        "fixed by the build",
                        "plain",
                        env("QUARKUS_HTTP_ROOT_PATH", "/moved"),
                        "error application-setting The variable QUARKUS_HTTP_ROOT_PATH sets quarkus.http.root-path, which"
                                + " the build of the program fixed to \"/\"; it has no effect."),
                found(
                        "management that the build left out",
                        "plain",
                        env("QUARKUS_MANAGEMENT_ENABLED", "true"),
                        "which the build of the program fixed to \"false\""),
                found("no number", "plain", env("QUARKUS_HTTP_PORT", "http"), "error application-setting"),
                found("no duration", "plain", env("QUARKUS_HTTP_IDLE_TIMEOUT", "soon"), "value of type Duration"),
                found(
                        "misspelt variable",
                        "plain",
                        env("QUARKUS_HTTP_PROT", "9090"),
                        "Did you mean QUARKUS_HTTP_PORT, which sets quarkus.http.port?"),
                found(
                        "placeholder without a value",
                        "plain",
                        env("QUARKUS_PROFILE", "pale"),
                        "error application-setting The program's property quarkus.http.port has a placeholder"),
                found("shutdown", "plain", env("QUARKUS_SHUTDOWN_TIMEOUT", "60"), "warning application-shutdown"),
                found(
                        "heap above the limit",
                        "plain",
                        env("JAVA_TOOL_OPTIONS", "-Xmx1g") + "resources: {limits: {memory: 512Mi}}\n",
                        "error application-memory"),
                found(
                        "HTTPS asked of HTTP",
                        "plain",
                        "livenessProbe: {httpGet: {port: 18090, path: /q/health, scheme: HTTPS}}\n",
                        "error application-probe"));
    }

    static Stream<Arguments> agreements() {
        return Stream.of(
                clean("nothing said", "plain", ""),
                clean(
                        "a port that only the cluster knows",
                        "plain",
                        "env: [{name: QUARKUS_HTTP_PORT, valueFrom: {secretKeyRef: {name: s, key: k}}}]\n"
                                + probe(9090, "/q/health/live")),
                clean(
                        "a management port that only the cluster knows",
                        "management",
                        "env: [{name: QUARKUS_MANAGEMENT_PORT, valueFrom: {secretKeyRef: {name: s, key: k}}}]\n"
                                + probe(9090, "/q/health/live")),
                clean("health", "plain", probe(18090, "/q/health/live")),
                clean("its own path", "plain", probe(18090, "/cart")),
                clean("root path", "paths", probe(18090, "/shop/ops/health/live")),
                clean("management", "management", "ports: [{containerPort: 9000}]\n" + probe(9000, "/q/health/ready")),
                clean("health apart", "apart", probe(18090, "/q/health/ready")),
                clean("a fixed value as it is", "plain", env("QUARKUS_HTTP_ROOT_PATH", "/")),
                clean("a key of a map", "plain", env("QUARKUS_LOG_CATEGORY__ORG_ACME__LEVEL", "DEBUG")),
                clean("a variable of its own", "plain", env("SHOP_COLOR", "blue")),
                clean("a duration", "plain", env("QUARKUS_HTTP_IDLE_TIMEOUT", "30M")),
                clean("a placeholder that is set", "plain", env("QUARKUS_HTTP_PORT", "${X:18090}")),
                clean("a short shutdown", "plain", env("QUARKUS_SHUTDOWN_TIMEOUT", "10")));
    }

    private static String probe(int port, String path) {
        return "livenessProbe: {httpGet: {port: " + port + ", path: " + path + "}}\n";
    }

    private static String env(String name, String value) {
        return "env: [{name: " + name + ", value: '" + value + "'}]\n";
    }

    private static Arguments found(String name, String build, String container, String finding) {
        return Arguments.of(name, build, container, finding);
    }

    private static Arguments clean(String name, String build, String container) {
        return Arguments.of(name, build, container);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void contradictions(String name, String build, String container, String finding) throws Exception {
        assertThat(findings(build, container))
                .as(name)
                .hasSize(1)
                .first()
                .asString()
                .contains(finding);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void agreements(String name, String build, String container) throws Exception {
        assertThat(findings(build, container)).as(name).isEmpty();
    }

    private static List<String> findings(String build, String container) throws Exception {
        String yaml = """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web, namespace: shop}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers:
                      - name: web
                        image: shop:1
                """ + container.indent(8);
        Assignment assignment = new Assignment(
                Optional.empty(),
                "web",
                Optional.empty(),
                PROGRAMS.resolve(build).toString());
        ApplicationCheck check = new ApplicationCheck(List.of(assignment), new Programs(List.of(new Quarkus())));
        List<Finding> findings = new ArrayList<>();
        Validator validator = new Validator(
                ServedApi.of(HISTORY, HISTORY.newest()),
                new RuleSet.Builder().onSet(check).build(),
                Severities.DEFAULT,
                findings::add);
        ManifestReader.read(
                new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                "shop.yaml",
                document -> document.root().ifPresent(root -> validator.validate(root, "shop.yaml", document.index())));
        validator.finish(Set.of());
        return findings.stream()
                .map(finding ->
                        finding.severity() + " " + finding.rule().id() + " " + finding.message() + " " + finding.fix())
                .toList();
    }
}
