package io.waybill.crd;

import java.util.List;

/** An object with named fields, as schemas describe it; those of one definition that are alike are one. */
final class Structure {

    private final int id;
    private final List<Property> properties;
    private final boolean isOpen;
    private final String description;

    /**
     * A structure.
     *
     * @param id its number among those of one definition
     * @param properties its fields
     * @param isOpen whether there may be others
     * @param description what the definition says of it, where it says it first
     */
    Structure(int id, List<Property> properties, boolean isOpen, String description) {
        this.id = id;
        this.properties = List.copyOf(properties);
        this.isOpen = isOpen;
        this.description = description;
    }

    int id() {
        return id;
    }

    List<Property> properties() {
        return properties;
    }

    boolean isOpen() {
        return isOpen;
    }

    String description() {
        return description;
    }
}
