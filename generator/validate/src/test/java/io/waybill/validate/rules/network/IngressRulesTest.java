package io.waybill.validate.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Judging;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hosts, paths, certificates and classes of Ingresses. */
class IngressRulesTest {

    private static final String BACKEND = "backend: {service: {name: a, port: {number: 80}}}";
    private static final String OLD_BACKEND = "backend: {serviceName: a, servicePort: 80}";

    private static String errors(String minor, String apiVersion, String annotations, String spec) {
        return Judging.of(minor, """
                apiVersion: %s
                kind: Ingress
                metadata: {name: a, annotations: {%s}}
                spec: %s
                """.formatted(apiVersion, annotations, spec)).errors();
    }

    private static String errors(String spec) {
        return errors("1.36", "networking.k8s.io/v1", "", spec.replace("BACKEND", BACKEND));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                       | required spec
            {rules: []}                                              | required spec
            {defaultBackend: {service: {name: a, port: {number: 80}}}} | ''
            {rules: [{host: a.example.com}]}                         | ''
            {rules: [{host: "*.example.com"}]}                       | ''
            {rules: [{host: "*"}]}                                   | invalid-format spec.rules[0].host
            {rules: [{host: a.*.com}]}                               | invalid-format spec.rules[0].host
            {rules: [{host: A.example.com}]}                         | invalid-format spec.rules[0].host
            {rules: [{host: a..b}]}                                  | invalid-format spec.rules[0].host
            {rules: [{host: 10.1.2.3}]}                              | invalid-format spec.rules[0].host
            {rules: [{http: {paths: []}}]}                           | required spec.rules[0].http.paths
            {rules: [{}], ingressClassName: nginx}                   | ''
            {rules: [{}], ingressClassName: Bad_}                    | invalid-format spec.ingressClassName
            {rules: [{}], ingressClassName: ""}                      | unsupported-value spec.ingressClassName
            {rules: [{}], tls: [{hosts: [a.example.com, "*.b.com"], secretName: s}]} | ''
            {rules: [{}], tls: [{hosts: ["*"]}]}                     | invalid-format spec.tls[0].hosts[0]
            {rules: [{}], tls: [{hosts: [""]}]}                      | invalid-format spec.tls[0].hosts[0]
            {rules: [{}], tls: [{secretName: Bad_}]}                 | invalid-format spec.tls[0].secretName
            """)
    void nameHostsAndClasses(String spec, String expected) {
        assertThat(errors(spec)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pathType: Prefix, path: /                     | ''
            pathType: Exact, path: /a/b.c                 | ''
            pathType: ImplementationSpecific              | ''
            pathType: ImplementationSpecific, path: /a//b | ''
            pathType: ImplementationSpecific, path: a     | invalid-format .path
            pathType: Prefix                              | invalid-format .path
            pathType: Prefix, path: a                     | invalid-format .path
            pathType: Exact, path: /a//b                  | invalid-format .path
            pathType: Exact, path: /a/../b                | invalid-format .path
            pathType: Exact, path: /a/..                  | invalid-format .path
            pathType: Exact, path: /a%2fb                 | invalid-format .path
            pathType: Regex, path: /                      | unsupported-value .pathType
            pathType: "", path: /                         | unsupported-value .pathType
            path: /                                       | required .pathType
            """)
    void matchPathsByType(String path, String expected) {
        assertThat(errors("{rules: [{http: {paths: [{BACKEND, " + path + "}]}}]}"))
                .isEqualTo(expected.replace(" .", " spec.rules[0].http.paths[0]."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            extensions/v1beta1        | 1.16 | a.example.com   | /a | ''
            extensions/v1beta1        | 1.16 | a.example.com   | a  | invalid-format spec.rules[0].http.paths[0].path
            extensions/v1beta1        | 1.20 | "*.example.com" | a  | ''
            networking.k8s.io/v1beta1 | 1.21 | a.example.com   | "" | ''
            networking.k8s.io/v1beta1 | 1.21 | a.example.com   | a  | invalid-format spec.rules[0].http.paths[0].path
            """)
    void ofOlderVersionsMatchPathsOfAnyType(
            String apiVersion, String minor, String host, String path, String expected) {
        assertThat(errors(
                        minor,
                        apiVersion,
                        "",
                        "{rules: [{host: " + host + ", http: {paths: [{path: " + path + ", " + OLD_BACKEND
                                + "}]}}], tls: [{secretName: Bad_}]}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1.26, nginx, mismatch", "1.27, nginx, ''", "1.36, other, mismatch"})
    void nameTheirClassOnce(String minor, String annotation, String expected) {
        assertThat(errors(
                        minor,
                        "networking.k8s.io/v1",
                        "kubernetes.io/ingress.class: " + annotation,
                        "{rules: [{}], ingressClassName: nginx}"))
                .isEqualTo(expected.isEmpty() ? "" : expected + " metadata.annotations[kubernetes.io/ingress.class]");
    }
}
