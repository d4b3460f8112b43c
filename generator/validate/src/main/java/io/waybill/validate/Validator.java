package io.waybill.validate;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.schema.Kind;
import io.waybill.schema.ServedApi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Judges resources one after the other, all of which belong to one set. Not for several threads. */
public final class Validator {

    private static final String LIST_KIND = "List";

    private final ServedApi api;
    private final KindCheck kinds;
    private final Consumer<Finding> findings;
    private final StructureCheck structure;
    private final Map<ResourceId, Seen> seen = new HashMap<>();
    private final RuleSet rules;
    private final Severities severities;
    private final List<TypedObject> resources = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();

    /**
     * A validator for one set of resources.
     *
     * @param api what the API server serves
     * @param rules what holds for the objects of each type
     * @param severities how much each rule matters
     * @param findings what to do with each finding
     */
    public Validator(ServedApi api, RuleSet rules, Severities severities, Consumer<Finding> findings) {
        this.api = api;
        this.kinds = new KindCheck(api);
        this.findings = findings;
        this.rules = rules;
        this.severities = severities;
        this.structure = new StructureCheck(api, rules);
    }

    /** What was judged so far. */
    public Summary summary() {
        Summary summary = Summary.EMPTY;
        for (Report report : reports) {
            summary = summary.plus(report.summary());
        }
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
        Report report = new Report(file, document, ResourceId.of(node), severities, Allowances.of(node), findings);
        Allowances.check(node, report);
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
        reports.add(report);
    }

    /**
     * Judges all resources so far together, once the last has been seen.
     *
     * @param expected what exists outside of the set, as {@code kind/name}
     */
    public void finish(Set<String> expected) {
        rules.onSets().forEach(check -> check.check(resources, expected));
    }

    /** Counts a document that could not be read. */
    public void unreadable(String file, int document, List<TextFinding> textFindings) {
        Report report = new Report(file, document, ResourceId.NONE, severities, Set.of(), findings);
        textFindings.forEach(known -> known.addTo(report));
        reports.add(report);
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
        kind.flatMap(served -> structure.check(served, mapping, report)).ifPresent(resources::add);
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
