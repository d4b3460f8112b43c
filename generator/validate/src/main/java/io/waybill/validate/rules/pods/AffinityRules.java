package io.waybill.validate.rules.pods;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Forbidden;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Labels;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.rules.support.Selector;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which pods a pod wants to be near to, or far from. */
final class AffinityRules {

    private static final String TOPOLOGY_KEY = "topologyKey";
    private static final String MATCH = "matchLabelKeys";
    private static final String MISMATCH = "mismatchLabelKeys";

    private AffinityRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.requiring("core.v1.WeightedPodAffinityTerm");
        rules.on(AffinityRules::weighted, "core.v1.WeightedPodAffinityTerm");
        rules.on(AffinityRules::term, "core.v1.PodAffinityTerm");
        rules.on(AffinityRules::pod, "core.v1.Pod");
    }

    private static void weighted(TypedObject weighted) {
        if (Required.in(weighted, "weight", "Write a number from 1 to 100.")) {
            Ranges.between(weighted, "weight", 1, 100);
        }
        if (!weighted.has("podAffinityTerm")) {
            term(weighted.objectOrEmpty("podAffinityTerm"));
        }
    }

    private static void term(TypedObject term) {
        if (term.require(TOPOLOGY_KEY, "Name a label of nodes, such as kubernetes.io/hostname.")) {
            Format.QUALIFIED_NAME.check(term, TOPOLOGY_KEY);
        }
        for (TypedValue namespace : term.items("namespaces")) {
            Format.DNS_LABEL.check(term, namespace.at(term.path("namespace")));
        }
        Labels.oldSelector(term);
        for (String field : List.of(MATCH, MISMATCH)) {
            labelKeys(term, field);
        }
        selectedTwice(term);
        List<String> mismatched = term.texts(MISMATCH);
        for (TypedValue key : term.items(MATCH)) {
            if (mismatched.contains(key.text())) {
                term.error(
                        Rule.MISMATCH,
                        key,
                        "The label \"" + key.text() + "\" cannot both match and not match.",
                        "Remove it from one of the two lists.");
            }
        }
    }

    /** The API server names the term by the number of the key: ValidateMatchLabelKeysAndMismatchLabelKeys of core. */
    static void selectedTwice(TypedObject term) {
        TypedObject selector = term.objectOrEmpty("labelSelector");
        Set<String> selected =
                new HashSet<>(Selector.labels(selector, "matchLabels").keySet());
        List<String> keys = term.texts(MATCH);
        for (TypedObject requirement : selector.objects("matchExpressions")) {
            String key = requirement.text("key");
            if (keys.contains(key) && selected.contains(key)) {
                twice(term, keys.lastIndexOf(key), key);
            }
            selected.add(key);
        }
    }

    /**
     * Of a Pod, not of a template, the API server adds each label of matchLabelKeys that the pod has to the selector before
     * it looks for those that are there twice: applyMatchLabelKeysAndMismatchLabelKeys of the pod strategy.
     */
    private static void pod(TypedObject pod) {
        TypedObject metadata = pod.objectOrEmpty("metadata");
        TypedObject affinity = pod.objectOrEmpty("spec").objectOrEmpty("affinity");
        for (String kind : List.of("podAffinity", "podAntiAffinity")) {
            TypedObject terms = affinity.objectOrEmpty(kind);
            terms.objects("requiredDuringSchedulingIgnoredDuringExecution").forEach(term -> merged(metadata, term));
            terms.objects("preferredDuringSchedulingIgnoredDuringExecution")
                    .forEach(weighted -> weighted.object("podAffinityTerm").ifPresent(term -> merged(metadata, term)));
        }
    }

    private static void merged(TypedObject metadata, TypedObject term) {
        TypedObject selector = term.objectOrEmpty("labelSelector");
        Set<String> labels = Selector.labels(selector, "matchLabels").keySet();
        Set<String> expressions = new HashSet<>();
        selector.objects("matchExpressions").forEach(requirement -> expressions.add(requirement.text("key")));
        List<String> keys = term.texts(MATCH);
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            boolean isReported = labels.contains(key) && expressions.contains(key);
            boolean isThere = labels.contains(key) || expressions.contains(key);
            if (isThere && !isReported && metadata.hasEntry("labels", key)) {
                twice(term, i, key);
            }
        }
    }

    private static void twice(TypedObject term, int index, String key) {
        term.errorAt(
                Rule.DUPLICATE_ITEM,
                term.path().item(index),
                MATCH,
                "The label \"" + key + "\" is in the labelSelector already.",
                "Remove it from one of the two.");
    }

    private static void labelKeys(TypedObject term, String field) {
        if (!term.hasSome(field)) {
            return;
        }
        if (!term.has("labelSelector")) {
            Forbidden.in(term, "without a labelSelector", field);
        } else {
            term.items(field).forEach(key -> Format.QUALIFIED_NAME.check(term, key));
        }
    }
}
