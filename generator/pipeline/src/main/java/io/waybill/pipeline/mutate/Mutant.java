package io.waybill.pipeline.mutate;

import io.waybill.dsl.tree.Mapping;

/**
 * One small change of what is rendered.
 *
 * @param number its place among all, in the order of resources and fields
 * @param original what is changed
 * @param resource the index of the resource that is changed
 * @param edit the change
 */
record Mutant(int number, Original original, int resource, Edit edit) {

    /** The resource with the change; not for a removal of all of it. */
    Mapping tree() {
        return edit.apply(original.tree(resource));
    }
}
