package io.waybill.crd;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The class of each structure of a kind: the kind, and the property that contains it, such as {@code KafkaListener}; where
 * that is taken, the class that it is in, and the property.
 */
final class StructureNames {

    private final String kind;
    private final ClassNames classes;
    private final Map<Structure, Uses> uses = new LinkedHashMap<>();
    private final Map<Structure, String> names = new LinkedHashMap<>();

    /**
     * Names for the structures of a kind.
     *
     * @param kind the class of the kind
     * @param classes the names of the package
     */
    StructureNames(String kind, Structure root, ClassNames classes) {
        this.kind = kind;
        this.classes = classes;
        collect(root);
        names.put(root, kind);
        uses.forEach((structure, used) -> names.put(structure, name(structure, used)));
    }

    /** Where a structure is used: first, and how often as which property. */
    private record Uses(Structure first, String property, Map<String, Integer> count) {}

    /** Level by level, so that what is near the root gets the short name. */
    private void collect(Structure root) {
        Queue<Structure> next = new ArrayDeque<>();
        next.add(root);
        while (!next.isEmpty()) {
            Structure structure = next.remove();
            for (Property property : structure.properties()) {
                @Nullable Structure held = property.form().structure();
                if (held == null) {
                    continue;
                }
                if (!uses.containsKey(held)) {
                    uses.put(held, new Uses(structure, name(property), new LinkedHashMap<>()));
                    next.add(held);
                }
                Objects.requireNonNull(uses.get(held)).count().merge(name(property), 1, Integer::sum);
            }
        }
    }

    private static String name(Property property) {
        return property.form() instanceof Form.Fields
                ? Names.capitalized(property.name())
                : Names.singular(property.name());
    }

    private String name(Structure structure, Uses used) {
        String parent = Objects.requireNonNull(names.get(used.first()));
        if (parent.equals(kind)) {
            return classes.first(kind + used.property());
        }
        if (structure.properties().isEmpty()) {
            return classes.first(kind + "Empty");
        }
        int most = Collections.max(used.count().values());
        String usual = used.count().entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(used.property());
        return classes.first(kind + usual, parent + used.property());
    }

    /** All structures but the root, those near the root first, each with its class. */
    Map<Structure, String> all() {
        return names;
    }

    /** The class of a structure. */
    String of(Structure structure) {
        return Objects.requireNonNull(names.get(structure));
    }
}
