package io.waybill.crd;

import io.waybill.codegen.name.Singulars;
import java.util.Locale;
import javax.lang.model.SourceVersion;

/** Java names of what definitions name. */
final class Names {

    /** The longest name of a class; file systems take 255 bytes, and nested classes add to it. */
    private static final int LONGEST_CLASS = 120;

    private Names() {}

    /** Whether any character of a name is allowed in Java. */
    static boolean hasJavaName(String name) {
        return name.chars().anyMatch(c -> isLetterOrDigit(c) || c == '_');
    }

    /** A name as a part of the name of a class: {@code ExternalTrafficPolicy} of {@code external-traffic-policy}. */
    static String capitalized(String name) {
        StringBuilder part = new StringBuilder(name.length());
        boolean upper = true;
        for (int i = 0; i < name.length() && part.length() < LONGEST_CLASS; i++) {
            char c = name.charAt(i);
            if (isLetterOrDigit(c)) {
                part.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            } else {
                upper = true;
            }
        }
        return part.toString();
    }

    /** As {@link #capitalized}, of one of several: {@code Listener} of {@code listeners}. */
    static String singular(String name) {
        return capitalized(Singulars.of(name));
    }

    /** A name that is not too long for a file. */
    static String bounded(String className) {
        return className.length() <= LONGEST_CLASS ? className : className.substring(0, LONGEST_CLASS);
    }

    /** A label of a group, or a version, as a part of the name of a package. */
    static String packagePart(String label) {
        String part = label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "");
        if (part.isEmpty() || Character.isDigit(part.charAt(0))) {
            part = "_" + part;
        }
        return SourceVersion.isKeyword(part) ? part + "_" : part;
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
