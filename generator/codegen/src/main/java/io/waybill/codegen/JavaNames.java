package io.waybill.codegen;

import java.util.Set;
import javax.lang.model.SourceVersion;

/** The Java names of fields. */
final class JavaNames {

    /** Methods that every object or every typed value has already. */
    private static final Set<String> TAKEN = Set.of(
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
            "notify",
            "notifyAll",
            "optional",
            "required",
            "self",
            "shape",
            "toString",
            "tree",
            "view",
            "wait",
            "with",
            "withAll",
            "withEntries");

    private JavaNames() {}

    /**
     * The method of a field: its name, in camel case where it holds other characters, with an underscore behind a
     * keyword or a name that every value has.
     *
     * @throws IllegalArgumentException when nothing of the name can stand in Java
     */
    static String method(String field) {
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
            throw new IllegalArgumentException("No Java name can be made of the field \"" + field + "\"");
        }
        String method = name.toString();
        return SourceVersion.isKeyword(method) || TAKEN.contains(method) ? method + "_" : method;
    }

    /** The type of a stage that asks for a field: {@code NeedsBootID}. */
    static String needs(String method) {
        return "Needs" + Character.toUpperCase(method.charAt(0)) + method.substring(1);
    }
}
