package io.waybill.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Target;
import io.waybill.dsl.tree.Mapping;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import io.waybill.rules.CheckedManifest;
import io.waybill.rules.Violation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What checks once found in manifests of well-known projects, and was not so. */
class NotWrongTest {

    private static List<Violation> violations(String id, String minor, String yaml) throws UnreadableException {
        List<Mapping> trees = new ArrayList<>();
        ManifestReader.read(
                new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                "test.yaml",
                document -> trees.add((Mapping) document.root().orElseThrow()));
        CheckedManifest manifest = CheckedManifest.of("", Target.kubernetes(minor), trees, Set.of());
        return Lint.CHECKS.stream()
                .filter(check -> check.rule().id().equals(id))
                .flatMap(check -> check.rule().violations(manifest).stream())
                .toList();
    }

    @Test
    void podsOfAPrometheusArePeers() throws UnreadableException {
        String yaml = """
                apiVersion: monitoring.coreos.com/v1
                kind: Prometheus
                metadata: {name: k8s, namespace: monitoring}
                spec: {podMetadata: {labels: {app: prometheus}}}
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: web, namespace: monitoring}
                spec:
                  podSelector: {}
                  ingress: [{from: [{podSelector: {matchLabels: {app: %s}}}]}]
                """;

        assertThat(violations("idle-policy-peer", "1.36", yaml.formatted("prometheus")))
                .isEmpty();
        assertThat(violations("idle-policy-peer", "1.36", yaml.formatted("other")))
                .hasSize(1);
    }

    @Test
    void whoMayOnlyGetOpensNoShellFrom135On() throws UnreadableException {
        String yaml = """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata: {name: web}
                rules: [{apiGroups: ["*"], resources: ["*"], verbs: [delete, %s, patch]}]
                """;

        assertThat(violations("opens-shells", "1.34", yaml.formatted("get"))).hasSize(1);
        assertThat(violations("opens-shells", "1.35", yaml.formatted("get"))).isEmpty();
        assertThat(violations("opens-shells", "1.35", yaml.formatted("create"))).hasSize(1);
    }
}
