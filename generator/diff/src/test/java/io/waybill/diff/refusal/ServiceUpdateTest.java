package io.waybill.diff.refusal;

import static io.waybill.diff.Yaml.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may change of Services and of claims, by minor where servers differ. */
class ServiceUpdateTest {

    private static String manifest(String kind, String rest) {
        return "{apiVersion: v1, kind: %s, metadata: {name: a}, %s}".formatted(kind, rest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.19 | clusterIP: 10.0.0.1 | clusterIP: 10.0.0.2 | spec.clusterIP",
                "1.20 | clusterIP: 10.0.0.1 | clusterIP: 10.0.0.2 | spec.clusterIPs[0]",
                "1.36 | clusterIP: 10.0.0.1 | clusterIP: 10.0.0.1 | ",
                "1.36 | clusterIP: 10.0.0.1 | type: ExternalName, externalName: a.com | ",
                "1.36 | ipFamilies: [IPv4, IPv6], ipFamilyPolicy: RequireDualStack | ipFamilies: [IPv4] | ",
                "1.21 | type: LoadBalancer | type: LoadBalancer, loadBalancerClass: a.b/c | ",
                "1.36 | type: LoadBalancer | type: LoadBalancer, loadBalancerClass: a.b/c | spec.loadBalancerClass",
                "1.36 | type: ClusterIP | type: LoadBalancer, loadBalancerClass: a.b/c | ",
                "1.36 | type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 30100 |"
                        + " type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 30101 |"
                        + " spec.healthCheckNodePort",
                "1.36 | type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 30100 |"
                        + " type: LoadBalancer, externalTrafficPolicy: Local | "
            })
    void addressesAndClassesOfServicesStay(String minor, String before, String after, @Nullable String field) {
        String ports = ", ports: [{port: 80}]}";

        assertThat(refusals(
                        minor,
                        manifest("Service", "spec: {" + before + ports),
                        manifest("Service", "spec: {" + after + ports)))
                .isEqualTo(Stream.ofNullable(field).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.31 | 15Gi | 13Gi | spec.resources.requests.storage",
                "1.32 | 15Gi | 13Gi | ",
                "1.32 | 15Gi | 10Gi | spec.resources.requests.storage",
                "1.32 | 15Gi | 9Gi | spec.resources.requests.storage",
                "1.20 | 15Gi | 16Gi | ",
                "1.20 | 1Gi | 1024Mi | "
            })
    void aClaimThatCouldNotGrowMayAskForLessFromTheMinorOnThatRecovers(
            String minor, String before, String after, @Nullable String field) {
        String claim = "spec: {resources: {requests: {storage: %s}}}";
        String bound = "status: {phase: Bound, capacity: {storage: 10Gi}}, ";

        assertThat(refusals(
                        minor,
                        manifest("PersistentVolumeClaim", bound + claim.formatted(before)),
                        manifest("PersistentVolumeClaim", claim.formatted(after))))
                .isEqualTo(Stream.ofNullable(field).toList());
    }

    @ParameterizedTest
    @CsvSource({"1.25, spec", "1.26, "})
    void aClaimGetsAStorageClassLaterSinceDefaultClassesAreRetroactive(String minor, @Nullable String field) {
        String claim = "spec: {resources: {requests: {storage: 1Gi}}%s}";

        assertThat(refusals(
                        minor,
                        manifest("PersistentVolumeClaim", claim.formatted("")),
                        manifest("PersistentVolumeClaim", claim.formatted(", storageClassName: fast"))))
                .isEqualTo(Stream.ofNullable(field).toList());
    }
}
