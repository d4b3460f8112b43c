package io.waybill.blueprint.source;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The imports of one file, collected while its body is printed. */
final class Imports {

    private final Map<String, String> bySimpleName = new HashMap<>();
    private final SortedSet<String> statics = new TreeSet<>();

    /** Takes a simple name, so that nothing of that name is imported. */
    void reserve(String simpleName) {
        bySimpleName.put(simpleName, simpleName);
    }

    /** How the file calls a class: by its simple name, unless another class has it already. */
    String name(String qualified) {
        String simple = qualified.substring(qualified.lastIndexOf('.') + 1);
        return bySimpleName.computeIfAbsent(simple, key -> qualified).equals(qualified) ? simple : qualified;
    }

    /** How the file calls a static method. */
    String method(String qualified) {
        statics.add(qualified);
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }

    /** The import declarations, static ones first. */
    String declarations() {
        StringBuilder text = new StringBuilder();
        statics.forEach(name -> text.append("import static ").append(name).append(";\n"));
        text.append(statics.isEmpty() ? "" : "\n");
        bySimpleName.values().stream()
                .filter(name -> name.indexOf('.') >= 0 && !name.startsWith("java.lang."))
                .sorted()
                .forEach(name -> text.append("import ").append(name).append(";\n"));
        return text.toString();
    }
}
