package io.waybill.lsp.facts;

import io.waybill.lsp.text.Caret;
import io.waybill.schema.AllowedValues;
import io.waybill.schema.FeatureGates;
import io.waybill.schema.Field;
import io.waybill.schema.FieldTraits;
import io.waybill.schema.Minor;
import io.waybill.schema.ObjectType;
import io.waybill.schema.ServedApi;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Primitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A place of a built-in kind, by the facts of a Kubernetes version. */
final class ApiPlace implements Place {

    private final ServedApi api;
    private final ValueType type;
    private final Optional<AllowedValues> allowed;

    ApiPlace(ServedApi api, ValueType type, Optional<AllowedValues> allowed) {
        this.api = api;
        this.type = type;
        this.allowed = allowed;
    }

    @Override
    public Form form() {
        if (type instanceof ListOf) {
            return Form.LIST;
        }
        return type instanceof MapOf || objectType().isPresent() ? Form.MAPPING : Form.SCALAR;
    }

    private Optional<ObjectType> objectType() {
        return type instanceof ValueType.Reference reference
                ? api.schema().type(reference.typeName())
                : Optional.empty();
    }

    @Override
    public String type() {
        return words(type);
    }

    private static String words(ValueType type) {
        if (type instanceof ListOf list) {
            return "list of " + words(list.element());
        }
        if (type instanceof MapOf map) {
            return "map of " + words(map.value());
        }
        String text = type.toString();
        return text.substring(text.lastIndexOf('.') + 1);
    }

    @Override
    public boolean isText() {
        return type == Primitive.STRING;
    }

    @Override
    public boolean isWholeNumber() {
        return type == Primitive.INT32 || type == Primitive.INT64;
    }

    @Override
    public List<String> values() {
        if (type == Primitive.BOOLEAN) {
            return List.of("true", "false");
        }
        return form() == Form.SCALAR
                ? allowed.map(values -> values.in(api.minor())).orElse(List.of())
                : List.of();
    }

    @Override
    public List<FieldFacts> fields() {
        return objectType()
                .map(object -> object.fields().stream()
                        .map(field -> facts(object, field))
                        .toList())
                .orElse(List.of());
    }

    private FieldFacts facts(ObjectType object, Field field) {
        FieldTraits traits = api.traits().of(object.name(), field.name());
        Place place = new ApiPlace(api, field.type(), traits.allowed());
        boolean isRequired = field.required() && !traits.isOptional();
        return new FieldFacts(field.name(), place, isRequired, api.drops(traits), notes(object, field, traits));
    }

    private List<String> notes(ObjectType object, Field field, FieldTraits traits) {
        List<String> notes = new ArrayList<>();
        traits.allowed()
                .map(allowed -> allowed.in(api.minor()))
                .ifPresent(values -> notes.add("One of " + String.join(", ", values) + "."));
        traits.defaultValue().ifPresent(value -> notes.add("Default: " + value + "."));
        if (!traits.keys().isEmpty()) {
            notes.add("Items are identified by " + String.join(", ", traits.keys()) + ".");
        }
        if (traits.isSet()) {
            notes.add("Items must differ.");
        }
        spans(object, field).ifPresent(notes::add);
        traits.gates().forEach(gate -> notes.add(gate(gate, api.gates(), api.minor())));
        return notes;
    }

    private Optional<String> spans(ObjectType object, Field field) {
        List<Minor> minors = api.history().minorsOf(object.name(), field.name());
        if (minors.isEmpty()) {
            return Optional.empty();
        }
        Minor first = minors.get(0);
        Minor last = minors.get(minors.size() - 1);
        String since = first.equals(api.history().oldest()) ? "" : "Added in " + first + ". ";
        String until = last.equals(api.history().newest()) ? "" : "Last in " + last + ".";
        return Optional.of((since + until).strip()).filter(text -> !text.isEmpty());
    }

    private static String gate(String gate, FeatureGates gates, Minor minor) {
        return "Kept only with the feature gate " + gate + ", which is " + (gates.isOn(gate, minor) ? "on" : "off")
                + " in " + minor + ".";
    }

    @Override
    public Optional<Place> step(String step) {
        if (type instanceof ListOf list) {
            return step.equals(Caret.ITEM) ? Optional.of(new ApiPlace(api, list.element(), allowed)) : Optional.empty();
        }
        if (type instanceof MapOf map) {
            return Optional.of(new ApiPlace(api, map.value(), Optional.empty()));
        }
        return objectType()
                .flatMap(object -> object.field(step)
                        .map(field -> new ApiPlace(
                                api,
                                field.type(),
                                api.traits().of(object.name(), step).allowed())));
    }
}
