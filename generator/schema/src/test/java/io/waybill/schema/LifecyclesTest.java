package io.waybill.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When kinds end, and what comes after them. */
class LifecyclesTest {

    private static final ApiHistory HISTORY = ApiHistory.load();

    private final Lifecycles lifecycles = Lifecycles.load(HISTORY);

    @ParameterizedTest
    @CsvSource({
        "extensions/v1beta1, Ingress, 1.14, 1.22, networking.k8s.io/v1",
        "batch/v1beta1, CronJob, 1.21, 1.25, batch/v1",
        "autoscaling/v2beta2, HorizontalPodAutoscaler, 1.23, 1.26, autoscaling/v2",
        "policy/v1beta1, PodSecurityPolicy, 1.21, 1.25, ''",
        "apps/v1, Deployment, '', '', ''",
        "autoscaling/v1, HorizontalPodAutoscaler, '', '', ''",
        "coordination.k8s.io/v1beta1, LeaseCandidate, 1.36, 1.39, ''"
    })
    void areThoseOfTheDeprecationGuide(
            String apiVersion, String kind, String deprecated, String removed, String replacement) {
        Lifecycle lifecycle = lifecycles.of(apiVersion, kind);

        assertThat(text(lifecycle.deprecated())).isEqualTo(deprecated);
        assertThat(text(lifecycle.removed())).isEqualTo(removed);
        assertThat(lifecycle.replacement().orElse("")).isEqualTo(replacement);
    }

    @ParameterizedTest
    @CsvSource({
        "coordination.k8s.io/v1alpha1, LeaseCandidate, coordination.k8s.io/v1beta1",
        "coordination.k8s.io/v1alpha2, LeaseCandidate, coordination.k8s.io/v1beta1",
        "resource.k8s.io/v1beta1, ResourceClaim, resource.k8s.io/v1",
        "resource.k8s.io/v1beta2, ResourceClaim, resource.k8s.io/v1",
        "resource.k8s.io/v1alpha3, DeviceTaintRule, resource.k8s.io/v1",
        "admissionregistration.k8s.io/v1alpha1, MutatingAdmissionPolicy, admissionregistration.k8s.io/v1"
    })
    void preferALaterVersionThatIsServedBesideThem(String apiVersion, String kind, String replacement) {
        assertThat(lifecycles.of(apiVersion, kind).replacement()).contains(replacement);
    }

    private static String text(Optional<Minor> minor) {
        return minor.map(Minor::toString).orElse("");
    }
}
