package io.waybill.diff;

import io.waybill.kubernetes.stored.ApplyMode;
import io.waybill.kubernetes.stored.CustomDefinitions;
import io.waybill.schema.ServedApi;

/**
 * What manifests are applied to, and how.
 *
 * @param api the Kubernetes version
 * @param definitions the custom resources that it has
 * @param mode how manifests are applied
 */
public record AppliedTo(ServedApi api, CustomDefinitions definitions, ApplyMode mode) {

    /** A cluster without custom resources, to which manifests are applied by the server. */
    public static AppliedTo of(ServedApi api) {
        return new AppliedTo(api, CustomDefinitions.NONE, ApplyMode.SERVER_SIDE);
    }
}
