package io.waybill.convert;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Conversions of a field or two. */
final class SmallConversions {

    private SmallConversions() {}

    /** An empty selector means all pods in policy/v1, and none in policy/v1beta1. */
    static Mapping podDisruptionBudget(Mapping resource, Conversion.Step step, Notes notes) {
        Mapping spec = resource.mapping("spec").orElseGet(Mapping::empty);
        if (Trees.has(spec, "selector") && Trees.isEmpty(spec.get("selector"))) {
            notes.decision(
                    spec,
                    "selector",
                    FieldPath.root().field("spec"),
                    "An empty selector means "
                            + (step.to().endsWith("/v1")
                                    ? "no pod in " + step.from() + " and all pods of the namespace in " + step.to()
                                    : "all pods of the namespace in " + step.from() + " and no pod in " + step.to())
                            + ".",
                    "Write the labels of the pods that are meant, or remove the resource.");
        }
        return resource;
    }

    /** What v1beta3 calls nominal shares was called assured before. */
    static Conversion shares(boolean raising) {
        String from = raising ? "assuredConcurrencyShares" : "nominalConcurrencyShares";
        String to = raising ? "nominalConcurrencyShares" : "assuredConcurrencyShares";
        return (resource, step, notes) -> Trees.inSpec(
                resource,
                (spec, path) -> Trees.in(spec, "limited", path, (limited, at) -> Trees.renamed(limited, from, to)));
    }

    /** In v1alpha1 the fields of a RuntimeClass stood in a spec. */
    static Mapping runtimeClass(Mapping resource, Conversion.Step step, Notes notes) {
        if (!(resource.get("spec") instanceof Mapping spec)) {
            return resource;
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        for (String key : spec.keys()) {
            entries.put(key.equals("runtimeHandler") ? "handler" : key, Objects.requireNonNull(spec.get(key)));
        }
        return Trees.replaced(resource, "spec", entries);
    }

    /** In v1alpha1 a subject had the version of its group with it, and the user "*" was everyone who is known. */
    static Mapping subjects(Mapping resource, Conversion.Step step, Notes notes) {
        return Trees.inItems(resource, "subjects", FieldPath.root(), (subject, path) -> {
            if (subject.string("kind").equals(Optional.of("User"))
                    && subject.string("name").equals(Optional.of("*"))) {
                notes.decision(
                        subject,
                        "name",
                        path,
                        "The user \"*\" means everyone who is logged in in v1alpha1, and a user of that name in v1.",
                        "Write the Group system:authenticated instead.");
            }
            Optional<String> version = subject.string("apiVersion");
            if (version.isEmpty()) {
                return subject;
            }
            String text = version.get();
            int slash = text.indexOf('/');
            Scalar group = Scalar.of(slash < 0 ? "" : text.substring(0, slash)).at(subject.originOf("apiVersion"));
            return Trees.replaced(subject, "apiVersion", Map.of("apiGroup", group));
        });
    }

    /** In v1beta1 the groups of a user were called group. */
    static Mapping accessReview(Mapping resource, Conversion.Step step, Notes notes) {
        boolean raising = step.to().endsWith("/v1");
        return Trees.inSpec(
                resource,
                (spec, path) -> Trees.renamed(spec, raising ? "group" : "groups", raising ? "groups" : "group"));
    }

    /** In v1beta1 the signer was guessed when it was left out. */
    static Mapping certificateSigningRequest(Mapping resource, Conversion.Step step, Notes notes) {
        Mapping spec = resource.mapping("spec").orElseGet(Mapping::empty);
        for (String key : new String[] {"signerName", "usages"}) {
            if (step.to().endsWith("/v1") && !Trees.has(spec, key)) {
                notes.decision(
                        spec,
                        key,
                        FieldPath.root().field("spec"),
                        step.to() + " requires " + key + ", which " + step.from() + " guessed.",
                        "Write it out; " + step.from() + " accepts it too.");
            }
        }
        return resource;
    }
}
