package com.example.greetings;

import static io.waybill.testing.ManifestAssertions.assertThat;

import com.example.camel.v1.Integration;
import com.example.camel.v1.IntegrationContainer;
import com.example.camel.v1.IntegrationTraits;
import org.junit.jupiter.api.Test;

class IntegrationTest {

    private static final Integration ROUTE = Integration.named("greetings").replicas(2);

    @Test
    void theOperatorsDefinitionAcceptsWhatWeWrite() {
        assertThat(Integration.definition()).accepts(ROUTE);
    }

    @Test
    void anUnknownPullPolicyIsRefused() {
        Integration odd = ROUTE.traits(
                IntegrationTraits.of().container(IntegrationContainer.of().imagePullPolicy("Sometimes")));

        assertThat(Integration.definition()).refuses(odd).at("spec.traits.container.imagePullPolicy");
        assertThat(Integration.definition()).changing(ROUTE).to(odd).isRefused();
    }
}
