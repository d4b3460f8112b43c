package io.waybill.pipeline.diff;

import io.waybill.crd.TypedDefinitions;
import io.waybill.diff.AppliedTo;
import io.waybill.diff.Item;
import io.waybill.diff.ManifestDiff;
import io.waybill.diff.ManifestDiff.Pair;
import io.waybill.diff.ResourceChange;
import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.stored.ApplyMode;
import io.waybill.kubernetes.stored.CustomDefinitions;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.schema.ServedApi;
import io.waybill.validate.admission.Policies;
import java.util.ArrayList;
import java.util.List;

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
        List<Mapping> all = new ArrayList<>(definitions);
        after.stream().map(Item::tree).filter(Comparison::isRuling).forEach(all::add);
        return new Comparison(api, rules, all, before, after);
    }

    /** What there is, and what a rendition makes of it. */
    public static Comparison of(Rendition rendition, List<Item> before, List<Item> after) {
        return of(rendition.api(), rendition.rules(), rendition.definitions(), before, after);
    }

    /** Whether a resource decides about others: a definition of custom resources, or an admission policy. */
    public static boolean isRuling(Mapping resource) {
        return TypedDefinitions.isDefinition(resource) || Policies.isPolicy(resource);
    }

    /** The resources that differ, with what each difference does. */
    public List<ResourceChange> changes(ApplyMode mode) {
        CustomDefinitions custom = CustomDefinitions.of(definitions);
        ManifestDiff diff = new ManifestDiff(new AppliedTo(api, custom, mode));
        List<ResourceChange> changes = new ArrayList<>(diff.of(before, after));
        // Only a definition that changes can break what stays as it is.
        List<Pair> pairs = changes.stream().anyMatch(BrokenResources::isDefinition)
                ? ManifestDiff.pairs(before, after)
                : List.of();
        BrokenResources broken = new BrokenResources(api, rules.severities(), pairs);
        changes.addAll(broken.unchanged(changes));
        List<ResourceChange> accepted = new RefusedStates(api, rules.severities(), definitions).check(changes);
        return DeniedChanges.check(api, definitions, after, accepted).stream()
                .filter(change -> !change.fields().isEmpty())
                .map(broken::told)
                .toList();
    }
}
