package io.waybill.diff;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.schema.ServedApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Compares two sets of resources. Those of the same file and name belong together; then those of the same name in other
 * files, which moved; then, in the same file, one that is gone and the only new one of its kind, which was renamed.
 */
public final class ManifestDiff {

    private final AppliedTo cluster;

    /**
     * A comparison.
     *
     * @param api the Kubernetes version that the second set is applied to
     */
    public ManifestDiff(ServedApi api) {
        this(AppliedTo.of(api));
    }

    /**
     * A comparison.
     *
     * @param cluster what the second set is applied to
     */
    public ManifestDiff(AppliedTo cluster) {
        this.cluster = cluster;
    }

    /**
     * The same object on both sides.
     *
     * @param before what it was; empty when it is new
     * @param after what it is now; empty when it is gone
     */
    public record Pair(Optional<Item> before, Optional<Item> after) {}

    /** Which resources of two sets are the same object: in the order of the second set, what is gone at the end. */
    public static List<Pair> pairs(List<Item> before, List<Item> after) {
        List<Pair> pairs = new ArrayList<>();
        eachPair(before, after, pairs::add);
        return pairs;
    }

    private static void eachPair(List<Item> before, List<Item> after, Consumer<Pair> pairs) {
        Matching matching = Matching.of(before, after);
        for (int i = 0; i < after.size(); i++) {
            int partner = matching.partner(i);
            Optional<Item> was = partner < 0 ? Optional.empty() : Optional.of(before.get(partner));
            pairs.accept(new Pair(was, Optional.of(after.get(i))));
        }
        for (int i = 0; i < before.size(); i++) {
            if (!matching.isThere(i)) {
                pairs.accept(new Pair(Optional.of(before.get(i)), Optional.empty()));
            }
        }
    }

    /** The resources that differ: in the order of the second set, what is gone at the end. */
    public List<ResourceChange> of(List<Item> before, List<Item> after) {
        List<ResourceChange> changes = new ArrayList<>();
        each(before, after, changes::add);
        return changes;
    }

    /** As {@link #of}, one resource after the other, so that none need be kept. */
    public void each(List<Item> before, List<Item> after, Consumer<ResourceChange> changes) {
        eachPair(before, after, pair -> change(pair).ifPresent(changes));
    }

    private Optional<ResourceChange> change(Pair pair) {
        if (pair.after().isEmpty()) {
            return Optional.of(removed(pair.before().orElseThrow()));
        }
        return pair.before().isEmpty()
                ? Optional.of(added(pair.after().get()))
                : changed(pair.before().get(), pair.after().get());
    }

    private Optional<ResourceChange> changed(Item was, Item now) {
        if (was.hasSameTree(now)) {
            return Optional.empty();
        }
        List<FieldChange> fields = ResourceDiff.of(cluster, was.tree(), now.tree());
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new ResourceChange(now.file(), Optional.of(was), Optional.of(now), fields));
    }

    private static ResourceChange added(Item item) {
        return new ResourceChange(
                item.file(),
                Optional.empty(),
                Optional.of(item),
                List.of(whole(Optional.empty(), Optional.of(item.tree()), "It is created.")));
    }

    private static ResourceChange removed(Item item) {
        return new ResourceChange(
                item.file(),
                Optional.of(item),
                Optional.empty(),
                List.of(whole(
                        Optional.of(item.tree()),
                        Optional.empty(),
                        "Applying the manifest leaves it in the cluster; delete it, or apply with --prune.")));
    }

    private static FieldChange whole(Optional<Node> before, Optional<Node> after, String reason) {
        Optional<Origin> origin = after.or(() -> before).map(Node::origin);
        FieldChange change = new FieldChange("", before, after, Effect.UPDATE, reason, Optional.empty(), origin);
        return SecretMask.of((Mapping) after.or(() -> before).orElseThrow()).apply(change);
    }
}
