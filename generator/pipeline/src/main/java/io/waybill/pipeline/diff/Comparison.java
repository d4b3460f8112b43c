package io.waybill.pipeline.diff;

import io.waybill.crd.TypedDefinitions;
import io.waybill.diff.AppliedTo;
import io.waybill.diff.Item;
import io.waybill.diff.ManifestDiff;
import io.waybill.diff.ManifestDiff.Pair;
import io.waybill.diff.ResourceChange;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.stored.ApplyMode;
import io.waybill.kubernetes.stored.CustomDefinitions;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.schema.ServedApi;
import io.waybill.validate.admission.Policies;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Two manifests, and what serves the second one.
 *
 * @param api the Kubernetes version
 * @param rules the rules, and how much they matter
 * @param definitions definitions of custom resources and admission policies, of the cluster and of the second manifest
 * @param before the resources that are there
 * @param after the resources that are applied
 */
public record Comparison(
        ServedApi api, ProjectRules rules, List<Mapping> definitions, List<Item> before, List<Item> after) {

    /**
     * Two manifests, of which the second one brings definitions and policies of its own.
     *
     * @param definitions those that the cluster has besides
     */
    public static Comparison of(
            ServedApi api, ProjectRules rules, List<Mapping> definitions, List<Item> before, List<Item> after) {
        List<Mapping> all = withRuling(definitions, after.stream().map(Item::tree));
        return new Comparison(api, rules, all, before, after);
    }

    /** What there is, and what a rendition makes of it. */
    public static Comparison of(Rendition rendition, List<Item> before, List<Item> after) {
        return of(rendition.api(), rendition.rules(), rendition.definitions(), before, after);
    }

    /**
     * Some resources of a rendition.
     *
     * @param manifest all of it, which may bring what decides about them
     */
    public static Comparison within(Rendition rendition, Manifest manifest, List<Item> before, List<Item> after) {
        List<Mapping> all = withRuling(
                rendition.definitions(), manifest.resources().stream().map(Resource::tree));
        return new Comparison(rendition.api(), rendition.rules(), all, before, after);
    }

    /** Known definitions, and what decides about others here: definitions of custom resources, and admission policies. */
    private static List<Mapping> withRuling(List<Mapping> known, Stream<Mapping> resources) {
        List<Mapping> all = new ArrayList<>(known);
        resources
                .filter(one -> TypedDefinitions.isDefinition(one) || Policies.isPolicy(one))
                .forEach(all::add);
        return all;
    }

    /** The resources that differ, with what each difference does. */
    public List<ResourceChange> changes(ApplyMode mode) {
        List<ResourceChange> changes = new ArrayList<>();
        eachChange(mode, changes::add);
        return changes;
    }

    /** As {@link #changes}, one after the other: where no definition decides about others, few are there at once. */
    public void eachChange(ApplyMode mode, Consumer<ResourceChange> changes) {
        ManifestDiff diff = new ManifestDiff(new AppliedTo(api, CustomDefinitions.of(definitions), mode));
        if (definitions.stream().anyMatch(TypedDefinitions::isDefinition)) {
            besideDefinitions(diff).forEach(changes);
            return;
        }
        UnaryOperator<List<ResourceChange>> judge = judge();
        List<ResourceChange> some = new ArrayList<>();
        diff.each(before, after, change -> {
            some.add(change);
            if (some.size() == RefusedStates.AT_ONCE) {
                judge.apply(some).forEach(changes);
                some.clear();
            }
        });
        judge.apply(some).forEach(changes);
    }

    private List<ResourceChange> besideDefinitions(ManifestDiff diff) {
        List<ResourceChange> changes = diff.of(before, after);
        // Only a definition that changes can break what stays as it is.
        List<Pair> pairs = changes.stream().anyMatch(BrokenResources::isDefinition)
                ? ManifestDiff.pairs(before, after)
                : List.of();
        BrokenResources broken = new BrokenResources(api, rules.severities(), pairs);
        changes.addAll(broken.unchanged(changes));
        return judge().apply(changes).stream().map(broken::told).toList();
    }

    /** What the API server refuses of changes, by itself and by policies. */
    private UnaryOperator<List<ResourceChange>> judge() {
        RefusedStates refused = new RefusedStates(api, rules.severities(), definitions);
        DeniedChanges denied = DeniedChanges.of(api, definitions, after);
        return changes -> refused.check(changes).stream()
                .map(denied::check)
                .filter(change -> !change.fields().isEmpty())
                .toList();
    }
}
