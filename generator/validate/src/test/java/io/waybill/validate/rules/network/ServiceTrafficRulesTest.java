package io.waybill.validate.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How traffic reaches Services. */
class ServiceTrafficRulesTest {

    private static String errors(String minor, String more) {
        return Judging.of(
                        minor,
                        "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {ports: [{port: 80}], " + more
                                + "}}")
                .errors();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.36 | 'type: NodePort, externalTrafficPolicy: Local'                                   | ''
            1.36 | 'type: NodePort, externalTrafficPolicy: Near'                                    | unsupported-value spec.externalTrafficPolicy
            1.36 | 'externalTrafficPolicy: Cluster'                                                 | forbidden-field spec.externalTrafficPolicy
            1.36 | 'externalTrafficPolicy: Cluster, externalIPs: [192.0.2.1]'                       | ''
            1.28 | 'externalTrafficPolicy: Cluster, externalIPs: [192.0.2.1]'                       | forbidden-field spec.externalTrafficPolicy
            1.29 | 'externalTrafficPolicy: Cluster, externalIPs: [192.0.2.1]'                       | ''
            1.36 | 'type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 31000'   | ''
            1.36 | 'type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 70000'   | out-of-range spec.healthCheckNodePort
            1.23 | 'type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 70000'   | out-of-range spec.healthCheckNodePort
            1.20 | 'type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 70000'   | ''
            1.20 | 'type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: -1'      | out-of-range spec.healthCheckNodePort
            1.36 | 'type: LoadBalancer, healthCheckNodePort: 31000'                                 | forbidden-field spec.healthCheckNodePort
            1.36 | 'healthCheckNodePort: 0'                                                         | ''
            1.36 | 'internalTrafficPolicy: ""'                                                      | unsupported-value spec.internalTrafficPolicy
            1.21 | 'internalTrafficPolicy: Near'                                                    | ''
            1.36 | 'trafficDistribution: PreferSameNode'                                            | ''
            1.33 | 'trafficDistribution: PreferSameNode'                                            | unsupported-value spec.trafficDistribution
            1.30 | 'trafficDistribution: PreferSameNode'                                            | ''
            1.36 | 'trafficDistribution: ""'                                                        | unsupported-value spec.trafficDistribution
            """)
    void policiesBelongToTheTypeOfTheService(String minor, String more, String expected) {
        assertThat(errors(minor, more)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.36 | 'type: LoadBalancer, allocateLoadBalancerNodePorts: false, loadBalancerClass: example.com/lb' | ''
            1.36 | 'allocateLoadBalancerNodePorts: false'              | forbidden-field spec.allocateLoadBalancerNodePorts
            1.36 | 'loadBalancerClass: a'                              | forbidden-field spec.loadBalancerClass
            1.22 | 'loadBalancerClass: a'                              | forbidden-field spec.loadBalancerClass
            1.21 | 'loadBalancerClass: a'                              | ''
            1.36 | 'type: LoadBalancer, loadBalancerClass: "a b"'      | invalid-format spec.loadBalancerClass
            1.36 | 'type: LoadBalancer, loadBalancerClass: ""'         | unsupported-value spec.loadBalancerClass
            1.36 | 'type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.0/8, " 192.168.7.0/24 ", "2001:db8::/32"]' | ''
            1.36 | 'type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.0/8, 10.0.0.0]' | invalid-format spec.LoadBalancerSourceRanges[1]
            1.20 | 'type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.0/8, 10.0.0.0/33]' | invalid-format spec.LoadBalancerSourceRanges
            1.36 | 'loadBalancerSourceRanges: [10.0.0.0/8]'            | forbidden-field spec.LoadBalancerSourceRanges
            """)
    void loadBalancersHaveFieldsOfTheirOwn(String minor, String more, String expected) {
        assertThat(errors(minor, more)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "LoadBalancer, '10.0.0.0/8, 10.1.0.0/16', ''",
        "LoadBalancer, 10.0.0.0, invalid-format",
        "ClusterIP, 10.0.0.0/8, forbidden-field"
    })
    void sourceRangesMayBeAnAnnotation(String type, String ranges, String expected) {
        String annotation = "service.beta.kubernetes.io/load-balancer-source-ranges";
        String errors =
                Judging.of("1.25", """
                apiVersion: v1
                kind: Service
                metadata: {name: a, annotations: {%s: "%s"}}
                spec: {type: %s, ports: [{port: 80}]}
                """.formatted(annotation, ranges, type)).errors();

        assertThat(errors).isEqualTo(expected.isEmpty() ? "" : expected + " metadata.annotations[" + annotation + "]");
    }
}
