package io.waybill.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the resources of one set say of each other. */
class ReferencesTest {

    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: %1$s, namespace: shop}
            spec:
              selector: {matchLabels: {app: %1$s}}
              template:
                metadata: {labels: {app: %1$s, tier: front}}
                spec:
                  %2$s
                  containers:
                  - name: main
                    image: nginx
                    ports: [{name: http, containerPort: 8080}]
            """;

    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: {name: web, namespace: %s}
            spec: {selector: {app: web}, ports: [{port: 80, targetPort: %s}]}
            """;

    @ParameterizedTest
    @CsvSource({
        "serviceAccountName: builder, serviceAccountName, ServiceAccount/builder",
        "priorityClassName: high, priorityClassName, PriorityClass/high",
        "runtimeClassName: gvisor, runtimeClassName, RuntimeClass/gvisor",
        "'imagePullSecrets: [{name: registry}]', imagePullSecrets[0].name, Secret/registry",
        "'volumes: [{name: a, configMap: {name: conf}}]', volumes[0].configMap.name, ConfigMap/conf",
        "'volumes: [{name: a, secret: {secretName: key}}]', volumes[0].secret.secretName, Secret/key",
        "'volumes: [{name: a, projected: {sources: [{secret: {name: key}}]}}]',"
                + " volumes[0].projected.sources[0].secret.name, Secret/key",
        "'volumes: [{name: a, persistentVolumeClaim: {claimName: disk}}]',"
                + " volumes[0].persistentVolumeClaim.claimName, PersistentVolumeClaim/disk",
        "'initContainers: [{name: i, image: i, envFrom: [{secretRef: {name: key}}]}]',"
                + " initContainers[0].envFrom[0].secretRef.name, Secret/key"
    })
    void whatAPodNamesMustBeThereOrExpected(String spec, String field, String expected) {
        Judging judging = Judging.of(DEPLOYMENT.formatted("web", spec));

        assertThat(marks(judging.finish())).containsExactly("missing-reference spec.template.spec." + field);
        assertThat(marks(Judging.of(DEPLOYMENT.formatted("web", spec)).finish(expected)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "serviceAccountName: default",
        "priorityClassName: system-node-critical",
        "'volumes: [{name: a, configMap: {name: conf, optional: true}}]'",
        "'volumes: [{name: a, configMap: {name: kube-root-ca.crt}}]'"
    })
    void whatEveryClusterHasOrWhatIsOptionalNeedNotBeThere(String spec) {
        assertThat(marks(Judging.of(DEPLOYMENT.formatted("web", spec)).finish()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            external-secrets.io/v1 | ExternalSecret | {target: {name: key}, data: [{secretKey: user}]}            | user | ``
            external-secrets.io/v1 | ExternalSecret | {target: {name: key}, data: [{secretKey: user}]}            | pass | missing-reference spec.containers[0].env[0].valueFrom.secretKeyRef.key
            external-secrets.io/v1 | ExternalSecret | {target: {name: key}, dataFrom: [{extract: {key: a}}]}      | pass | ``
            bitnami.com/v1alpha1   | SealedSecret   | {template: {metadata: {name: key}}, encryptedData: {user: x}} | user | ``
            bitnami.com/v1alpha1   | SealedSecret   | {template: {metadata: {name: key}}, encryptedData: {user: x}} | pass | missing-reference spec.containers[0].env[0].valueFrom.secretKeyRef.key
            cert-manager.io/v1     | Certificate    | {secretName: key}                                           | tls.crt | ``
            cert-manager.io/v1     | Certificate    | {secretName: other}                                         | tls.crt | missing-reference spec.containers[0].env[0].valueFrom.secretKeyRef.name
            """)
    void secretsThatControllersMakeCountAsThere(
            String apiVersion, String kind, String spec, String key, String expected) {
        assertThat(String.join(
                        "; ",
                        known(Judging.of("""
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec:
                  containers:
                  - {name: a, image: "a:1", env: [{name: A, valueFrom: {secretKeyRef: {name: key, key: %s}}}]}
                ---
                apiVersion: %s
                kind: %s
                metadata: {name: made}
                spec: %s
                """.formatted(key, apiVersion, kind, spec))
                                .finish())))
                .isEqualTo(expected);
    }

    @Test
    void podsOfCustomResourcesAreSelected() {
        assertThat(known(Judging.of("""
                apiVersion: shop.example.com/v1
                kind: Rollout
                metadata: {name: web}
                spec:
                  template:
                    metadata: {labels: {app: web}}
                    spec: {containers: [{name: web, image: "web:1", ports: [{name: http, containerPort: 80}]}]}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec: {selector: {app: web}, ports: [{port: 80, targetPort: http}]}
                """).finish())).isEmpty();
    }

    @Test
    void podsOfWhichAControllerIsToldTheLabelsAreSelected() {
        String made = """
                apiVersion: monitoring.coreos.com/v1
                kind: Prometheus
                metadata: {name: k8s, namespace: monitoring}
                spec: {podMetadata: {labels: {app: prometheus, part: k8s}}}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: web, namespace: monitoring}
                spec: {selector: {app: %s}, ports: [{port: 80, targetPort: http}]}
                """;

        assertThat(known(Judging.of(made.formatted("prometheus")).finish())).isEmpty();
        assertThat(marks(Judging.of(made.formatted("alertmanager")).finish()))
                .contains("selects-nothing spec.selector");
    }

    @Test
    void anAutoscalerNamesAKindThatThereIs() {
        String scaler = """
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {name: web}
                spec: {maxReplicas: 2, scaleTargetRef: {apiVersion: %s, kind: %s, name: web}}
                """;

        assertThat(marks(Judging.of(scaler.formatted("apps/v1", "web")).finish()))
                .containsExactly("missing-reference spec.scaleTargetRef.kind");
        assertThat(marks(Judging.of(scaler.formatted("example.com/v1", "Shop")).finish()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"apps/v1, DaemonSet", "batch/v1, CronJob", "v1, Pod", "v1, Service"})
    void anAutoscalerNeedsANumberOfReplicas(String apiVersion, String kind) {
        Judging judged = Judging.of("""
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {name: web}
                spec: {maxReplicas: 2, scaleTargetRef: {apiVersion: %s, kind: %s, name: web}}
                """.formatted(apiVersion, kind)).finish();

        assertThat(marks(judged)).contains("missing-reference spec.scaleTargetRef.kind");
    }

    @Test
    void classesOfClaimTemplatesAndSecretsOfAnnotationsMustBeThere() {
        assertThat(marks(Judging.of("""
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: web, annotations: {nginx.ingress.kubernetes.io/auth-secret: shop/users}}
                spec:
                  defaultBackend: {resource: {apiGroup: example.com, kind: Bucket, name: files}}
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: a}
                spec:
                  containers: [{name: a, image: "a:1"}]
                  volumes:
                  - name: v
                    ephemeral:
                      volumeClaimTemplate:
                        spec:
                          accessModes: [ReadWriteOnce]
                          storageClassName: fast
                          resources: {requests: {storage: 1Gi}}
                """).finish()))
                .containsExactlyInAnyOrder(
                        "missing-reference metadata",
                        "missing-reference spec.defaultBackend.resource.name",
                        "missing-reference spec.volumes[0].ephemeral.volumeClaimTemplate.spec.storageClassName");
    }

    @Test
    void aMissingResourceIsToldOnceForEachThatNamesIt() {
        String twice = "volumes: [{name: a, configMap: {name: conf}}, {name: b, configMap: {name: conf}}]";

        assertThat(marks(Judging.of(DEPLOYMENT.formatted("web", twice) + "---\n" + DEPLOYMENT.formatted("api", twice))
                        .finish()))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "shop, http, ''",
        "shop, 8080, ''",
        "shop, https, missing-reference spec.ports[0].targetPort",
        "shop, 9090, missing-reference spec.ports[0].targetPort",
        "other, http, selects-nothing spec.selector"
    })
    void aServiceLeadsToPortsOfPodsInItsNamespace(String namespace, String port, String mark) {
        assertThat(marks(Judging.of(DEPLOYMENT.formatted("web", "") + "---\n" + SERVICE.formatted(namespace, port))
                        .finish()))
                .isEqualTo(mark.isEmpty() ? List.of() : List.of(mark));
    }

    @ParameterizedTest
    @CsvSource({
        "web, number: 80, ''",
        "web, number: 81, missing-reference spec.rules[0].http.paths[0].backend.service.port.number",
        "web, name: http, missing-reference spec.rules[0].http.paths[0].backend.service.port.name",
        "wbe, number: 80, missing-reference spec.rules[0].http.paths[0].backend.service.name"
    })
    void anIngressLeadsToAPortOfAService(String service, String port, String mark) {
        String yaml = DEPLOYMENT.formatted("web", "") + "---\n" + SERVICE.formatted("shop", "http") + "---\n"
                + """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: web, namespace: shop}
                spec:
                  rules:
                  - http:
                      paths:
                      - {path: /, pathType: Prefix, backend: {service: {name: %s, port: {%s}}}}
                """.formatted(service, port);

        assertThat(marks(Judging.of(yaml).finish())).isEqualTo(mark.isEmpty() ? List.of() : List.of(mark));
    }

    @Test
    void anOldIngressLeadsToServicesToo() {
        String yaml = SERVICE.formatted("shop", "80").replace("selector: {app: web}, ", "") + """
                ---
                apiVersion: extensions/v1beta1
                kind: Ingress
                metadata: {name: web, namespace: shop}
                spec:
                  backend: {serviceName: web, servicePort: 81}
                  tls: [{secretName: cert}]
                """;

        assertThat(marks(Judging.of("1.18", yaml).finish()))
                .contains("missing-reference spec.backend.servicePort", "missing-reference spec.tls[0].secretName");
    }

    @ParameterizedTest
    @CsvSource({
        "policy/v1, PodDisruptionBudget, 'minAvailable: 1, selector: {matchLabels: {app: wbe}}',"
                + " selects-nothing spec.selector",
        "policy/v1, PodDisruptionBudget, 'minAvailable: 0, selector: {matchLabels: {app: web}}', ''",
        "networking.k8s.io/v1, NetworkPolicy, 'podSelector: {matchExpressions: [{key: tier, operator: In, values: [back]}]}',"
                + " selects-nothing spec.podSelector",
        "networking.k8s.io/v1, NetworkPolicy, 'podSelector: {matchExpressions: [{key: tier, operator: NotIn, values: [back]}]}',"
                + " ''",
        "networking.k8s.io/v1, NetworkPolicy, 'podSelector: {}', ''",
        "autoscaling/v2, HorizontalPodAutoscaler, 'maxReplicas: 3, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: wbe}',"
                + " missing-reference spec.scaleTargetRef.name",
        "autoscaling/v2, HorizontalPodAutoscaler, 'maxReplicas: 3, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}',"
                + " ''"
    })
    void whatIsForPodsFindsThem(String apiVersion, String kind, String spec, String mark) {
        String yaml = DEPLOYMENT.formatted("web", "") + "---\n{apiVersion: " + apiVersion + ", kind: " + kind
                + ", metadata: {name: x, namespace: shop}, spec: {" + spec + "}}\n";

        assertThat(marks(Judging.of(yaml).finish())).isEqualTo(mark.isEmpty() ? List.of() : List.of(mark));
    }

    @ParameterizedTest
    @CsvSource({
        "ClusterRole, view, default, ''",
        "ClusterRole, reader, default, missing-reference roleRef.name",
        "Role, view, default, missing-reference roleRef.name",
        "ClusterRole, view, builder, missing-reference subjects[0].name"
    })
    void aBindingNamesARoleAndAnAccount(String kind, String role, String account, String mark) {
        String yaml = """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: RoleBinding
                metadata: {name: x, namespace: shop}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: %s, name: %s}
                subjects: [{kind: ServiceAccount, name: %s}]
                """.formatted(kind, role, account);

        assertThat(marks(Judging.of(yaml).finish())).isEqualTo(mark.isEmpty() ? List.of() : List.of(mark));
    }

    @Test
    void workloadsMustNotSelectEachOthersPods() {
        String greedy =
                DEPLOYMENT.formatted("web", "").replace("{matchLabels: {app: web}}", "{matchLabels: {tier: front}}");

        assertThat(marks(Judging.of(greedy + "---\n" + DEPLOYMENT.formatted("api", ""))
                        .finish()))
                .containsExactly("collision spec.selector");
        assertThat(marks(Judging.of(DEPLOYMENT.formatted("web", "") + "---\n" + DEPLOYMENT.formatted("api", ""))
                        .finish()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.b, path: /    | a.b, path: /                  | collision spec.rules[0].http.paths[0].path
            a.b, path: /    | a.b, path: /x                 | ''
            a.b, path: /    | c.d, path: /                  | ''
            """)
    void ingressesOfAllNamespacesShareHosts(String first, String second, String mark) {
        assertThat(marks(Judging.of(ingress("one", "", first) + "---\n" + ingress("two", "", second))
                        .finish("Service/web")))
                .isEqualTo(mark.isEmpty() ? List.of() : List.of(mark));
    }

    @ParameterizedTest
    @CsvSource({"ingressClassName: other, ''", "ingressClassName: nginx, collision spec.rules[0].http.paths[0].path"})
    void controllersOfTheirOwnMayServeTheSameHost(String className, String mark) {
        assertThat(marks(Judging.of(ingress("one", "ingressClassName: nginx,", "a.b, path: /") + "---\n"
                                + ingress("two", className + ",", "a.b, path: /"))
                        .finish("Service/web", "IngressClass/nginx", "IngressClass/other")))
                .isEqualTo(mark.isEmpty() ? List.of() : List.of(mark));
    }

    private static String ingress(String namespace, String more, String route) {
        String[] parts = route.split(", ");
        return """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: web, namespace: %s}
                spec: {%s rules: [{host: %s, http: {paths: [
                  {%s, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]}
                """.formatted(namespace, more, parts[0], parts[1]);
    }

    @ParameterizedTest
    @CsvSource({"30080, collision spec.ports[0].nodePort", "30081, ''"})
    void servicesOfAllNamespacesShareNodePorts(int port, String mark) {
        String service = "{apiVersion: v1, kind: Service, metadata: {name: web, namespace: %s}, "
                + "spec: {type: NodePort, ports: [{port: 80, nodePort: %d}]}}\n";

        assertThat(marks(Judging.of(service.formatted("one", 30080) + "---\n" + service.formatted("two", port))
                        .finish()))
                .isEqualTo(mark.isEmpty() ? List.of() : List.of(mark));
    }

    @ParameterizedTest
    @CsvSource({"8080, collision spec.containers[0].ports[0].hostPort", "8081, ''"})
    void podsShareThePortsOfNodes(int port, String mark) {
        String pod = "{apiVersion: v1, kind: Pod, metadata: {name: %s}, "
                + "spec: {containers: [{name: a, image: a, ports: [{containerPort: 80, hostPort: %d}]}]}}\n";

        assertThat(marks(Judging.of(pod.formatted("one", 8080) + "---\n" + pod.formatted("two", port))
                        .finish()))
                .isEqualTo(mark.isEmpty() ? List.of() : List.of(mark));
    }

    @Test
    void aReasonSilencesARule() {
        String annotated = DEPLOYMENT
                .formatted("web", "serviceAccountName: builder")
                .replace("namespace: shop}", "namespace: shop, annotations: {waybill.io/allow-missing-reference: %s}}");

        assertThat(marks(Judging.of(annotated.formatted("made by hand")).finish()))
                .isEmpty();
        assertThat(marks(Judging.of(annotated.formatted("''")).finish()))
                .containsExactly(
                        "invalid-format metadata.annotations",
                        "missing-reference spec.template.spec.serviceAccountName");
    }

    /** Without what is said of kinds that have no schema. */
    private static List<String> known(Judging judging) {
        return marks(judging).stream()
                .filter(mark -> !mark.equals("unknown-kind kind"))
                .toList();
    }

    private static List<String> marks(Judging judging) {
        return judging.findings().stream()
                .map(finding -> finding.rule().id() + " " + finding.field())
                .sorted()
                .toList();
    }
}
