package io.waybill.validate.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where Ingresses send requests. */
class IngressBackendRulesTest {

    private static String errors(String minor, String apiVersion, String field, String backend) {
        return Judging.of(
                        minor,
                        "{apiVersion: " + apiVersion + ", kind: Ingress, metadata: {name: a}, spec: {" + field + ": "
                                + backend + "}}")
                .errors();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.36 | {service: {name: a, port: {number: 80}}}                     | ''
            1.36 | {service: {name: a, port: {name: http}}}                     | ''
            1.36 | {service: {name: 1a, port: {name: http}}}                    | ''
            1.34 | {service: {name: 1a, port: {name: http}}}                    | invalid-format spec.defaultBackend.service.name
            1.36 | {service: {name: a.b, port: {name: http}}}                   | invalid-format spec.defaultBackend.service.name
            1.36 | {service: {name: "", port: {number: 80}}}                    | required spec.defaultBackend.service.name
            1.36 | {service: {name: a}}                                         | required spec.defaultBackend
            1.36 | {service: {name: a, port: {}}}                               | required spec.defaultBackend
            1.36 | {service: {name: a, port: {number: 0}}}                      | required spec.defaultBackend
            1.36 | {service: {name: a, port: {number: 80, name: http}}}         | one-of spec.defaultBackend
            1.36 | {service: {name: a, port: {number: 70000}}}                  | out-of-range spec.defaultBackend.service.port.number
            1.36 | {service: {name: a, port: {name: "80"}}}                     | invalid-format spec.defaultBackend.service.port.name
            1.36 | {}                                                           | required spec.defaultBackend
            1.36 | {resource: {apiGroup: g.io, kind: Bucket, name: b}}          | ''
            1.36 | {resource: {kind: a/b, name: b}}                             | invalid-format spec.defaultBackend.resource.kind
            1.36 | {resource: {kind: Bucket}}                                   | required spec.defaultBackend.resource.name
            1.36 | {resource: {kind: Bucket, name: ""}}                         | required spec.defaultBackend.resource.name
            1.36 | {resource: {kind: B, name: b}, service: {name: a, port: {number: 80}}} | one-of spec.defaultBackend
            """)
    void areServicesOrObjects(String minor, String backend, String expected) {
        assertThat(errors(minor, "networking.k8s.io/v1", "defaultBackend", backend))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.20 | {serviceName: a, servicePort: 80}                        | ''
            1.20 | {serviceName: a, servicePort: http}                      | ''
            1.20 | {serviceName: a}                                         | required spec.backend
            1.20 | {serviceName: a, servicePort: ""}                        | required spec.backend
            1.20 | {serviceName: a, servicePort: "80"}                      | invalid-format spec.backend.servicePort
            1.20 | {serviceName: a, servicePort: 70000}                     | out-of-range spec.backend.servicePort
            1.20 | {servicePort: 80}                                        | required spec.backend.serviceName
            1.20 | {serviceName: Bad_, servicePort: 80}                     | invalid-format spec.backend.serviceName
            1.20 | {}                                                       | required spec.backend
            1.20 | {resource: {kind: B, name: b}, serviceName: a}           | one-of spec.backend
            1.17 | {serviceName: a, servicePort: 0}                         | out-of-range spec.backend.servicePort
            1.17 | {serviceName: "", servicePort: 80}                       | required spec.backend.serviceName
            """)
    void areNamedFlatInOlderVersions(String minor, String backend, String expected) {
        assertThat(errors(minor, "networking.k8s.io/v1beta1", "backend", backend))
                .isEqualTo(expected);
    }
}
