package io.waybill.kubernetes.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedResourceTest {

    private static Mapping named(String key, Mapping value) {
        return Mapping.of(Map.of(key, value));
    }

    private static Mapping name(String field, String name) {
        return Mapping.of(Map.of(field, Scalar.of(name)));
    }

    @Test
    void fieldsAreKnownByTheirNamesOrTheirParents() {
        assertThat(NamedResource.in(named("secretKeyRef", name("name", "a"))))
                .containsExactly(new NamedResource("Secret", "a"));
        assertThat(NamedResource.in(name("claimName", "a")))
                .containsExactly(new NamedResource("PersistentVolumeClaim", "a"));
        assertThat(NamedResource.in(Mapping.of(Map.of("imagePullSecrets", Sequence.of(name("name", "a"))))))
                .containsExactly(new NamedResource("Secret", "a"));
    }

    @Test
    void theKindMayStandBesideTheName() {
        Mapping target = name("name", "web").with("kind", Scalar.of("Deployment"));
        assertThat(NamedResource.in(named("scaleTargetRef", target)))
                .containsExactly(new NamedResource("Deployment", "web"));
        assertThat(NamedResource.in(Mapping.of(Map.of("backendRefs", Sequence.of(name("name", "web"))))))
                .containsExactly(new NamedResource("Service", "web"));
        assertThat(NamedResource.in(named("scaleTargetRef", name("name", "web"))))
                .isEmpty();
    }

    @Test
    void otherNamesLeadNowhere() {
        assertThat(NamedResource.in(named("metadata", name("name", "web")))).isEmpty();
        assertThat(NamedResource.in(Mapping.of(Map.of("containers", Sequence.of(name("name", "web"))))))
                .isEmpty();
    }
}
