package io.waybill.cel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The names under which expressions find properties whose own names they cannot write. */
final class PropertyNames {

    private static final Pattern WRITABLE = Pattern.compile("[A-Za-z_./-][A-Za-z0-9_./-]*");
    private static final Pattern SPECIAL = Pattern.compile("__|[./-]");

    private static final Map<String, String> REPLACEMENTS =
            Map.of("__", "__underscores__", ".", "__dot__", "/", "__slash__", "-", "__dash__");

    private static final Set<String> RESERVED = Set.of(
            "true",
            "false",
            "null",
            "in",
            "as",
            "break",
            "const",
            "continue",
            "else",
            "for",
            "function",
            "if",
            "import",
            "let",
            "loop",
            "package",
            "namespace",
            "return",
            "var",
            "void",
            "while");

    private static final Pattern ESCAPED = Pattern.compile("__(underscores|dot|slash|dash)__");

    private PropertyNames() {}

    /** The name in expressions, such as {@code a__dash__b}; empty where no expression can reach the property. */
    static Optional<String> escape(String property) {
        if (!WRITABLE.matcher(property).matches()) {
            return Optional.empty();
        }
        if (RESERVED.contains(property)) {
            return Optional.of("__" + property + "__");
        }
        return Optional.of(SPECIAL.matcher(property).replaceAll(match -> REPLACEMENTS.getOrDefault(match.group(), "")));
    }

    /** The property that has a name in expressions. */
    static String unescape(String name) {
        if (!name.contains("__")) {
            return name;
        }
        String inner = name.startsWith("__") && name.endsWith("__") && name.length() > 4
                ? name.substring(2, name.length() - 2)
                : "";
        return RESERVED.contains(inner)
                ? inner
                : ESCAPED.matcher(name).replaceAll(match -> switch (match.group(1)) {
                    case "dot" -> ".";
                    case "slash" -> "/";
                    case "dash" -> "-";
                    default -> "__";
                });
    }
}
