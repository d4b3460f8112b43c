package io.waybill.kubernetes.defaults;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.defaults.Completions.Completion;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is filled into webhooks, admission policies and definitions of custom resources. */
final class AdmissionCompletions {

    static final Map<String, Completion> ALL = all();

    private AdmissionCompletions() {}

    private static Map<String, Completion> all() {
        Map<String, Completion> all = new HashMap<>();
        for (String version : List.of("v1", "v1beta1", "v1alpha1")) {
            String group = "admissionregistration." + version + ".";
            for (String type : List.of("MatchResources", "ValidatingWebhook", "MutatingWebhook")) {
                all.put(group + type, AdmissionCompletions::selectors);
            }
        }
        for (String type : List.of("ValidatingWebhook", "MutatingWebhook")) {
            all.put("admissionregistration.v1beta1." + type, webhook -> {
                selectors(webhook);
                webhook.fill("admissionReviewVersions", ConfigurationCompletions.only("v1beta1"));
            });
        }
        all.put("apiextensions.v1.CustomResourceDefinitionSpec", AdmissionCompletions::definition);
        all.put("apiextensions.v1beta1.CustomResourceDefinitionSpec", AdmissionCompletions::oldDefinition);
        return all;
    }

    private static void selectors(Draft matching) {
        matching.fill("namespaceSelector", Mapping.empty());
        matching.fill("objectSelector", Mapping.empty());
    }

    /** SetDefaults_CustomResourceDefinitionSpec. */
    private static void definition(Draft spec) {
        spec.inside("names", names -> {
            String kind = names.text("kind");
            if (!kind.isEmpty()) {
                names.fill("singular", kind.toLowerCase(Locale.ROOT));
                names.fill("listKind", kind + "List");
            }
        });
        spec.fill("conversion", Mapping.empty().with("strategy", Scalar.of("None")));
    }

    private static void oldDefinition(Draft spec) {
        definition(spec);
        spec.fill("scope", "Namespaced");
        if (spec.get("version") instanceof Scalar version) {
            spec.fill(
                    "versions",
                    Sequence.of(Mapping.empty()
                            .with("name", version)
                            .with("served", Scalar.of(true))
                            .with("storage", Scalar.of(true))));
        } else if (!spec.items("versions").isEmpty()) {
            Node first = spec.items("versions").get(0);
            spec.fill("version", first instanceof Mapping mapping ? mapping.get("name") : null);
        }
        spec.fill("preserveUnknownFields", true);
        if (spec.mapping("conversion").string("strategy").orElse("").equals("Webhook")) {
            spec.inside(
                    "conversion",
                    conversion ->
                            conversion.fill("conversionReviewVersions", ConfigurationCompletions.only("v1beta1")));
        }
    }
}
