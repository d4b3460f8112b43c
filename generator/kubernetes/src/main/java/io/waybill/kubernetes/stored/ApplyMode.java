package io.waybill.kubernetes.stored;

import java.util.Locale;

/** How a manifest is applied over what is there. */
public enum ApplyMode {
    /** The API server merges the manifest: {@code kubectl apply --server-side}. */
    SERVER_SIDE,
    /** {@code kubectl apply} works out a patch from the manifest before, the manifest and the object. */
    CLIENT_SIDE;

    /** The name in options: lower case, with a hyphen. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
