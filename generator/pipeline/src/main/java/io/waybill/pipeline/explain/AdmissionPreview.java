package io.waybill.pipeline.explain;

import io.waybill.diff.FieldChange;
import io.waybill.diff.ResourceDiff;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.schema.ServedApi;
import io.waybill.validate.ResourceId;
import io.waybill.validate.admission.Decision;
import io.waybill.validate.admission.Mutated;
import io.waybill.validate.admission.Policies;
import io.waybill.validate.expression.ExpressionLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the admission policies beside the resources of a manifest make of them, were they created. */
final class AdmissionPreview {

    private static final AdmissionEntry NOT_EVALUATED =
            new AdmissionEntry("all", "all", "unknown", "io.waybill:waybill-cel is not on the class path");

    private AdmissionPreview() {}

    /**
     * What policies say, resource by resource.
     *
     * @param resources the manifest
     * @param given policies that the cluster has besides, with what they need
     * @param api what the cluster serves; asked for where there are policies
     */
    static List<AdmissionEntry> of(List<Mapping> resources, List<Mapping> given, Supplier<ServedApi> api) {
        List<AdmissionEntry> entries = new ArrayList<>();
        List<Mapping> all = new ArrayList<>(given);
        all.addAll(resources);
        if (all.stream().anyMatch(Policies::isPolicy)) {
            ExpressionLanguage.find()
                    .ifPresentOrElse(
                            language -> {
                                ServedApi served = api.get();
                                Policies policies = Policies.of(served, all, language);
                                resources.forEach(resource -> add(policies, served, resource, entries));
                            },
                            () -> entries.add(NOT_EVALUATED));
        }
        return entries;
    }

    private static void add(Policies policies, ServedApi api, Mapping resource, List<AdmissionEntry> entries) {
        ResourceId id = ResourceId.of(resource);
        String name = id.kind() + " " + (id.namespace().isEmpty() ? "" : id.namespace() + "/") + id.name();
        Mutated mutated = policies.mutated(resource);
        String by = mutated.applied().stream().map(Object::toString).collect(Collectors.joining(", "));
        if (!by.isEmpty()) {
            for (FieldChange change : ResourceDiff.of(api, mutated.before(), mutated.after())) {
                entries.add(new AdmissionEntry(name, by, "changes", text(change, id.kind())));
            }
        }
        for (Decision decision : policies.decisions(resource, null)) {
            String effect = switch (decision.effect()) {
                case DENY -> "denies";
                case WARN -> "warns";
                case AUDIT -> "audits";
                case UNKNOWN -> "unknown";
            };
            entries.add(new AdmissionEntry(name, decision.policy().toString(), effect, decision.message()));
        }
    }

    private static String text(FieldChange change, String kind) {
        return kind.equals("Secret")
                ? change.field()
                : change.field() + ": " + text(change.before()) + " -> " + text(change.after());
    }

    private static String text(Optional<Node> value) {
        return value.map(AdmissionPreview::line).orElse("(none)");
    }

    /** A value on one line. */
    private static String line(Node node) {
        if (node instanceof Mapping mapping) {
            return mapping.keys().stream()
                    .map(key -> key + ": " + line(Objects.requireNonNull(mapping.get(key))))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return node instanceof Sequence list
                ? list.items().stream().map(AdmissionPreview::line).collect(Collectors.joining(", ", "[", "]"))
                : Fields.text(node).orElse("null").replace("\n", "\\n");
    }

    static String table(List<AdmissionEntry> entries) {
        TextTable table = new TextTable("RESOURCE", "POLICY", "", "WHAT");
        entries.forEach(entry -> table.row(entry.resource(), entry.policy(), entry.effect(), entry.what()));
        return table.toString();
    }
}
