package io.waybill.diff.tree;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A field that two manifests write differently.
 *
 * @param path where it is, in the manifest that has it; in the second one when both do
 * @param before what the first one writes
 * @param after what the second one writes
 * @param sameMeaning why both are stored as the same; empty when they are not
 * @param origin where it is written
 */
public record Difference(
        FieldPath path,
        @Nullable Node before,
        @Nullable Node after,
        String sameMeaning,
        @Nullable Origin origin) {}
