package io.waybill.kubernetes.podsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NamespacePolicyTest {

    private static final String LABEL = "pod-security.kubernetes.io/";

    private static String read(Map<String, String> labels) {
        NamespacePolicy policy = NamespacePolicy.NONE.with(labels);
        return policy.enforce() + " " + policy.audit() + " " + policy.warn();
    }

    @Test
    void aNamespaceWithoutLabelsHasThePoliciesOfTheCluster() {
        NamespacePolicy cluster = NamespacePolicy.enforcing(Policy.latest(Level.BASELINE));

        assertThat(cluster.with(Map.of("team", "blog"))).isEqualTo(cluster);
        assertThat(read(Map.of())).isEqualTo("privileged:latest privileged:latest privileged:latest");
    }

    @Test
    void whatIsEnforcedIsWarnedAboutToo() {
        assertThat(read(Map.of(LABEL + "enforce", "restricted", LABEL + "enforce-version", "v1.30")))
                .isEqualTo("restricted:v1.30 privileged:latest restricted:v1.30");
    }

    @Test
    void aLevelOfWarningsOfItsOwnIsKept() {
        assertThat(read(Map.of(LABEL + "enforce", "restricted", LABEL + "warn", "baseline")))
                .isEqualTo("restricted:latest privileged:latest baseline:latest");
    }

    @Test
    void aLevelThatCannotBeReadIsRestrictedWhereEnforcedAndPrivilegedElsewhere() {
        assertThat(read(Map.of(LABEL + "enforce", "Baseline", LABEL + "audit", "strict")))
                .isEqualTo("restricted:latest privileged:latest privileged:latest");
    }

    @Test
    void aVersionThatCannotBeReadIsTheLatest() {
        assertThat(read(Map.of(LABEL + "enforce", "baseline", LABEL + "enforce-version", "1.30")))
                .startsWith("baseline:latest");
        assertThat(PolicyVersion.parse("v1.05")).isEmpty();
        assertThat(PolicyVersion.parse("v2.0")).isEmpty();
    }
}
