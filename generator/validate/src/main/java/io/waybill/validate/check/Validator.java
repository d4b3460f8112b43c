package io.waybill.validate.check;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.kubernetes.kind.ResourceLists;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.schema.Kind;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Finding;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Rule;
import io.waybill.validate.Severities;
import io.waybill.validate.Severity;
import io.waybill.validate.Summary;
import io.waybill.validate.typed.CustomResourceCheck;
import io.waybill.validate.typed.JudgedSet;
import io.waybill.validate.typed.Report;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.ServedTypes;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.Values;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Judges resources that belong to one set. Not for several threads, but where it says so. */
public final class Validator {

    /** The trees of so many resources, of which some rules ask much later, are kept; those of more take much memory. */
    private static final int KEPT_AS_TREES = 8_000;

    private final KindCheck kinds;
    private final Consumer<Finding> findings;
    private final Duplicates duplicates = new Duplicates();
    private final ServedTypes types;
    private final RuleSet rules;
    private final Severities severities;
    private final List<TypedObject> resources = new ArrayList<>();
    private final List<TypedObject> customResources = new ArrayList<>();
    private final Definitions definitions;
    private final List<Report> reports = new ArrayList<>();
    private final IdentityHashMap<TypedObject, Mapping> updated = new IdentityHashMap<>();
    private final AtomicInteger judged = new AtomicInteger();
    private boolean packs;

    /**
     * A validator for one set of resources.
     *
     * @param api what the API server serves
     * @param rules what holds for the objects of each type
     * @param severities how much each rule matters
     * @param findings what to do with each finding
     */
    public Validator(ServedApi api, RuleSet rules, Severities severities, Consumer<Finding> findings) {
        this.kinds = new KindCheck(api);
        this.findings = findings;
        this.types = new ServedTypes(api, rules);
        this.rules = rules;
        this.severities = severities;
        this.definitions = new Definitions(api);
    }

    /** A validator for another set, which keeps what was read of types, and asks other rules about the set as a whole. */
    public Validator(Validator other, RuleSet rules, Consumer<Finding> findings) {
        this.kinds = other.kinds;
        this.findings = findings;
        this.types = other.types;
        this.rules = rules;
        this.severities = other.severities;
        this.definitions = new Definitions(types.api());
    }

    /** What was judged so far. */
    public Summary summary() {
        return reports.stream().map(Report::summary).reduce(Summary.EMPTY, Summary::plus);
    }

    /**
     * Judges a resource and adds what it found; the items of a list are judged one by one.
     *
     * @param node its tree
     * @param file where it comes from
     * @param document its number there, counted from 0
     */
    public void validate(Node node, String file, int document) {
        add(judge(node, file, document, List.of()));
    }

    /**
     * Judges what a resource becomes, and adds what it found: rules of custom resources compare it with what it was.
     *
     * @param resource its tree
     * @param old its tree before
     * @param file where it comes from
     * @param document its number there, counted from 0
     */
    public void validateUpdate(Mapping resource, Mapping old, String file, int document) {
        Judgement judgement = judge(resource, file, document, List.of());
        judgement.typed().forEach(typed -> updated.put(typed, old));
        judgement.custom().forEach(custom -> updated.put(custom, old));
        add(judgement);
    }

    /**
     * Judges a resource by itself. May be called by several threads at once.
     *
     * @param textFindings problems of its text, which count as its own
     */
    public Judgement judge(Node node, String file, int document, List<TextFinding> textFindings) {
        Judgement judgement = new Judgement();
        judge(node, file, document, textFindings, judgement);
        if (judged.incrementAndGet() > KEPT_AS_TREES) {
            judgement.pack();
        }
        return judgement;
    }

    /** What is to say of a document that could not be read. May be called by several threads at once. */
    public Judgement unreadable(String file, int document, List<TextFinding> textFindings) {
        Report report = new Report(file, document, ResourceId.NONE, severities, Set.of());
        textFindings.forEach(known -> known.addTo(report));
        Judgement judgement = new Judgement();
        judgement.add(report);
        return judgement;
    }

    /** A document that is not meant for Kubernetes, counted as skipped. */
    public Judgement skipped(Node node, String file, int document) {
        Report report = new Report(file, document, ResourceId.NONE, severities, Set.of());
        report.add(
                Rule.NOT_A_RESOURCE,
                Severity.SKIPPED,
                node.origin(),
                "",
                "The document has neither apiVersion nor kind, so it is taken for something else.",
                "Nothing, if it is not for Kubernetes.");
        Judgement judgement = new Judgement();
        judgement.add(report);
        return judgement;
    }

    /** Adds what was found in a document, and compares it with those before. */
    public void add(Judgement judgement) {
        judgement.reports().forEach(report -> report.tell(findings));
        judgement.resources().forEach(duplicates::add);
        reports.addAll(judgement.reports());
        resources.addAll(judgement.typed());
        customResources.addAll(judgement.custom());
        if (!packs && judged.get() > KEPT_AS_TREES) {
            packs = true;
            resources.forEach(TypedObject::pack);
            customResources.forEach(TypedObject::pack);
        }
    }

    /**
     * Takes what the cluster has besides the set, and what is not judged: definitions of custom resources, policies with
     * their bindings and parameters.
     */
    public void define(Mapping resource) {
        definitions.add(resource);
    }

    /**
     * Judges all resources so far together, once the last has been added.
     *
     * @param expected what exists outside of the set, as {@code kind/name}
     */
    public void finish(Set<String> expected) {
        duplicates.clear();
        rules.onSets().forEach(check -> check.check(resources, customResources, expected));
        JudgedSet set = new JudgedSet(types.api(), resources, customResources, definitions.all(), updated);
        rules.onAdmission().forEach(check -> check.check(set));
        List<TypedObject> defining = new ArrayList<>();
        definitions
                .of(customResources)
                .forEach(definition ->
                        defining.addAll(judge(definition, "", 0, List.of()).typed()));
        defining.addAll(resources);
        CustomResourceCheck check = rules.onCustomResources(defining);
        customResources.stream()
                .filter(resource -> !check.check(resource, updated.get(resource)))
                .forEach(definitions::missing);
        rules.last().forEach(last -> last.check(resources, customResources, expected));
    }

    private void judge(Node node, String file, int document, List<TextFinding> textFindings, Judgement judgement) {
        if (node instanceof Mapping list && ResourceLists.isList(list)) {
            if (!textFindings.isEmpty()) {
                unreadable(file, document, textFindings).reports().forEach(judgement::add);
            }
            for (Node item : ResourceLists.items(list)) {
                judge(item, file, document, List.of(), judgement);
            }
            return;
        }
        Report report = new Report(file, document, ResourceId.of(node), severities, Allowances.of(node, severities));
        judgement.add(report);
        textFindings.forEach(known -> known.addTo(report));
        Allowances.check(node, severities, report);
        if (node instanceof Mapping mapping) {
            resource(mapping, report, judgement);
        } else {
            report.error(
                    Rule.NOT_A_RESOURCE,
                    node,
                    FieldPath.root(),
                    "The document is not a resource but " + Values.describe(node) + ".",
                    "Write a mapping with apiVersion, kind and metadata.");
        }
    }

    private void resource(Mapping mapping, Report report, Judgement judgement) {
        boolean hasApiVersion = TypeMeta.require(mapping, "apiVersion", report);
        boolean hasKind = TypeMeta.require(mapping, "kind", report);
        if (!hasApiVersion || !hasKind) {
            if (hasKind && !Fields.isAbsent(mapping.get("apiVersion"))) {
                TypeMeta.unknownVersion(mapping, report);
            }
            return;
        }
        ResourceId id = report.resource();
        Optional<Kind> kind = types.api().schema().kind(id.apiVersion(), id.kind());
        StructureCheck structure = new StructureCheck(types);
        Optional<TypedObject> typed;
        if (kind.isEmpty() && kinds.isCustom(id)) {
            typed = structure.checkCustom(mapping, report);
            typed.ifPresent(judgement::addCustom);
        } else {
            kinds.check(id, kind.isPresent(), mapping, report);
            typed = kind.flatMap(served -> structure.check(served, mapping, report));
            typed.ifPresent(judgement::add);
        }
        Names.check(mapping, report);
        Optional<Mapping> metadata = mapping.mapping("metadata");
        if (metadata.flatMap(named -> named.string("name")).isPresent()) {
            Duplicates.Resource resource = typed.<Duplicates.Resource>map(Duplicates.Typed::new)
                    .orElseGet(() -> new Duplicates.Untyped(report, mapping.origin()));
            judgement.add(
                    new Judgement.Identified(report, resource, metadata.get().originOf("name")));
        }
    }
}
