package io.waybill.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.core.v1.Volume;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Resources of a manifest are found by kind and name, and changed in their place. */
class ManifestSearchTest {

    private final Deployment web =
            Deployment.named("web", Container.named("nginx").image("nginx:1.27"));
    private final Service service = Service.selecting(web).port(80);
    private final Manifest manifest = Manifest.of(web, service, ConfigMap.named("settings"));

    @Test
    void findsAResourceByKindAndName() {
        assertThat(manifest.deployment("web").get()).isEqualTo(web);
        assertThat(manifest.service("web").get()).isEqualTo(service);
        assertThat(manifest.resource(ConfigMap.class, "settings").get().name()).isEqualTo("settings");
    }

    @Test
    void changesAResourceInItsPlace() {
        Manifest changed = manifest.service("web").update(old -> old.label("tier", "front"));

        assertThat(changed).isEqualTo(Manifest.of(web, service.label("tier", "front"), ConfigMap.named("settings")));
        assertThat(manifest.service("web").get()).isEqualTo(service);
    }

    @Test
    void removesAResource() {
        assertThat(manifest.configMap("settings").remove()).isEqualTo(Manifest.of(web, service));
    }

    @Test
    void keepsWhatTheClusterIsExpectedToHave() {
        assertThat(manifest.expects("Secret", "key").deployment("web").remove().expected())
                .containsExactly("Secret/key");
    }

    @Test
    void namesNearMatchesOfAMisspeltName() {
        assertThatThrownBy(() -> manifest.deployment("wep"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The manifest has no Deployment \"wep\"; did you mean \"web\"?");
    }

    @Test
    void tellsWhatElseHasTheName() {
        assertThatThrownBy(() -> manifest.statefulSet("web"))
                .hasMessage("The manifest has no StatefulSet \"web\"; it has no StatefulSet"
                        + " (of that name it has: apps/v1 Deployment, v1 Service)");
    }

    @Test
    void asksForTheNamespaceWhereANameIsThereTwice() {
        Manifest two = Manifest.of(
                ConfigMap.named("settings").namespace("a"),
                ConfigMap.named("settings").namespace("b"));

        assertThatThrownBy(() -> two.configMap("settings"))
                .hasMessageContaining("2 of ConfigMap \"settings\", in the namespaces: a, b");
        assertThat(two.resource(ConfigMap.class, "b", "settings").get().namespace())
                .contains("b");
        assertThatThrownBy(() -> two.resource(ConfigMap.class, "c", "settings"))
                .hasMessage("The manifest has no ConfigMap \"settings\" in the namespace \"c\"; it has no ConfigMap"
                        + " (of that name it has: v1 ConfigMap, v1 ConfigMap)");
    }

    @Test
    void changesAContainerByItsName() {
        Deployment changed = web.updateContainer(
                "nginx", nginx -> nginx.image("nginx:1.28").mount("/data", Volume.emptyDir("data")));

        assertThat(changed.podSpec().containers().get(0).image()).contains("nginx:1.28");
        assertThat(changed.podSpec().volumes()).containsExactly(Volume.emptyDir("data"));
    }

    @Test
    void refusesToChangeAContainerThatIsNotThere() {
        assertThatThrownBy(() -> web.updateContainer("ngnix", nginx -> nginx))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is nothing in \"containers\" whose name is \"ngnix\"; there are: nginx");
        assertThatThrownBy(() -> web.updateInitContainer("setup", setup -> setup))
                .hasMessage("There is nothing in \"initContainers\" whose name is \"setup\"; it is empty");
    }

    @Test
    void viewsAMappingAsItsKind() {
        assertThat(Resource.from(web.tree())).isEqualTo(web);
        assertThat(Resource.from(widget(Map.of()))).isInstanceOf(UntypedResource.class);
        assertThat(Resource.from(widget(Map.of())).isNamespaced()).isFalse();
        assertThat(Resource.from(widget(Map.of("namespace", Scalar.of("jds")))).isNamespaced())
                .isTrue();
    }

    @Test
    void saysWhatReadsYamlWhereNothingDoes() {
        assertThatThrownBy(() -> Manifest.read(Path.of("app.yaml")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("io.waybill:waybill-pipeline");
        assertThatThrownBy(() -> Manifest.read(ManifestSearchTest.class, "none.yaml"))
                .hasMessageContaining("There is no resource \"none.yaml\"");
    }

    private static Mapping widget(Map<String, Scalar> metadata) {
        return Mapping.of(Map.of(
                "apiVersion", Scalar.of("example.com/v1"),
                "kind", Scalar.of("Widget"),
                "metadata", Mapping.of(metadata)));
    }
}
