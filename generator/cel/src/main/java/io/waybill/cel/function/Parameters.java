package io.waybill.cel.function;

import dev.cel.common.types.SimpleType;
import io.waybill.cel.function.Functions.Parameter;

/** Parameters that many functions have. */
final class Parameters {

    static final Parameter TEXT = new Parameter(SimpleType.STRING, String.class);
    static final Parameter INTEGER = new Parameter(SimpleType.INT, Long.class);
    static final Parameter BOOLEAN = new Parameter(SimpleType.BOOL, Boolean.class);

    private Parameters() {}
}
