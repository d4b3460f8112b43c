package io.waybill.cel.function;

import static io.waybill.cel.function.Parameters.TEXT;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import io.waybill.cel.function.Functions.Parameter;
import io.waybill.cel.function.value.NamedFormat;
import java.util.List;
import java.util.Optional;

/** The formats that Kubernetes has names for. */
final class NamedFormatFunctions {

    private static final CelType FORMAT = OpaqueType.create("kubernetes.NamedFormat");
    private static final Parameter SELF = new Parameter(FORMAT, NamedFormat.class);
    private static final CelType ERRORS = OptionalType.create(ListType.create(SimpleType.STRING));

    private NamedFormatFunctions() {}

    static Functions functions() {
        Functions functions = new Functions()
                .global(
                        "format.named",
                        "format_named",
                        OptionalType.create(FORMAT),
                        a -> NamedFormat.named((String) a[0]),
                        TEXT)
                .member(
                        "validate",
                        "format_validate",
                        ERRORS,
                        a -> errors((NamedFormat) a[0], (String) a[1]),
                        SELF,
                        TEXT);
        for (NamedFormat format : NamedFormat.values()) {
            functions.global("format." + format.label(), "format_" + format.label(), FORMAT, a -> format);
        }
        return functions;
    }

    private static Optional<List<String>> errors(NamedFormat format, String text) {
        return Optional.of(format.errors(text)).filter(errors -> !errors.isEmpty());
    }
}
