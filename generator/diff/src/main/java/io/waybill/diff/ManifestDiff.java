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

    private final ServedApi api;

    /**
     * A comparison.
     *
     * @param api the Kubernetes version that the second set is applied to
     */
    public ManifestDiff(ServedApi api) {
        this.api = api;
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

    /** The resources that differ: in the order of the second set, what is gone at the end. */
    public List<ResourceChange> of(List<Item> before, List<Item> after) {
        Matching matching = Matching.of(before, after);
        List<ResourceChange> changes = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            Item now = after.get(i);
            if (matching.partner(i) < 0) {
                changes.add(added(now));
            } else {
                Mapping was = before.get(matching.partner(i)).tree();
                if (!was.equals(now.tree())) {
                    List<FieldChange> fields = ResourceDiff.of(api, was, now.tree());
                    changes.add(new ResourceChange(now.file(), Optional.of(was), Optional.of(now.tree()), fields));
                }
            }
        }
        for (int i = 0; i < before.size(); i++) {
            if (!matching.isThere(i)) {
                changes.add(removed(before.get(i)));
            }
        }
        return changes;
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
        return new FieldChange("", before, after, Effect.UPDATE, reason, Optional.empty(), origin);
    }
}
