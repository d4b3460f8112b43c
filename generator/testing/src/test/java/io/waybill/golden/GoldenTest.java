package io.waybill.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.EnvironmentBlueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.dsl.networking.v1.Ingress;
import io.waybill.rules.ManifestCheck;
import io.waybill.rules.ManifestRule;
import io.waybill.testing.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {

    @TempDir
    Path folder;

    @AfterEach
    void approveNothing() {
        System.clearProperty("waybill.approve");
    }

    private Map<String, DynamicTest> tests() {
        return DynamicTests.of(Golden.of(new Shop()).folder(folder).tests());
    }

    /** The messages of those that fail. */
    private Map<String, String> failures() {
        return DynamicTests.failures(Golden.of(new Shop()).folder(folder).tests());
    }

    private void approveAll() {
        System.setProperty("waybill.approve", "");
        failures();
        System.clearProperty("waybill.approve");
    }

    private List<String> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> names = new ArrayList<>();
            files.filter(Files::isRegularFile)
                    .forEach(file -> names.add(folder.relativize(file).toString()));
            return names.stream().sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereIsATestForEachEnvironmentTargetAndResource() {
        assertThat(tests().keySet())
                .contains(
                        "shop > test, on Kubernetes 1.37 > shop/test/deployment-web.yaml",
                        "shop > production, on Kubernetes 1.37 > shop/production/ingress-shop.yaml",
                        "shop > production, on Kubernetes 1.37 > shop/production has no findings",
                        "shop > production, on Kubernetes 1.37 > shop/production renders the same each time",
                        "no golden files that nothing renders");
        assertThat(tests().get("shop > test, on Kubernetes 1.37 > shop/test/deployment-web.yaml")
                        .getTestSourceUri())
                .contains(folder.resolve("shop/test/deployment-web.yaml").toUri());
    }

    @Test
    void reportsThatKnowNoEnvironmentsTellTestsApart() {
        assertThat(tests().values().stream().map(DynamicTest::getDisplayName)).doesNotHaveDuplicates();
        assertThat(tests().values()).allMatch(test -> test.getTestSourceUri().isPresent());
    }

    @Test
    void whatIsApprovedPassesAndApprovingFails() {
        System.setProperty("waybill.approve", "test/deployment-web");
        assertThat(failures().get("shop > test, on Kubernetes 1.37 > shop/test/deployment-web.yaml"))
                .contains("missing golden file", "Approved. Review the file");
        assertThat(files()).containsExactly("shop/test/deployment-web.yaml");

        approveAll();
        assertThat(failures()).isEmpty();
    }

    @Test
    void aDifferenceIsOneTestWithEffectAndJavaLine() throws IOException {
        approveAll();
        Path file = folder.resolve("shop/production/deployment-web.yaml");
        Files.writeString(file, Files.readString(file).replace("shop/web:1.4.2", "shop/web:1.4.1"));

        Map<String, String> failures = failures();
        assertThat(failures.keySet())
                .containsExactly("shop > production, on Kubernetes 1.37 > shop/production/deployment-web.yaml");
        assertThat(failures.values().iterator().next())
                .contains(
                        "golden file differs: " + file,
                        "golden \"shop/web:1.4.1\", now \"shop/web:1.4.2\"  (Shop.java:",
                        "roll: At most 4 pods at a time, at least 3 available.",
                        "rendered: target/waybill/received/shop/production/deployment-web.yaml",
                        "-Dwaybill.approve=PART_OF_THE_PATH");
        assertThat(Path.of("target/waybill/received/shop/production/deployment-web.yaml"))
                .exists();
    }

    @Test
    void filesThatNothingRendersFailATestOfTheirOwn() throws IOException {
        approveAll();
        Files.writeString(
                folder.resolve("shop/test/service-old.yaml"),
                "apiVersion: v1\nkind: Service\nmetadata:\n  name: old\n  namespace: shop\n");

        assertThat(failures().keySet()).containsExactly("no golden files that nothing renders");
        approveAll();
        assertThat(failures()).isEmpty();
    }

    /** A rule that tells how many environments it was asked of. */
    public static final class SameHosts {

        @ManifestCheck
        public static final ManifestRule RULE = ManifestRule.forEnvironments()
                .should(
                        "different-hosts",
                        "have hosts of their own",
                        (environments, offences) -> environments
                                .manifests()
                                .forEach(manifest -> manifest.resources(Ingress.class)
                                        .forEach(ingress -> offences.on(ingress)
                                                .at(
                                                        "spec.rules[0].host",
                                                        environments.manifests().size() + " environments share it."))));

        private SameHosts() {}
    }

    @Test
    void rulesThatCompareEnvironmentsSeeAllOfThem() {
        Map<String, String> failures = DynamicTests.failures(Golden.of(new Shop())
                .folder(folder)
                .rules(SameHosts.class)
                .rules(Map.of("different-hosts", "error"))
                .tests());

        assertThat(failures.get("shop > test, on Kubernetes 1.37 > shop/test has no findings"))
                .contains("different-hosts", "2 environments share it.", "Shop.java:");
        assertThat(failures.get("shop > production, on Kubernetes 1.37 > shop/production has no findings"))
                .contains("2 environments share it.");
    }

    /** A blueprint, one of whose environments cannot be rendered. */
    private record HalfBroken(Shop shop) implements EnvironmentBlueprint<Shop.Stage> {
        @Override
        public String name() {
            return shop.name();
        }

        @Override
        public List<Shop.Stage> environments() {
            return shop.environments();
        }

        @Override
        public Manifest manifest(Shop.Stage stage, Target target) {
            if (stage == Shop.Stage.PRODUCTION) {
                throw new IllegalStateException("no replicas were chosen");
            }
            return shop.manifest(stage, target);
        }
    }

    @Test
    void anEnvironmentThatDoesNotRenderHidesNoOther() throws IOException {
        approveAll();
        Path file = folder.resolve("shop/test/deployment-web.yaml");
        Files.writeString(file, Files.readString(file).replace("shop/web:1.4.2", "shop/web:1.4.1"));

        Map<String, String> failures = DynamicTests.failures(
                Golden.of(new HalfBroken(new Shop())).folder(folder).tests());

        assertThat(failures.keySet())
                .containsExactly(
                        "shop > test, on Kubernetes 1.37 > shop/test/deployment-web.yaml",
                        "shop > production, on Kubernetes 1.37 > shop/production renders");
        assertThat(failures.get("shop > production, on Kubernetes 1.37 > shop/production renders"))
                .contains("no replicas were chosen");
    }

    @Test
    void approvingKeepsTheFilesOfAnEnvironmentThatDoesNotRender() {
        approveAll();
        List<String> before = files();

        System.setProperty("waybill.approve", "");
        DynamicTests.failures(
                Golden.of(new HalfBroken(new Shop())).folder(folder).tests());

        assertThat(files()).isEqualTo(before).anyMatch(file -> file.startsWith("shop/production/"));
    }

    @Test
    void textsAreComparedWhereTheyAreThere() throws IOException {
        approveAll();
        Files.createFile(folder.resolve("shop/test/access.txt"));

        assertThat(failures().values()).singleElement().asString().contains("+ Nothing to explain.");
        approveAll();
        assertThat(failures()).isEmpty();
        assertThat(folder.resolve("shop/test/access.txt")).hasContent("Nothing to explain.");
    }

    @Test
    void someEnvironmentsAloneLeaveTheOthersAlone() {
        approveAll();

        assertThat(Golden.of(new Shop()).folder(folder).environments("test").tests())
                .first()
                .isInstanceOfSatisfying(
                        DynamicContainer.class,
                        shop -> assertThat(shop.getChildren()).hasSize(1));
        Golden.of(new Shop()).folder(folder).environments("test").verify();
    }

    @Test
    void asOneTestItTellsAllDifferences() {
        assertThatThrownBy(() -> Golden.verify(new Shop(), folder))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("shop/test/deployment-web.yaml", "shop/production/deployment-web.yaml");
        approveAll();
        Golden.verify(new Shop(), folder);
    }
}
