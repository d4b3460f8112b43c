package io.waybill.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.DeclaredSecret;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Namespace;
import io.waybill.dsl.core.v1.PersistentVolume;
import io.waybill.dsl.core.v1.Secret;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A manifest keeps its order and puts what it holds into its namespace. */
class ManifestTest {

    private final Namespace jds = Namespace.named("jds");
    private final ConfigMap settings = ConfigMap.named("settings");

    @Test
    void beginsWithItsNamespace() {
        assertThat(Manifest.in(jds, settings)).hasToString("""
                apiVersion: v1
                kind: Namespace
                metadata:
                  name: jds
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: settings
                  namespace: jds
                """);
    }

    @Test
    void putsItsItemsIntoANamespaceThatIsMadeElsewhere() {
        assertThat(Manifest.in("jds", settings)).hasToString("""
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: settings
                  namespace: jds
                """);
    }

    @Test
    void keepsANamespaceThatAResourceNamesItself() {
        assertThat(namespaceOf(Manifest.in(jds, settings.namespace("other")), 1))
                .contains("other");
    }

    @Test
    void putsNoClusterWideResourceIntoANamespace() {
        assertThat(namespaceOf(Manifest.in(jds, PersistentVolume.named("disk")), 1))
                .isEmpty();
    }

    @Test
    void putsNothingIntoANamespaceWithoutBeingTold() {
        assertThat(namespaceOf(Manifest.of(settings), 0)).isEmpty();
    }

    @Test
    void leavesTheResourceItWasGivenAsItWas() {
        Manifest manifest = Manifest.in(jds, settings);

        assertThat(manifest.resources()).doesNotContain(settings);
        assertThat(settings.namespace()).isEmpty();
    }

    @Test
    void keepsDeclaredSecretsApartSinceTheyAreNotRendered() {
        DeclaredSecret login = Secret.named("login").declared("user");
        Manifest manifest = Manifest.in(jds, login, settings);

        assertThat(manifest.declaredSecrets()).containsExactly(login.in("jds"));
        assertThat(manifest.resources()).hasSize(2);
    }

    @Test
    void growsWithoutChanging() {
        Manifest one = Manifest.of(jds);
        Manifest two = one.with(settings);

        assertThat(one.resources()).hasSize(1);
        assertThat(two.resources()).<Resource<?>>containsExactly(jds, settings);
    }

    @Test
    void keepsWhatItDeclaresPrefersAndExpectsWithOtherResources() {
        Manifest manifest = Manifest.in(jds, Secret.named("login").declared("user"), settings)
                .preferring("v1beta1", settings)
                .expects("IngressClass", "nginx");
        ConfigMap changed = settings.namespace("jds").data("key", "other");

        Manifest other = manifest.resources(List.of(jds, changed));

        assertThat(other.resources()).<Resource<?>>containsExactly(jds, changed);
        assertThat(other.declaredSecrets()).isEqualTo(manifest.declaredSecrets());
        assertThat(other.preferredApiVersion(changed)).contains("v1beta1");
        assertThat(other.expected()).isEqualTo(manifest.expected());
    }

    @Test
    void doesNotLetItsResourcesBeChanged() {
        assertThatThrownBy(() -> Manifest.of(jds).resources().add(settings))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void isEqualToAnotherWithTheSameResources() {
        assertThat(Manifest.in(jds, settings))
                .isEqualTo(Manifest.of(jds, settings.namespace("jds")))
                .hasSameHashCodeAs(Manifest.of(jds, settings.namespace("jds")))
                .isNotEqualTo(Manifest.of(settings.namespace("jds"), jds));
    }

    @Test
    void differsFromAnotherThatPrefersOrExpectsSomethingElse() {
        Manifest manifest = Manifest.in(jds, settings);

        assertThat(manifest.preferring("v1beta1", settings)).isNotEqualTo(manifest);
        assertThat(manifest.expects("Secret", "token")).isNotEqualTo(manifest);
        assertThat(manifest.expects("Secret", "token")).isEqualTo(manifest.expects("Secret", "token"));
    }

    @Test
    void prefersAVersionForTheResourceOfOneNamespace() {
        ConfigMap a = settings.namespace("a");
        ConfigMap b = settings.namespace("b");
        Manifest manifest = Manifest.of(a, b).preferring("v1beta1", a);

        assertThat(manifest.preferredApiVersion(a)).contains("v1beta1");
        assertThat(manifest.preferredApiVersion(b)).isEmpty();
    }

    @Test
    void findsAResourceThatItHasPutIntoANamespace() {
        Manifest manifest = Manifest.in(jds, settings).preferring("v1beta1", settings);

        assertThat(manifest.preferredApiVersion(settings.namespace("jds"))).contains("v1beta1");
        assertThatThrownBy(() -> manifest.preferring("v1beta1", settings.namespace("other")))
                .hasMessage("The manifest has no ConfigMap other/settings");
    }

    private static Optional<String> namespaceOf(Manifest manifest, int index) {
        return manifest.resources().get(index).namespace();
    }
}
