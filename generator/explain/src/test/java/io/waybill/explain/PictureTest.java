package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.picture.Picture;
import org.junit.jupiter.api.Test;

/** What a picture shows of each resource, and which arrows it has. */
class PictureTest {

    private static String mermaid(String yaml) {
        return Picture.of(Yaml.manifest(yaml)).mermaid();
    }

    private static String svg(String yaml) {
        return Picture.of(Yaml.manifest(yaml)).svg();
    }

    @Test
    void arrowsGoFromTheIngressToTheConfiguration() {
        assertThat(mermaid("""
                        apiVersion: networking.k8s.io/v1
                        kind: Ingress
                        metadata: {name: in}
                        spec: {rules: [{http: {paths: [{path: /a, pathType: Prefix, backend: {service: {name: svc, port: {number: 80}}}}]}}]}
                        ---
                        apiVersion: v1
                        kind: Service
                        metadata: {name: svc}
                        spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
                        ---
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: web}
                        spec:
                          replicas: 2
                          template:
                            metadata: {labels: {app: web}}
                            spec:
                              containers: [{name: c, image: registry.example.com/team/web:1, envFrom: [{configMapRef: {name: conf}}]}]
                              volumes: [{name: d, persistentVolumeClaim: {claimName: disk}}]
                        ---
                        {apiVersion: v1, kind: ConfigMap, metadata: {name: conf}, data: {A: a, B: b}}
                        ---
                        {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: disk}}
                        """))
                .contains(
                        "n0[\"Ingress in default<br/><b>in</b><br/>*/a\"]:::c0",
                        "n1[\"Service in default<br/><b>svc</b><br/>ClusterIP 80 \u2192 8080\"]:::c1",
                        "n2[\"Deployment in default<br/><b>web</b><br/>2 pods<br/>web:1\"]:::c2",
                        "n3[\"ConfigMap in default<br/><b>conf</b><br/>2 keys\"]:::c3",
                        "n4[\"PersistentVolumeClaim in default<br/><b>disk</b>\"]:::c3",
                        "n0 --> n1\n",
                        "n1 --> n2\n",
                        "n2 --> n3\n",
                        "n2 --> n4\n");
    }

    @Test
    void namespacesAreGroupsInTheOrderOfTheAlphabet() {
        assertThat(mermaid("""
                        {apiVersion: v1, kind: Secret, metadata: {name: z, namespace: zoo}}
                        ---
                        {apiVersion: v1, kind: Secret, metadata: {name: a, namespace: ark}}
                        """))
                .containsSubsequence("[\"ark\"]", "<b>a</b>", "  end\n", "[\"zoo\"]", "<b>z</b>", "  end\n");
    }

    @Test
    void aSetOnEveryNodeAndAPodHaveNoNumberOfPods() {
        assertThat(mermaid("""
                        {apiVersion: apps/v1, kind: DaemonSet, metadata: {name: d}, spec: {template: {spec: {containers: [{name: c}]}}}}
                        ---
                        {apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c}]}}
                        """)).doesNotContain("1 pod").contains("<b>d</b><br/>c\"", "<b>p</b><br/>c\"");
    }

    @Test
    void onlyTheFirstPortsOfManyAreShown() {
        StringBuilder ports = new StringBuilder();
        for (int port = 1; port <= 20; port++) {
            ports.append("{port: ").append(port).append("}, ");
        }
        String picture = mermaid(
                "{apiVersion: v1, kind: Service, metadata: {name: s}, spec: {ports: [" + ports + "{port: 21}]}}");

        assertThat(picture).contains("ClusterIP 7 \u2192 7<br/>and 14 more").doesNotContain("ClusterIP 8 ");
    }

    @Test
    void longLinesAreCut() {
        String name = "n".repeat(60);

        assertThat(mermaid("{apiVersion: v1, kind: ConfigMap, metadata: {name: " + name + "}}"))
                .contains("<b>" + "n".repeat(51) + "\u2026</b>");
    }

    @Test
    void whatMarkupWouldReadIsEscaped() {
        String yaml = "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: 'a<b>&\"#'}]}}";

        assertThat(mermaid(yaml)).contains("a#lt;b#gt;#amp;#quot;#35;");
        assertThat(svg(yaml)).contains(">a&lt;b&gt;&amp;&quot;#</text>");
    }

    @Test
    void whatIsMissingIsDashedAndRed() {
        String yaml = "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec:"
                + " {containers: [{name: c, envFrom: [{secretRef: {name: gone}}]}]}}";

        assertThat(mermaid(yaml)).contains("Secret in default, not in the manifest<br/><b>gone</b>\"]:::missing");
        assertThat(svg(yaml)).contains("stroke=\"#c0392b\" stroke-dasharray=\"5 3\"");
    }

    @Test
    void theSameManifestGivesTheSamePicture() {
        String yaml = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n---\n"
                + "{apiVersion: v1, kind: ConfigMap, metadata: {name: b}}\n";

        assertThat(svg(yaml)).isEqualTo(svg(yaml)).containsSubsequence("ConfigMap default/a", "ConfigMap default/b");
    }
}
