package io.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Inventory;
import io.waybill.pipeline.explain.Explanation;
import io.waybill.pipeline.explain.Topic;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdmissionTopicTest {

    private static final String POLICIES = """
            apiVersion: admissionregistration.k8s.io/v1
            kind: MutatingAdmissionPolicy
            metadata: {name: mesh}
            spec:
              reinvocationPolicy: Never
              matchConstraints:
                resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]}]
              mutations:
              - patchType: ApplyConfiguration
                applyConfiguration:
                  expression: >-
                    Object{spec: Object.spec{template: Object.spec.template{metadata:
                    Object.spec.template.metadata{labels: {'mesh': 'on'}}}}}
              - patchType: JSONPatch
                jsonPatch: {expression: "[JSONPatch{op: 'replace', path: '/spec/replicas', value: 2}]"}
            ---
            apiVersion: admissionregistration.k8s.io/v1
            kind: MutatingAdmissionPolicyBinding
            metadata: {name: mesh}
            spec: {policyName: mesh}
            ---
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicy
            metadata: {name: many}
            spec:
              matchConstraints:
                resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]}]
              validations: [{expression: object.spec.replicas > 2, message: At least three.}]
            ---
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicyBinding
            metadata: {name: many}
            spec: {policyName: many, validationActions: [Deny]}
            """;

    private static final String WEB = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop}
            spec:
              replicas: 3
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: web, image: "nginx:1"}]}
            """;

    private static List<Mapping> read(String yaml) {
        List<Mapping> trees = new ArrayList<>();
        try {
            ManifestReader.read(
                    new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                    "test.yaml",
                    document -> document.root().ifPresent(root -> trees.add((Mapping) root)));
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
        return trees;
    }

    @Test
    void showsWhatPoliciesChangeAndWhatTheySayOfIt() {
        Manifest manifest = Manifest.of(
                read(WEB).stream().map(tree -> UntypedResource.from(tree, true)).toList());

        String text = new Explanation(
                        Inventory.of(manifest), read(WEB), read(POLICIES), Instant.EPOCH, Optional.empty(), List.of())
                .text(Set.of(Topic.ADMISSION));

        assertThat(text).isEqualTo("""
                Admission

                RESOURCE             POLICY                                   WHAT
                Deployment shop/web  MutatingAdmissionPolicy mesh    changes  spec.replicas: 3 -> 2
                Deployment shop/web  MutatingAdmissionPolicy mesh    changes  spec.template.metadata.labels.mesh: (none) -> on
                Deployment shop/web  ValidatingAdmissionPolicy many  denies   At least three.
                """);
    }
}
