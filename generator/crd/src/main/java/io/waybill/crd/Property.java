package io.waybill.crd;

import java.util.List;

/**
 * A field of a structure.
 *
 * @param name its name in YAML
 * @param form the form of its value
 * @param required whether the API server refuses an object without it
 * @param allowed the texts that it, or each of its items, takes; none when it takes any
 * @param description what the definition says of it
 */
record Property(String name, Form form, boolean required, List<String> allowed, String description) {

    /** Two properties with equal keys differ at most in their documentation. */
    String key(Structures structures) {
        return quoted(name)
                + (required ? "!" : ":")
                + structures.key(form)
                + allowed.stream().map(Property::quoted).toList();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
