package io.waybill.validate;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.schema.Kind;
import io.waybill.schema.ServedApi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Judges resources one after the other, all of which belong to one set. Not for several threads. */
public final class Validator {

    private static final String LIST_KIND = "List";

    private final ServedApi api;
    private final KindCheck kinds;
    private final Consumer<Finding> findings;
    private final StructureCheck structure;
    private final Map<ResourceId, Seen> seen = new HashMap<>();
    private Summary summary = Summary.EMPTY;

    /**
     * A validator for one set of resources.
     *
     * @param api what the API server serves
     * @param rules what holds for the objects of each type
     * @param findings what to do with each finding
     */
    public Validator(ServedApi api, RuleSet rules, Consumer<Finding> findings) {
        this.api = api;
        this.kinds = new KindCheck(api);
        this.findings = findings;
        this.structure = new StructureCheck(api, rules);
    }

    /** What was judged so far. */
    public Summary summary() {
        return summary;
    }

    /**
     * Judges a resource; the items of a {@code List} are judged one by one.
     *
     * @param node its tree
     * @param file where it comes from
     * @param document its number there, counted from 0
     */
    public void validate(Node node, String file, int document) {
        validate(node, file, document, List.of());
    }

    /**
     * Judges a resource about whose text something is known already.
     *
     * @param textFindings problems of its text, which count as its own
     */
    public void validate(Node node, String file, int document, List<TextFinding> textFindings) {
        Report report = new Report(file, document, ResourceId.of(node), findings);
        textFindings.forEach(known -> known.addTo(report));
        if (node instanceof Mapping mapping) {
            if (isList(mapping)) {
                validateItems(mapping, file, document);
                return;
            }
            resource(mapping, report);
        } else {
            report.error(
                    Rule.NOT_A_RESOURCE,
                    node,
                    FieldPath.root(),
                    "The document is no resource but " + Values.describe(node) + ".",
                    "Write a mapping with apiVersion, kind and metadata.");
        }
        summary = summary.plus(report.summary());
    }

    /** Counts a document that could not be read. */
    public void unreadable(String file, int document, List<TextFinding> textFindings) {
        Report report = new Report(file, document, ResourceId.NONE, findings);
        textFindings.forEach(known -> known.addTo(report));
        summary = summary.plus(report.summary());
    }

    private static boolean isList(Mapping mapping) {
        return mapping.string("apiVersion").equals(Optional.of("v1"))
                && mapping.string("kind").equals(Optional.of(LIST_KIND))
                && mapping.sequence("items").isPresent();
    }

    private void validateItems(Mapping list, String file, int document) {
        for (Node item : list.sequence("items").orElseThrow()) {
            validate(item, file, document);
        }
    }

    private void resource(Mapping mapping, Report report) {
        boolean hasApiVersion = requireText(mapping, "apiVersion", report);
        boolean hasKind = requireText(mapping, "kind", report);
        if (!hasApiVersion || !hasKind) {
            return;
        }
        ResourceId id = report.resource();
        Optional<Kind> kind = api.schema().kind(id.apiVersion(), id.kind());
        kinds.check(id, kind.isPresent(), mapping, report);
        kind.ifPresent(served -> structure.check(served, mapping, report));
        Names.check(mapping, report);
        duplicate(id, mapping, report);
    }

    private static boolean requireText(Mapping mapping, String key, Report report) {
        FieldPath field = FieldPath.root().field(key);
        Node value = mapping.get(key);
        if (value == null || Values.isAbsent(value)) {
            report.error(
                    Rule.NOT_A_RESOURCE,
                    mapping,
                    key,
                    field,
                    "The document has no " + key + ", so it is no resource.",
                    key.equals("kind")
                            ? "Add a kind, such as \"Deployment\"."
                            : "Add an apiVersion, such as \"apps/v1\".");
            return false;
        }
        if (mapping.string(key).isEmpty()) {
            report.error(
                    Rule.TYPE,
                    value,
                    field,
                    "\"" + key + "\" must be text, not " + Values.describe(value) + ".",
                    "Quote the value.");
            return false;
        }
        return true;
    }

    /** Twice in one file is an error; in two files that are read together, one may well replace the other. */
    private void duplicate(ResourceId id, Mapping mapping, Report report) {
        if (mapping.mapping("metadata")
                .flatMap(metadata -> metadata.string("name"))
                .isEmpty()) {
            return;
        }
        Mapping metadata = mapping.mapping("metadata").orElse(mapping);
        Seen here = new Seen(report.file(), Place.of(report.file(), report.document(), mapping.origin()));
        ResourceId key = new ResourceId(id.group(), id.kind(), id.namespace(), id.name());
        Seen first = seen.putIfAbsent(key, here);
        if (first != null) {
            report.add(
                    Rule.DUPLICATE_RESOURCE,
                    first.file().equals(here.file()) ? Severity.ERROR : Severity.WARNING,
                    metadata.originOf("name"),
                    "metadata.name",
                    "There are two resources " + id + "; the first is at " + first.place() + ".",
                    "Remove one of the two, or rename it.");
        }
    }

    /** Where a resource was first. */
    private record Seen(String file, Place place) {}
}
