package io.waybill.dekorate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.api.Test;

class HandedTest {

    @Test
    void handsOverObjectsAndLists() {
        assertThat(Handed.objects()).hasExactlyElementsOfTypes(ConfigMap.class, Deployment.class);
        assertThat(Handed.list()).contains("kind: \"List\"").contains("MODE: \"fast\"");
    }
}
