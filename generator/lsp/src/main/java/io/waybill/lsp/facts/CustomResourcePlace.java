package io.waybill.lsp.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A custom resource: what all resources have, and the rest by its definition. */
final class CustomResourcePlace implements Place {

    private static final Set<String> OF_ALL = Set.of("apiVersion", "kind", "metadata");

    private final Place builtIn;
    private final Place own;

    /**
     * A custom resource.
     *
     * @param builtIn any built-in resource with metadata
     * @param own what its definition says
     */
    CustomResourcePlace(Place builtIn, Place own) {
        this.builtIn = builtIn;
        this.own = own;
    }

    @Override
    public Form form() {
        return Form.MAPPING;
    }

    @Override
    public String type() {
        return "custom resource";
    }

    @Override
    public boolean isText() {
        return false;
    }

    @Override
    public boolean isWholeNumber() {
        return false;
    }

    @Override
    public List<String> values() {
        return List.of();
    }

    @Override
    public List<FieldFacts> fields() {
        List<FieldFacts> fields = new ArrayList<>();
        builtIn.fields().stream().filter(field -> OF_ALL.contains(field.name())).forEach(fields::add);
        own.fields().stream().filter(field -> !OF_ALL.contains(field.name())).forEach(fields::add);
        return fields;
    }

    @Override
    public Optional<Place> step(String step) {
        return OF_ALL.contains(step) ? builtIn.step(step) : own.step(step);
    }
}
