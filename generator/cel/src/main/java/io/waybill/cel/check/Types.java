package io.waybill.cel.check;

import dev.cel.common.types.CelType;
import java.util.stream.Collectors;

/** Types as cel-go writes them. */
final class Types {

    private Types() {}

    static String text(CelType type) {
        return type.parameters().isEmpty()
                ? type.name()
                : type.parameters().stream().map(Types::text).collect(Collectors.joining(", ", type.name() + "(", ")"));
    }
}
