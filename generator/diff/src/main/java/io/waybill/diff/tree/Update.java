package io.waybill.diff.tree;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.kind.ApiGroup;
import io.waybill.kubernetes.stored.ApplyMode;
import io.waybill.kubernetes.stored.CustomDefinitions;
import io.waybill.kubernetes.stored.StoredForm;
import io.waybill.kubernetes.stored.Typing;
import io.waybill.kubernetes.stored.ValueForm;
import io.waybill.schema.Minor;

/**
 * A manifest that is applied over an earlier one.
 *
 * @param typing what its parts are
 * @param isLive whether the earlier one is an object as a cluster holds it
 * @param earlier the earlier manifest, or that object
 * @param writtenBefore the earlier manifest; of an object of a cluster, what a manifest may have written
 * @param written the manifest
 * @param before what the API server has stored of the earlier one
 * @param after what it would store
 * @param fresh what it would store of the manifest alone
 */
public record Update(
        Typing typing,
        boolean isLive,
        Mapping earlier,
        Mapping writtenBefore,
        Mapping written,
        Mapping before,
        Mapping after,
        Mapping fresh) {

    private static final Minor ORDERED = new Minor(21);

    /** A manifest that is applied over an earlier one, or over an object as a cluster holds it. */
    public static Update of(Earlier earlier, CustomDefinitions definitions, Mapping now, ApplyMode mode) {
        Typing typing = earlier.typing();
        Mapping filled = definitions.filled(now);
        Mapping after = StoredForm.applied(typing, earlier.written(), earlier.stored(), filled, mode);
        return new Update(
                typing,
                earlier.isLive(),
                earlier.manifest(),
                earlier.written(),
                now,
                earlier.stored(),
                after,
                StoredForm.created(typing, filled));
    }

    /**
     * The same update with what is stored in a form in which values that mean the same are equal.
     *
     * @param from what the update is of
     */
    public Update byValue(Earlier from) {
        return new Update(
                typing, isLive, earlier, writtenBefore, written, from.byValue(), ValueForm.of(typing, after), fresh);
    }

    /** The minor whose rules hold. */
    public Minor minor() {
        return typing.minor();
    }

    /** Whether the order of the items of keyed lists becomes the one of the manifest. */
    public boolean keepsOrder() {
        return minor().compareTo(ORDERED) >= 0;
    }

    /** The kind, as {@code apps/Deployment}; those of the core group without a group. */
    public String kind() {
        String apiVersion = written.string("apiVersion").orElse("");
        return ApiGroup.kind(apiVersion, written.string("kind").orElse(""));
    }
}
