package io.waybill.crd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The class of each structure of a package: the kind, and what the structure is called, such as {@code KafkaListener};
 * where that is taken, the class that it is in, and the property. A structure that several kinds have is not named after
 * one of them, but after what their names have in common, if anything: {@code RouteParentRef} of HTTPRoute and GRPCRoute.
 */
final class StructureNames {

    /** Words that need another before them. */
    private static final Set<String> SAYS_LITTLE = Set.of(
            "Config",
            "Entry",
            "From",
            "Item",
            "Kind",
            "Metadata",
            "Name",
            "Option",
            "Options",
            "Property",
            "Ref",
            "Reference",
            "Settings",
            "Spec",
            "Status",
            "Template",
            "To",
            "Type",
            "Value",
            "Values");

    private final ClassNames classes;
    private final Predicate<String> isKnownToAll;
    private final Map<Structure, Uses> uses = new LinkedHashMap<>();
    private final Map<Structure, String> names = new LinkedHashMap<>();

    /**
     * Names for the structures of kinds.
     *
     * @param kinds the structure of each kind by its class, in the order of these
     * @param classes the names of the package
     * @param isKnownToAll whether a class of this name would be taken for another, so that it needs a kind before it
     */
    StructureNames(Map<String, Structure> kinds, ClassNames classes, Predicate<String> isKnownToAll) {
        this.classes = classes;
        this.isKnownToAll = isKnownToAll;
        kinds.forEach((kind, root) -> names.put(root, kind));
        collect(kinds.values());
        kinds.forEach((kind, root) -> reach(kind, root));
        uses.forEach((structure, used) -> names.put(structure, name(structure, used)));
    }

    /** Where a structure is used: first, by which kinds, and as which properties. */
    private record Uses(Structure first, String property, Set<String> kinds, List<String> properties) {}

    /** Level by level, so that what is near the root gets the short name. */
    private void collect(Iterable<Structure> roots) {
        Queue<Structure> next = new ArrayDeque<>();
        roots.forEach(next::add);
        while (!next.isEmpty()) {
            Structure structure = next.remove();
            for (Property property : structure.properties()) {
                @Nullable Structure held = property.form().own();
                if (held == null) {
                    continue;
                }
                if (!uses.containsKey(held)) {
                    uses.put(held, new Uses(structure, name(property), new TreeSet<>(), new ArrayList<>()));
                    next.add(held);
                }
                Objects.requireNonNull(uses.get(held)).properties().add(name(property));
            }
        }
    }

    private void reach(String kind, Structure from) {
        for (Property property : from.properties()) {
            @Nullable Structure held = property.form().own();
            if (held != null && Objects.requireNonNull(uses.get(held)).kinds().add(kind)) {
                reach(kind, held);
            }
        }
    }

    private static String name(Property property) {
        return property.form() instanceof Form.Fields
                ? Names.capitalized(property.name())
                : Names.singular(property.name());
    }

    private String name(Structure structure, Uses used) {
        String prefix = used.kinds().size() == 1
                ? used.kinds().iterator().next()
                : Words.ending(List.copyOf(used.kinds()), 1.0).orElse("");
        if (structure.properties().isEmpty()) {
            return classes.first(prefix + "Empty");
        }
        String what = Words.ending(used.properties(), Words.MOST).orElseGet(() -> Words.usual(used.properties()));
        String parent = Objects.requireNonNull(names.get(used.first()));
        if (!prefix.isEmpty()) {
            return classes.first(prefix + what, parent + used.property());
        }
        if (used.kinds().contains(parent)) {
            return classes.first(parent + what);
        }
        boolean isName = !what.isEmpty() && Character.isLetter(what.charAt(0)) && !isKnownToAll.test(what);
        return isName && !SAYS_LITTLE.contains(what)
                ? classes.first(what, parent + used.property())
                : classes.first(
                        parent + used.property(), used.kinds().iterator().next() + what);
    }

    /** All structures, those near the root first, each with its class. */
    Map<Structure, String> all() {
        return names;
    }

    /** The class of a structure. */
    String of(Structure structure) {
        return Objects.requireNonNull(names.get(structure));
    }
}
