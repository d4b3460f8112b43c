package io.waybill.crd;

import java.util.List;
import java.util.Set;

/** An object with named fields, as schemas describe it; those of one package that are alike are one. */
final class Structure {

    private final int id;
    private final List<Property> properties;
    private final boolean isOpen;
    private final String description;
    private final Set<String> like;

    /**
     * A structure.
     *
     * @param id its number among those of one package
     * @param properties its fields
     * @param isOpen whether there may be others
     * @param description what the definition says of it, where it says it first
     * @param like the types of Kubernetes that it is like
     */
    Structure(int id, List<Property> properties, boolean isOpen, String description, Set<String> like) {
        this.id = id;
        this.properties = List.copyOf(properties);
        this.isOpen = isOpen;
        this.description = description;
        this.like = Set.copyOf(like);
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

    Set<String> like() {
        return like;
    }
}
