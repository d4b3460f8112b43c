package io.waybill.diff;

import io.waybill.diff.refusal.Refusal;
import io.waybill.diff.refusal.Refusals;
import io.waybill.diff.tree.Difference;
import io.waybill.diff.tree.Earlier;
import io.waybill.diff.tree.HiddenDifference;
import io.waybill.diff.tree.TreeDiff;
import io.waybill.diff.tree.Update;
import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.stored.Typing;
import io.waybill.kubernetes.tree.PathFields;
import io.waybill.schema.ServedApi;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares two manifests of one resource: the fields that differ, and what each change does on a cluster. */
public final class ResourceDiff {

    private final AppliedTo cluster;
    private final Earlier earlier;

    private ResourceDiff(AppliedTo cluster, Typing typing, Mapping before) {
        this.cluster = cluster;
        this.earlier = Earlier.of(typing, cluster.definitions(), before);
    }

    /**
     * The fields in which two manifests differ, those that are gone last.
     *
     * @param api the Kubernetes version that the second one is applied to
     */
    public static List<FieldChange> of(ServedApi api, Mapping before, Mapping after) {
        return of(AppliedTo.of(api), before, after);
    }

    /**
     * The fields in which two manifests differ, those that are gone last. Where the first one is an object as a cluster
     * holds it, only what applying the second one changes is a difference.
     *
     * @param cluster what the second one is applied to
     */
    public static List<FieldChange> of(AppliedTo cluster, Mapping before, Mapping after) {
        return new ResourceDiff(cluster, Typing.of(cluster.api(), after), before).to(after);
    }

    /**
     * A comparison of one manifest with many of the same apiVersion and kind, which looks at the one only once.
     *
     * @param cluster what the others are applied to
     */
    public static ResourceDiff from(AppliedTo cluster, Mapping before) {
        return new ResourceDiff(cluster, Typing.of(cluster.api(), before), before);
    }

    /** The fields in which a manifest of the same apiVersion and kind differs, those that are gone last. */
    public List<FieldChange> to(Mapping after) {
        Update update = Update.of(earlier, cluster.definitions(), after, cluster.mode());
        Update byValue = update.byValue(earlier);
        Effects effects = new Effects(update, byValue);
        List<Refusal> refusals = Refusals.of(byValue);
        Set<Refusal> told = new HashSet<>();
        List<FieldChange> changes = new ArrayList<>();
        for (Difference difference : TreeDiff.of(update)) {
            FieldChange change = effects.of(difference);
            Optional<Refusal> refusal = change.effect() == Effect.NONE
                    ? Optional.empty()
                    : refusals.stream()
                            .filter(one -> one.refuses(difference.path()))
                            .findFirst();
            refusal.ifPresent(told::add);
            FieldChange result = refusal.map(change::refused).orElse(change);
            if (!update.isLive() || result.effect() != Effect.NONE) {
                changes.add(result);
            }
        }
        refusals.stream()
                .filter(refusal -> !told.contains(refusal))
                .map(refusal -> unwritten(refusal, update))
                .forEach(changes::add);
        if (changes.stream().allMatch(change -> change.effect() == Effect.NONE)) {
            HiddenDifference.of(update)
                    .filter(field -> !effects.isIgnored(field))
                    .map(field -> hidden(field, update))
                    .ifPresent(changes::add);
        }
        return changes.stream().map(SecretMask.of(after)::apply).toList();
    }

    /** A change that nothing written tells of. */
    private static FieldChange hidden(String field, Update update) {
        return new FieldChange(
                field,
                Optional.ofNullable(PathFields.at(update.before(), field)),
                Optional.ofNullable(PathFields.at(update.after(), field)),
                Effect.UPDATE,
                "The API server fills in a different value than before.",
                Optional.empty(),
                Optional.ofNullable(update.written().origin()));
    }

    /** A refusal that no changed field explains: what the API server fills in is another than before. */
    private static FieldChange unwritten(Refusal refusal, Update update) {
        return new FieldChange(
                refusal.field(),
                Optional.ofNullable(PathFields.at(update.before(), refusal.field())),
                Optional.ofNullable(PathFields.at(update.after(), refusal.field())),
                Effect.REFUSED,
                refusal.reason(),
                Optional.of(refusal.field()),
                Optional.ofNullable(update.written().origin()));
    }
}
