package io.waybill.codegen.name;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** The Java names of fields, and which names Java has already. */
public final class JavaNames {

    private static final Pattern TYPE_NAME = Pattern.compile("(?:[a-z_][A-Za-z0-9_]*\\.)+[A-Z][A-Za-z0-9_]*");

    /** What every object, every typed value or every generated class has already, and what Java cannot call. */
    private static final Set<String> TAKEN = Set.of(
            "SHAPE",
            "adopt",
            "append",
            "appendAll",
            "carrying",
            "clone",
            "entries",
            "entry",
            "equals",
            "finalize",
            "getClass",
            "hashCode",
            "list",
            "named",
            "notify",
            "notifyAll",
            "of",
            "optional",
            "required",
            "self",
            "shape",
            "toString",
            "tree",
            "updateItem",
            "view",
            "wait",
            "with",
            "withAll",
            "withEntries",
            "yield");

    private JavaNames() {}

    /**
     * The method of a field: its name, in camel case if it contains other characters, with an underscore behind a
     * keyword or a name that every value has.
     *
     * @throws IllegalArgumentException if no character of the name is allowed in Java
     */
    public static String method(String field) {
        StringBuilder name = new StringBuilder(field.length());
        boolean upper = false;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean digit = c >= '0' && c <= '9';
            if (letter || digit || c == '_') {
                if (digit && name.isEmpty()) {
                    name.append('_');
                }
                name.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            } else {
                upper = !name.isEmpty();
            }
        }
        if (name.isEmpty()) {
            throw new IllegalArgumentException("Cannot generate a Java name for the field \"" + field + "\"");
        }
        String method = name.toString();
        return SourceVersion.isKeyword(method) || TAKEN.contains(method) ? method + "_" : method;
    }

    /**
     * The name of a type, once it is sure that it can be a class in a package.
     *
     * @throws IllegalArgumentException when it has another form than {@code core.v1.Container}
     */
    public static String requireTypeName(String name) {
        if (!TYPE_NAME.matcher(name).matches() || !SourceVersion.isName(name)) {
            throw new IllegalArgumentException("Cannot generate a Java class for the type \"" + name
                    + "\"; its name must have a form such as core.v1.Container");
        }
        return name;
    }

    /**
     * The constant of a value: {@code READ_WRITE_ONCE} of {@code ReadWriteOnce}.
     *
     * @throws IllegalArgumentException if no character of the value is allowed in Java
     */
    public static String constant(String value) {
        if (value.equals("*")) {
            return "ALL";
        }
        if (value.isEmpty()) {
            return "EMPTY";
        }
        if (value.chars().noneMatch(JavaNames::isLetterOrDigit)) {
            return spelled(value);
        }
        String words = value.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})", "_")
                .replaceAll("(?<=[A-Z])\\+(?=[0-9])", "_PLUS_")
                .replaceAll("(?<=[A-Z])-(?=[0-9])", "_MINUS_")
                .replaceAll("[^A-Za-z0-9]+", "_");
        String upper = words.toUpperCase(Locale.ROOT);
        String name = Character.isDigit(upper.charAt(0)) ? "_" + upper : upper;
        if (!SourceVersion.isName(name)) {
            throw new IllegalArgumentException("Cannot generate a Java constant for the value \"" + value + "\"");
        }
        return name;
    }

    /** A kind as the name of a method or variable: {@code csiDriver} of {@code CSIDriver}. */
    public static String variable(String kind) {
        int upper = 0;
        while (upper < kind.length() && Character.isUpperCase(kind.charAt(upper))) {
            upper++;
        }
        int lowered = upper > 1 && upper < kind.length() ? upper - 1 : upper;
        String name = kind.substring(0, lowered).toLowerCase(Locale.ROOT) + kind.substring(lowered);
        return SourceVersion.isKeyword(name) ? name + "_" : name;
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** The names of the characters: {@code EXCLAMATION_MARK_EQUALS_SIGN} of {@code !=}. */
    private static String spelled(String value) {
        return value.codePoints()
                .mapToObj(c -> Character.isDefined(c) ? Character.getName(c) : "U" + Integer.toHexString(c))
                .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_"))
                .collect(Collectors.joining("_"));
    }

    /** Whether a class of this name can be meant without an import already. */
    public static boolean isInJavaLang(String simpleName) {
        try {
            Class.forName("java.lang." + simpleName, false, ClassLoader.getPlatformClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** The type of a stage that asks for a field: {@code NeedsBootID}. */
    public static String needs(String method) {
        return "Needs" + Character.toUpperCase(method.charAt(0)) + method.substring(1);
    }
}
