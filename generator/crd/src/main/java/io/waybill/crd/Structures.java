package io.waybill.crd;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The structures of one version of a definition, each of them once. */
final class Structures {

    private final Map<String, Structure> byKey = new HashMap<>();

    /** The structure with these properties, which may be known already. */
    Structure of(List<Property> properties, boolean isOpen, String description) {
        String key = (isOpen ? "open" : "closed")
                + properties.stream().map(property -> property.key(this)).collect(Collectors.joining(","));
        return byKey.computeIfAbsent(key, any -> new Structure(byKey.size(), properties, isOpen, description));
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
        return "#" + ((Form.Fields) form).structure().id();
    }
}
