package io.waybill.crd;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The structures of one version of the definitions of a group, each of them once. */
final class Structures {

    private final Map<String, Structure> byKey = new HashMap<>();
    private final BuiltInTypes builtIn;

    /**
     * No structures yet.
     *
     * @param builtIn the types that some may be like
     */
    Structures(BuiltInTypes builtIn) {
        this.builtIn = builtIn;
    }

    BuiltInTypes builtIn() {
        return builtIn;
    }

    /**
     * The structure with these properties, which may be known already. Those with few properties are alike by accident,
     * so they are one only if they are called so.
     *
     * @param name what it is called, such as {@code secretRef}; empty for what has no name
     */
    Structure of(List<Property> properties, boolean isOpen, String description, String name) {
        boolean isTelling = properties.isEmpty() || properties.size() >= BuiltInTypes.TELLING_FIELDS;
        String key = (isOpen ? "open" : "closed")
                + (isTelling ? "" : Words.last(Names.singular(name)))
                + properties.stream().map(property -> property.key(this)).collect(Collectors.joining(","));
        Structure known = byKey.get(key);
        if (known == null) {
            Set<String> like = isOpen ? Set.of() : builtIn.like(properties);
            known = new Structure(byKey.size(), properties, isOpen, description, like);
            byKey.put(key, known);
        }
        return known;
    }

    /** What two forms have in common that are alike. */
    String key(Form form) {
        if (form instanceof Form.Plain plain) {
            return plain.type().toString();
        }
        if (form instanceof Form.ListOf list) {
            return "list<" + key(list.element()) + ">";
        }
        if (form instanceof Form.MapOf map) {
            return "map<" + key(map.value()) + ">";
        }
        Form.Fields fields = (Form.Fields) form;
        return fields.builtIn().orElse("#" + fields.structure().id());
    }
}
