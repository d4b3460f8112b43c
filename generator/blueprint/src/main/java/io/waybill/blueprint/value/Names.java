package io.waybill.blueprint.value;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Java names for things of YAML; no two are the same. */
public final class Names {

    private static final int LONGEST = 60;

    /** What a blueprint has already, what hides a static import, and what hides a package. */
    private static final Set<String> RESERVED = Set.of(
            "cpu",
            "memory",
            "storage",
            "ephemeralStorage",
            "percent",
            "manifest",
            "name",
            "targets",
            "target",
            "layout",
            "main",
            "resources",
            "getClass",
            "notify",
            "notifyAll",
            "hashCode",
            "toString",
            "wait",
            "clone",
            "finalize",
            "equals",
            "io",
            "java",
            "of",
            "var",
            "record",
            "yield",
            "sealed",
            "permits",
            "when");

    private final Set<String> taken;

    /** These names and further ones. */
    public Names(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /**
     * A free name: the wish in camel case, with the simple name of the type behind it where that is taken, and a number
     * where that is taken too.
     */
    public String variable(String wish, String type) {
        String plain = camel(wish);
        String kind = type.substring(type.lastIndexOf('.') + 1);
        return free(plain, plain.endsWith(kind) ? plain : plain + kind);
    }

    /** A free name: the first wish, the second, or the second with a number. */
    public String free(String first, String second) {
        String name = isFree(first) ? first : second;
        for (int i = 2; !isFree(name); i++) {
            name = second + i;
        }
        taken.add(name);
        return name;
    }

    private boolean isFree(String name) {
        return !taken.contains(name) && !RESERVED.contains(name) && SourceVersion.isName(name);
    }

    /** Letters and digits in camel case, beginning with a small letter: {@code mysqlData} of {@code mysql-data}. */
    public static String camel(String text) {
        StringBuilder name = new StringBuilder();
        boolean upper = false;
        for (int i = 0; i < text.length() && name.length() < LONGEST; i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean digit = c >= '0' && c <= '9';
            if (!letter && !digit) {
                upper = !name.isEmpty();
            } else if (!(digit && name.isEmpty())) {
                name.append(upper ? Character.toUpperCase(c) : name.isEmpty() ? Character.toLowerCase(c) : c);
                upper = false;
            }
        }
        return name.isEmpty() ? "value" : name.toString();
    }

    /** A class name: {@code MyBlog} of {@code my-blog}. */
    public static String className(String text) {
        String camel = camel(text);
        return Character.toUpperCase(camel.charAt(0)) + camel.substring(1);
    }
}
