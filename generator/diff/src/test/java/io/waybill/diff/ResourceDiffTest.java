package io.waybill.diff;

import static io.waybill.diff.Yaml.changes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which fields differ, and which of them mean the same. */
class ResourceDiffTest {

    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              replicas: %s
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  containers: %s
            """;

    private static final String ONE = "[{name: web, image: 'web:1', env: [{name: A, value: a}, {name: C, value: c}]}]";

    @Test
    void findsNothingInEqualManifests() {
        assertThat(changes("1.36", deployment("2", ONE), deployment("2", ONE))).isEmpty();
    }

    @Test
    void pairsContainersByNameSoThatAnInsertedOneIsOneInsertion() {
        String two = "[{name: proxy, image: 'proxy:1'}, " + ONE.substring(1);

        assertThat(changes("1.36", deployment("2", ONE), deployment("2", two)))
                .containsExactly("spec.template.spec.containers[0] added roll");
        assertThat(changes("1.36", deployment("2", two), deployment("2", ONE)))
                .containsExactly("spec.template.spec.containers[0] removed roll");
    }

    @Test
    void pairsEnvironmentVariablesByName() {
        String more = ONE.replace("{name: C", "{name: B, value: b}, {name: C");

        assertThat(changes("1.36", deployment("2", ONE), deployment("2", more)))
                .containsExactly("spec.template.spec.containers[0].env[1] added roll");
    }

    @Test
    void pairsPortsByPortAndProtocolWhetherTheProtocolIsWrittenOrNot() {
        String before = "[{name: web, image: 'w:1', ports: [{containerPort: 53}, {containerPort: 53, protocol: UDP}]}]";
        String after = "[{name: web, image: 'w:1', ports: [{containerPort: 80}, {containerPort: 53, protocol: TCP},"
                + " {containerPort: 53, protocol: UDP}]}]";

        assertThat(changes("1.36", deployment("2", before), deployment("2", after)))
                .containsExactly(
                        "spec.template.spec.containers[0].ports[0] added roll",
                        "spec.template.spec.containers[0].ports[1].protocol added none");
    }

    @Test
    void noticesThatOnlyTheOrderDiffers() {
        String other = "[{name: web, image: 'web:1', env: [{name: C, value: c}, {name: A, value: a}]}]";

        assertThat(changes("1.36", deployment("2", ONE), deployment("2", other)))
                .containsExactly("spec.template.spec.containers[0].env changed roll");
    }

    @Test
    void takesAnItemInTheMiddleOfAnAtomicListAsOneInsertion() {
        assertThat(changes("1.36", list("[a, b, c]"), list("[a, x, b, c]")))
                .containsExactly("spec.args[1] added update");
        assertThat(changes("1.36", list("[a, b, c]"), list("[a, c]"))).containsExactly("spec.args[1] removed update");
        assertThat(changes("1.36", list("[a, b]"), list("[a, c]"))).containsExactly("spec.args[1] changed update");
    }

    @ParameterizedTest
    @CsvSource({"1000m, 1", "512Mi, 0.5Gi", "1000, 1k", "0.1, 100m"})
    void takesAmountsInTheFormInWhichTheyAreStored(String before, String after) {
        String limits = "[{name: web, image: 'web:1', resources: {limits: {cpu: %s}}}]";

        assertThat(changes("1.36", deployment("2", limits.formatted(before)), deployment("2", limits.formatted(after))))
                .containsExactly("spec.template.spec.containers[0].resources.limits.cpu changed none");
    }

    @Test
    void countsNullEmptyAndDefaultValuesAsAbsent() {
        String base = deployment("1", "[{name: web, image: 'web:1'}]");
        String written = deployment(
                "1",
                "[{name: web, image: 'web:1', imagePullPolicy: IfNotPresent, env: [], command: null,"
                        + " terminationMessagePath: /dev/termination-log}]");

        assertThat(changes("1.36", base, written)).hasSize(4).allMatch(change -> change.endsWith("added none"));
        assertThat(changes("1.36", written, base)).hasSize(4).allMatch(change -> change.endsWith("removed none"));
        assertThat(changes("1.36", base.replace("replicas: 1", ""), base)).containsExactly("spec.replicas added none");
    }

    @Test
    void comparesTheDataOfSecretsByWhatIsStored() {
        String data = "{apiVersion: v1, kind: Secret, metadata: {name: a}, data: {k: YWJj}}";
        String text = "{apiVersion: v1, kind: Secret, metadata: {name: a}, stringData: {k: %s}}";

        assertThat(changes("1.36", data, text.formatted("abc"))).allMatch(change -> change.endsWith("none"));
        assertThat(changes("1.36", text.formatted("abc"), text.formatted("abd")))
                .containsExactly("stringData.k changed update");
    }

    @Test
    void comparesCustomResourcesByTheirNames() {
        String before =
                "{apiVersion: example.com/v1, kind: Thing, metadata: {name: a}, spec: {parts: [{name: x, v: 1}]}}";
        String after = before.replace("[", "[{name: w}, ").replace("v: 1", "v: 2");

        assertThat(changes("1.36", before, after))
                .containsExactly("spec.parts[0] added update", "spec.parts[1].v changed update");
    }

    @Test
    void comparesLongListsThatHaveNoKeysPlaceByPlace() {
        assertThat(changes("1.36", list(numbers(0, 10_000)), list(numbers(5, 10_003))))
                .hasSize(10_000)
                .startsWith("spec.args[0].v changed update");
    }

    private static String numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "{v: " + i + "}").collect(Collectors.joining(", ", "[", "]"));
    }

    private static String list(String items) {
        return "{apiVersion: example.com/v1, kind: Thing, metadata: {name: a}, spec: {args: " + items + "}}";
    }

    private static String deployment(String replicas, String containers) {
        return DEPLOYMENT.formatted(replicas, containers);
    }
}
