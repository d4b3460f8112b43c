package io.waybill.testing;

import io.waybill.diff.Effect;
import io.waybill.diff.Item;
import io.waybill.diff.ResourceChange;
import io.waybill.kubernetes.stored.ApplyMode;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.diff.Comparison;
import io.waybill.pipeline.diff.DiffFormat;
import java.util.List;

/** Assertions on what applying a manifest does to a cluster that has an earlier one. */
public final class ChangeAssert {

    private final ManifestAssert manifest;
    private final List<ResourceChange> changes;

    ChangeAssert(ManifestAssert manifest, List<Item> before) {
        this.manifest = manifest;
        Rendition rendition = manifest.rendered().rendition();
        List<Item> after = manifest.rendered().traced().resources().stream()
                .map(resource -> new Item("", resource.tree()))
                .toList();
        List<Item> inOneFile =
                before.stream().map(item -> new Item("", item.tree())).toList();
        this.changes = Comparison.of(rendition, inOneFile, after).changes(ApplyMode.SERVER_SIDE);
    }

    /** Nothing does more than an effect: {@code UPDATE} leaves all pods running, {@code ROLL} replaces them in turn. */
    public ChangeAssert hasNoEffectAbove(Effect effect) {
        List<ResourceChange> worse = changes.stream()
                .filter(change -> change.effect().compareTo(effect) > 0)
                .toList();
        if (!worse.isEmpty()) {
            throw manifest.fails(
                    "The change does more than " + effect + ":\n\n" + DiffFormat.TEXT.of(worse, List.of()));
        }
        return this;
    }

    /** Nothing is different for the cluster. */
    public ChangeAssert hasNoEffect() {
        return hasNoEffectAbove(Effect.NONE);
    }

    /** The manifest, for other assertions. */
    public ManifestAssert and() {
        return manifest;
    }
}
