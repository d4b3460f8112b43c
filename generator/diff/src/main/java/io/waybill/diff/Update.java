package io.waybill.diff;

import io.waybill.dsl.tree.Mapping;
import io.waybill.schema.Minor;

/**
 * A manifest that is applied over an earlier one.
 *
 * @param typing what its parts are
 * @param writtenBefore the earlier manifest
 * @param written the manifest
 * @param before what the API server has stored of the earlier one
 * @param after what it would store
 */
record Update(Typing typing, Mapping writtenBefore, Mapping written, Mapping before, Mapping after) {

    private static final Minor ORDERED = new Minor(21);

    static Update of(Typing typing, Mapping earlier, Mapping now) {
        Mapping before = Stored.of(earlier, typing);
        return new Update(typing, earlier, now, before, Stored.over(earlier, before, now, typing));
    }

    /** The minor whose rules hold. */
    Minor minor() {
        return typing.minor();
    }

    /** Whether the order of the items of keyed lists becomes the one of the manifest. */
    boolean keepsOrder() {
        return minor().compareTo(ORDERED) >= 0;
    }

    /** The kind, as {@code apps/Deployment}; those of the core group without a group. */
    String kind() {
        String apiVersion = written.string("apiVersion").orElse("");
        int slash = apiVersion.indexOf('/');
        String kind = written.string("kind").orElse("");
        return slash < 0 ? kind : apiVersion.substring(0, slash) + "/" + kind;
    }
}
