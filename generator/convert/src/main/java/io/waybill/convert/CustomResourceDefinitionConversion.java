package io.waybill.convert;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** CustomResourceDefinitions: v1beta1 says for all versions at once what v1 says for each. */
final class CustomResourceDefinitionConversion {

    /** What v1beta1 has for all versions, and how v1 calls it in each. */
    private static final Map<String, String> SHARED = Map.of(
            "validation", "schema",
            "subresources", "subresources",
            "additionalPrinterColumns", "additionalPrinterColumns");

    private static final List<String> SHARED_IN_ORDER =
            List.of("additionalPrinterColumns", "subresources", "validation");

    private CustomResourceDefinitionConversion() {}

    static Mapping raise(Mapping resource, Conversion.Step step, Notes notes) {
        return Trees.inSpec(resource, (spec, path) -> {
            requirePruning(spec, path, notes);
            Mapping raised = eachVersion(versions(spec, path, notes), path, step, notes);
            return Trees.in(
                    raised, "conversion", path, (conversion, at) -> raiseConversion(conversion, at, step, notes));
        });
    }

    /** Fields that no schema names are kept in v1beta1 by default, and v1 always drops them. */
    private static void requirePruning(Mapping spec, FieldPath path, Notes notes) {
        if (!spec.bool("preserveUnknownFields").equals(Optional.of(false))) {
            notes.decision(
                    spec,
                    "preserveUnknownFields",
                    path,
                    "v1 drops fields that the schema does not name, and v1beta1 keeps them by default.",
                    "Write preserveUnknownFields: false once the schema names all fields,"
                            + " or marks those to keep with x-kubernetes-preserve-unknown-fields.");
        }
    }

    private static Mapping versions(Mapping spec, FieldPath path, Notes notes) {
        Node version = spec.get("version");
        if (version == null) {
            return spec;
        }
        boolean only = Trees.isEmpty(spec.get("versions"));
        notes.changed(
                spec, "version", path, only ? "now the only one of versions" : "left out; versions names it first");
        if (!only) {
            return spec.without("version");
        }
        Mapping one = Trees.of("name", version, "served", Scalar.of(true), "storage", Scalar.of(true))
                .at(spec.origin());
        return Trees.replaced(
                spec.without("versions"),
                "version",
                Map.of("versions", Sequence.of(one).at(spec.origin())));
    }

    private static Mapping eachVersion(Mapping spec, FieldPath path, Conversion.Step step, Notes notes) {
        Mapping raised = Trees.inItems(spec, "versions", path, (version, at) -> {
            Mapping told = version;
            for (String key : SHARED_IN_ORDER) {
                Node shared = spec.get(key);
                String name = SHARED.getOrDefault(key, key);
                told = shared != null && told.get(name) == null ? told.with(name, shared) : told;
            }
            if (Trees.isEmpty(told.get("schema"))) {
                notes.decision(
                        told,
                        "schema",
                        at,
                        step.to() + " requires a schema for each version.",
                        "Write one in spec.validation; type: object with x-kubernetes-preserve-unknown-fields: true"
                                + " accepts all.");
            }
            return Trees.inItems(
                    told,
                    "additionalPrinterColumns",
                    at,
                    (column, field) -> Trees.renamed(column, "JSONPath", "jsonPath"));
        });
        for (String key : SHARED_IN_ORDER) {
            if (raised.get(key) != null) {
                notes.changed(spec, key, path, "now in each version, as " + step.to() + " wants it");
                raised = raised.without(key);
            }
        }
        return raised;
    }

    private static Mapping raiseConversion(Mapping conversion, FieldPath path, Conversion.Step step, Notes notes) {
        if (!conversion.string("strategy").equals(Optional.of("Webhook"))) {
            return conversion.without("conversionReviewVersions");
        }
        Sequence oldest = Sequence.of(Scalar.of("v1beta1")).at(conversion.origin());
        Mapping told = notes.implied(conversion, "conversionReviewVersions", oldest, "v1beta1", path, step.from());
        Mapping webhook = Trees.of(
                        "clientConfig",
                        told.get("webhookClientConfig"),
                        "conversionReviewVersions",
                        told.get("conversionReviewVersions"))
                .at(conversion.origin());
        return told.without("webhookClientConfig")
                .without("conversionReviewVersions")
                .with("webhook", webhook);
    }

    static Mapping lower(Mapping resource, Conversion.Step step, Notes notes) {
        return Trees.inSpec(resource, (spec, path) -> {
            Mapping lowered = Trees.inItems(
                    spec,
                    "versions",
                    path,
                    (version, at) -> Trees.inItems(
                            version,
                            "additionalPrinterColumns",
                            at,
                            (column, field) -> Trees.renamed(column, "jsonPath", "JSONPath")));
            for (String key : SHARED_IN_ORDER) {
                lowered = shared(lowered, path, key);
            }
            lowered = Trees.in(lowered, "conversion", path, (conversion, at) -> lowerConversion(conversion));
            return notes.implied(lowered, "preserveUnknownFields", Scalar.of(false), "false", path, step.from());
        });
    }

    /** What all versions say alike, v1beta1 takes only once. */
    private static Mapping shared(Mapping spec, FieldPath path, String key) {
        String name = SHARED.getOrDefault(key, key);
        Set<Optional<Node>> values = new HashSet<>();
        Mapping without = Trees.inItems(spec, "versions", path, (version, at) -> {
            values.add(Trees.value(version, name));
            return version.without(name);
        });
        Optional<Node> only = values.size() == 1 ? values.iterator().next() : Optional.empty();
        return only.map(value -> without.with(key, value)).orElse(spec);
    }

    private static Mapping lowerConversion(Mapping conversion) {
        if (!(conversion.get("webhook") instanceof Mapping webhook)) {
            return conversion;
        }
        Mapping flat = conversion.without("webhook");
        Optional<Node> client = Trees.value(webhook, "clientConfig");
        Optional<Node> versions = Trees.value(webhook, "conversionReviewVersions");
        flat = client.isPresent() ? flat.with("webhookClientConfig", client.get()) : flat;
        return versions.isPresent() ? flat.with("conversionReviewVersions", versions.get()) : flat;
    }
}
