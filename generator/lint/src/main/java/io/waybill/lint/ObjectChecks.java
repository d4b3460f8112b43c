package io.waybill.lint;

import static io.waybill.lint.LintCheck.recommended;
import static io.waybill.lint.LintCheck.strict;

import io.waybill.dsl.Resource;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.tree.Mapping;
import io.waybill.rules.CheckedManifest;
import io.waybill.rules.ManifestRule;
import io.waybill.rules.Offences;
import java.util.List;
import java.util.Map;

/** What holds for objects of any kind, and for some of custom kinds. */
final class ObjectChecks {

    private static final String INSTANCE = "app.kubernetes.io/instance";

    static final List<LintCheck> ALL = List.of(
            recommended(
                    ManifestRule.forKind("security.openshift.io/v1", "SecurityContextConstraints", tree -> tree)
                            .should("privileged-constraints", "not allow privileged containers", (tree, found) -> {
                                if (tree.bool("allowPrivilegedContainer").orElse(false)) {
                                    found.at("allowPrivilegedContainer", "It allows privileged containers.");
                                }
                            })
                            .because("Whoever may use it can have the node.")
                            .fix("Set allowPrivilegedContainer to false."),
                    "scc-deny-privileged-container",
                    "",
                    ""),
            strict(
                    ManifestRule.forResources()
                            .should("default-namespace", "be in a namespace of its own", (resource, found) -> {
                                String namespace = resource.namespace().orElse("");
                                if (resource.isNamespaced() && (namespace.isEmpty() || namespace.equals("default"))) {
                                    found.at(
                                            "metadata.namespace",
                                            namespace.isEmpty()
                                                    ? "It names no namespace, so it goes wherever kubectl happens to point."
                                                    : "It is in the namespace \"default\".");
                                }
                            })
                            .because("Quotas, policies and roles are per namespace.")
                            .fix("Set metadata.namespace."),
                    "use-namespace",
                    "",
                    ""),
            strict(
                    ManifestRule.forResources()
                            .should("other-instance", "be called as its instance", (resource, found) -> {
                                String instance = resource.labels().getOrDefault(INSTANCE, resource.name());
                                if (!instance.equals(resource.name())) {
                                    found.at(
                                            "metadata.labels[" + INSTANCE + "]",
                                            "The label names the instance \"" + instance + "\".");
                                }
                            })
                            .because("Tools that group by the label show it under another name.")
                            .fix("Make the name and the label the same."),
                    "",
                    "",
                    "metadataAndInstanceMismatched"),
            strict(
                    ManifestRule.forManifests()
                            .should("idle-service-monitor", "select Services", ObjectChecks::monitors)
                            .because("Nothing is measured by it.")
                            .fix("Select labels that a Service has."),
                    "dangling-servicemonitor",
                    "",
                    ""));

    private ObjectChecks() {}

    /** Monitors of Prometheus' operator that select by labels in their own namespace. */
    private static void monitors(CheckedManifest manifest, Offences found) {
        for (Resource<?> monitor : Others.ofKind(manifest, "ServiceMonitor").toList()) {
            Mapping spec = Others.spec(monitor);
            Mapping labels = spec.mapping("selector")
                    .flatMap(selector -> selector.mapping("matchLabels"))
                    .orElseGet(Mapping::empty);
            boolean isSimple = !labels.isEmpty()
                    && spec.get("namespaceSelector") == null
                    && spec.mapping("selector").map(Mapping::size).orElse(0) == 1;
            if (isSimple
                    && manifest.resources(Service.class).stream()
                            .filter(service -> service.namespace().equals(monitor.namespace()))
                            .noneMatch(service -> has(service.labels(), labels))) {
                found.on(monitor).at("spec.selector", "No Service here has these labels.");
            }
        }
    }

    private static boolean has(Map<String, String> labels, Mapping wanted) {
        return wanted.keys().stream()
                .allMatch(key -> wanted.string(key)
                        .filter(value -> value.equals(labels.get(key)))
                        .isPresent());
    }
}
