package io.waybill.cel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names under which expressions find properties whose own names they cannot write. */
final class PropertyNames {

    private static final Pattern WRITABLE = Pattern.compile("[A-Za-z_./-][A-Za-z0-9_./-]*");
    private static final Pattern SPECIAL = Pattern.compile("__|[./-]");

    private static final Map<String, String> REPLACEMENTS =
            Map.of("__", "__underscores__", ".", "__dot__", "/", "__slash__", "-", "__dash__");

    private static final Map<String, String> UNESCAPED =
            Map.of("underscores", "__", "dot", ".", "slash", "/", "dash", "-");

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

    private static final Pattern ESCAPED = Pattern.compile("__([^_]+)__");

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

    /** Whether expressions cannot have a variable of that name. */
    static boolean isReserved(String name) {
        return RESERVED.contains(name);
    }

    /** The property that has a name in expressions; nothing where the name has an escape that there is not. */
    static Optional<String> unescape(String name) {
        if (!name.contains("__")) {
            return Optional.of(name);
        }
        Matcher matcher = ESCAPED.matcher(name);
        StringBuilder property = new StringBuilder();
        while (matcher.find()) {
            String inner = matcher.group(1);
            String replacement = UNESCAPED.get(inner);
            boolean isWhole = matcher.group().length() == name.length();
            if (replacement == null && !(RESERVED.contains(inner) && isWhole)) {
                return Optional.empty();
            }
            matcher.appendReplacement(property, replacement == null ? inner : replacement);
        }
        return Optional.of(matcher.appendTail(property).toString());
    }
}
