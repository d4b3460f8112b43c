package io.waybill.diff;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.schema.ServedApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
     * A resource in a file.
     *
     * @param file the path of the file
     * @param tree the resource
     */
    public record Item(String file, Mapping tree) {

        Identity identity() {
            return Identity.of(tree);
        }
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
        Matching matching = Matching.of(before, after);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            int partner = matching.partner(i);
            Optional<Item> was = partner < 0 ? Optional.empty() : Optional.of(before.get(partner));
            pairs.add(new Pair(was, Optional.of(after.get(i))));
        }
        for (int i = 0; i < before.size(); i++) {
            if (!matching.isThere(i)) {
                pairs.add(new Pair(Optional.of(before.get(i)), Optional.empty()));
            }
        }
        return pairs;
    }

    /** The resources that differ: in the order of the second set, what is gone at the end. */
    public List<ResourceChange> of(List<Item> before, List<Item> after) {
        List<ResourceChange> changes = new ArrayList<>();
        for (Pair pair : pairs(before, after)) {
            if (pair.after().isEmpty()) {
                changes.add(removed(pair.before().orElseThrow()));
            } else if (pair.before().isEmpty()) {
                changes.add(added(pair.after().orElseThrow()));
            } else {
                changed(pair.before().orElseThrow(), pair.after().orElseThrow()).ifPresent(changes::add);
            }
        }
        return changes;
    }

    private Optional<ResourceChange> changed(Item was, Item now) {
        if (was.tree().equals(now.tree())) {
            return Optional.empty();
        }
        List<FieldChange> fields = ResourceDiff.of(cluster, was.tree(), now.tree());
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new ResourceChange(now.file(), Optional.of(was.tree()), Optional.of(now.tree()), fields));
    }

    private static ResourceChange added(Item item) {
        return new ResourceChange(
                item.file(),
                Optional.empty(),
                Optional.of(item.tree()),
                List.of(whole(Optional.empty(), Optional.of(item.tree()), "It is created.")));
    }

    private static ResourceChange removed(Item item) {
        return new ResourceChange(
                item.file(),
                Optional.of(item.tree()),
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
