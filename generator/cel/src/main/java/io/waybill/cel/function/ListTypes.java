package io.waybill.cel.function;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import java.util.List;

/** The types of items that functions of lists are for. */
final class ListTypes {

    static final TypeParamType ITEM = TypeParamType.create("T");

    /** Those that have an order. */
    static final List<CelType> COMPARABLE = List.of(
            SimpleType.INT,
            SimpleType.UINT,
            SimpleType.DOUBLE,
            SimpleType.BOOL,
            SimpleType.DURATION,
            SimpleType.TIMESTAMP,
            SimpleType.STRING,
            SimpleType.BYTES);

    private ListTypes() {}

    /** The name of a type within the name of an overload. */
    static String name(CelType type) {
        return type.equals(SimpleType.DURATION)
                ? "duration"
                : type.equals(SimpleType.TIMESTAMP) ? "timestamp" : type.name();
    }
}
