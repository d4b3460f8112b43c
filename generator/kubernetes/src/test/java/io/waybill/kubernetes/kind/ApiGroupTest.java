package io.waybill.kubernetes.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiGroupTest {

    @ParameterizedTest
    @CsvSource({"v1,'',v1", "apps/v1,apps,v1", "networking.k8s.io/v1beta1,networking.k8s.io,v1beta1", "'','',''"})
    void takesAnApiVersionApart(String apiVersion, String group, String version) {
        assertThat(ApiGroup.of(apiVersion)).isEqualTo(group);
        assertThat(ApiGroup.version(apiVersion)).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({
        "extensions/v1beta1,Ingress,networking.k8s.io",
        "extensions/v1beta1,Deployment,apps",
        "extensions/v1beta1,PodSecurityPolicy,policy",
        "apps/v1,Deployment,apps",
        "v1,Service,''"
    })
    void followsKindsToTheGroupThatHasThemToday(String apiVersion, String kind, String group) {
        assertThat(ApiGroup.today(apiVersion, kind)).isEqualTo(group);
    }

    /** ThirdPartyResources were replaced by another kind, not moved. */
    @Test
    void leavesAKindThatDidNotMoveWhereItWas() {
        assertThat(ApiGroup.today("extensions/v1beta1", "ThirdPartyResource")).isEqualTo("extensions");
    }

    @Test
    void doesNotMoveKindsOfOtherGroupsThatAreCalledTheSame() {
        assertThat(ApiGroup.today("crd.projectcalico.org/v1", "NetworkPolicy")).isEqualTo("crd.projectcalico.org");
    }

    @Test
    void namesAKindWithItsGroup() {
        assertThat(ApiGroup.kind("apps/v1", "Deployment")).isEqualTo("apps/Deployment");
        assertThat(ApiGroup.kind("v1", "Service")).isEqualTo("Service");
    }
}
