package io.waybill.pipeline.diff;

import io.waybill.crd.TypedDefinitions;
import io.waybill.diff.Change;
import io.waybill.diff.Effect;
import io.waybill.diff.FieldChange;
import io.waybill.diff.Item;
import io.waybill.diff.ManifestDiff.Pair;
import io.waybill.diff.ResourceChange;
import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.diff.StateFaults.Fault;
import io.waybill.pipeline.diff.StateFaults.State;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Finding;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Severities;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which custom resources here no longer fit a definition that changes, though they stay as they are. */
public final class BrokenResources {

    private static final int MOST_NAMED = 5;

    private final ServedApi api;
    private final Severities severities;
    private final List<Pair> pairs;

    /**
     * A search.
     *
     * @param pairs the resources of both sides; none are asked for where no definition changes
     */
    public BrokenResources(ServedApi api, Severities severities, List<Pair> pairs) {
        this.api = api;
        this.severities = severities;
        this.pairs = pairs;
    }

    /** Resources that stay as they are while the definition of their kind changes, as changes of nothing. */
    public List<ResourceChange> unchanged(List<ResourceChange> changes) {
        List<Mapping> definitions = changes.stream()
                .filter(BrokenResources::isDefinition)
                .map(ResourceChange::resource)
                .toList();
        Set<Mapping> changed = changes.stream().map(ResourceChange::resource).collect(Collectors.toSet());
        List<ResourceChange> unchanged = new ArrayList<>();
        for (Pair pair : pairs) {
            pair.after()
                    .filter(now -> pair.before().isPresent() && !changed.contains(now.tree()))
                    .filter(now -> definitions.stream().anyMatch(definition -> defines(definition, now.tree())))
                    .map(now -> new ResourceChange(now.file(), pair.before(), Optional.of(now), List.of()))
                    .ifPresent(unchanged::add);
        }
        return unchanged;
    }

    /** A change of a definition, with what breaks in each version, and the resources that do; any other change as it is. */
    public ResourceChange told(ResourceChange resource) {
        if (!isDefinition(resource)) {
            return resource;
        }
        ResourceChange change = DefinitionBreaks.told(resource);
        Mapping before = change.before().orElseThrow();
        Mapping after = change.after().orElseThrow();
        Map<String, List<String>> broken = broken(before, after);
        if (broken.isEmpty()) {
            return change;
        }
        List<FieldChange> fields = new ArrayList<>(change.fields());
        broken.forEach((version, resources) -> fields.add(new FieldChange(
                "spec.versions[" + DefinitionVersions.index(after, before, version) + "]",
                Optional.empty(),
                Optional.empty(),
                Effect.UPDATE,
                sentence(version, resources),
                Optional.empty(),
                Optional.ofNullable(after.origin()))));
        return change.with(fields);
    }

    private static String sentence(String version, List<String> resources) {
        int more = resources.size() - MOST_NAMED;
        return "Version " + version + " breaks "
                + resources.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "")
                + ". Change " + (resources.size() == 1 ? "it" : "them") + " first.";
    }

    /** The resources that have new faults, with the fields, by their version. */
    private Map<String, List<String>> broken(Mapping before, Mapping after) {
        List<Mapping> resources = pairs.stream()
                .flatMap(pair -> pair.after().stream())
                .map(Item::tree)
                .filter(resource -> defines(after, resource))
                .toList();
        Map<Integer, List<Finding>> old = faults(before, resources);
        Map<Integer, List<Finding>> now = faults(after, resources);
        Map<String, List<String>> broken = new LinkedHashMap<>();
        for (int i = 0; i < resources.size(); i++) {
            Set<Fault> known = new HashSet<>();
            old.getOrDefault(i, List.of()).forEach(finding -> known.add(Fault.of(finding)));
            String fields = now.getOrDefault(i, List.of()).stream()
                    .filter(finding -> !known.contains(Fault.of(finding)))
                    .map(finding -> finding.field().isEmpty() ? "the whole" : finding.field())
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (!fields.isEmpty()) {
                ResourceId id = ResourceId.of(resources.get(i));
                String version = id.apiVersion().substring(id.group().length() + 1);
                broken.computeIfAbsent(version, unused -> new ArrayList<>()).add(named(id) + " (" + fields + ")");
            }
        }
        return broken;
    }

    private static String named(ResourceId id) {
        return id.kind() + " " + (id.namespace().isEmpty() ? "" : id.namespace() + "/") + id.name();
    }

    private Map<Integer, List<Finding>> faults(Mapping definition, List<Mapping> resources) {
        List<State> states = resources.stream()
                .map(resource -> new State(Optional.of(resource), Optional.empty()))
                .toList();
        return new StateFaults(api, severities, List.of(definition)).of(states);
    }

    /** Whether a change is one of a definition of custom resources that was there and stays. */
    public static boolean isDefinition(ResourceChange change) {
        return change.change() == Change.CHANGED && TypedDefinitions.isDefinition(change.resource());
    }

    private static boolean defines(Mapping definition, Mapping resource) {
        ResourceId id = ResourceId.of(resource);
        Optional<Mapping> spec = definition.mapping("spec");
        Optional<String> kind = spec.flatMap(inner -> inner.mapping("names")).flatMap(names -> names.string("kind"));
        return spec.flatMap(inner -> inner.string("group"))
                        .filter(id.group()::equals)
                        .isPresent()
                && kind.filter(id.kind()::equals).isPresent();
    }
}
