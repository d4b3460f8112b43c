package io.waybill.diff.tree;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.stored.CustomDefinitions;
import io.waybill.kubernetes.stored.LiveObjects;
import io.waybill.kubernetes.stored.StoredForm;
import io.waybill.kubernetes.stored.Typing;
import io.waybill.kubernetes.stored.ValueForm;

/**
 * What a manifest is applied over, known once for any number of manifests.
 *
 * @param typing what its parts are
 * @param isLive whether it is an object as a cluster holds it
 * @param manifest the earlier manifest, or that object
 * @param written the earlier manifest; of an object of a cluster, what a manifest may have written
 * @param stored what the API server has stored of it
 * @param byValue the same in a form in which values that mean the same are equal
 */
public record Earlier(
        Typing typing, boolean isLive, Mapping manifest, Mapping written, Mapping stored, Mapping byValue) {

    /** An earlier manifest, or an object as a cluster holds it. */
    public static Earlier of(Typing typing, CustomDefinitions definitions, Mapping manifest) {
        boolean live = LiveObjects.isLive(manifest);
        Mapping stored = StoredForm.created(typing, definitions.filled(manifest));
        return new Earlier(
                typing,
                live,
                manifest,
                live ? LiveObjects.written(manifest) : manifest,
                stored,
                ValueForm.of(typing, stored));
    }
}
