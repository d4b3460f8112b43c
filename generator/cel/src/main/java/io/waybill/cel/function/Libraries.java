package io.waybill.cel.function;

import dev.cel.common.types.SimpleType;
import java.util.List;

/** The functions by the minor whose servers take them in new expressions. */
public final class Libraries {

    private static final List<Versioned> ALL = List.of(
            new Versioned(0, StandardFunctions.functions()),
            new Versioned(0, ConversionFunctions.functions()),
            new Versioned(0, TimeFunctions.functions()),
            new Versioned(0, StringFunctions.functions()),
            new Versioned(0, ListFunctions.functions()),
            new Versioned(0, RegexFunctions.functions()),
            new Versioned(0, UrlFunctions.functions()),
            new Versioned(27, AuthorizerFunctions.functions()),
            new Versioned(29, OptionalFunctions.functions()),
            new Versioned(29, QuantityFunctions.functions()),
            new Versioned(30, TextFormatFunctions.functions()),
            new Versioned(30, SetFunctions.functions()),
            new Versioned(31, IpFunctions.functions()),
            new Versioned(31, CidrFunctions.functions()),
            new Versioned(32, NamedFormatFunctions.functions()),
            new Versioned(33, OptionalFunctions.entries()),
            new Versioned(34, SemverFunctions.functions()),
            new Versioned(35, ListExtensionFunctions.functions()));

    private static final Functions OF_PATCHES = new Functions()
            .global(
                    "jsonpatch.escapeKey",
                    "string_jsonpatch_escapeKey_string",
                    SimpleType.STRING,
                    a -> ((String) a[0]).replace("~", "~0").replace("/", "~1"),
                    Parameters.TEXT);

    private Libraries() {}

    private record Versioned(int since, Functions functions) {}

    /** The functions that new expressions may call on servers of a minor. */
    public static List<Functions> of(int minor) {
        return ALL.stream()
                .filter(versioned -> versioned.since() <= minor)
                .map(Versioned::functions)
                .toList();
    }

    /** The functions that only expressions which make patches may call. */
    public static Functions ofPatches() {
        return OF_PATCHES;
    }
}
