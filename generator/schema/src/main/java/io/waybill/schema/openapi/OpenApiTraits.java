package io.waybill.schema.openapi;

import io.waybill.schema.AllowedValues;
import io.waybill.schema.FieldTraits;
import io.waybill.schema.Minor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a published field takes beyond its type: closed sets, defaults that are not the zero value, keys of lists. */
final class OpenApiTraits {

    private static final Minor ALWAYS = new Minor(0);
    private static final Set<String> ZERO = Set.of("", "0", "false");

    private OpenApiTraits() {}

    static Optional<FieldTraits> of(String type, String field, Map<String, Object> property) {
        List<String> values = Stream.of(property, Json.map(property, "items"))
                .map(schema -> Json.texts(schema, "enum"))
                .filter(texts -> !texts.isEmpty())
                .findFirst()
                .orElse(List.of());
        FieldTraits traits = new FieldTraits(
                values.isEmpty() ? Optional.empty() : Optional.of(allowed(type + "_" + field, values)),
                defaultValue(property.get("default")),
                Json.texts(property, "x-kubernetes-list-map-keys"),
                Optional.of(Json.text(property, "x-kubernetes-patch-merge-key")).filter(key -> !key.isEmpty()),
                Json.text(property, "x-kubernetes-list-type").equals("set"),
                false,
                Optional.empty(),
                List.of());
        return Optional.of(traits).filter(any -> !any.equals(FieldTraits.NONE));
    }

    private static AllowedValues allowed(String name, List<String> values) {
        return new AllowedValues(
                name,
                values.stream()
                        .map(text -> new AllowedValues.Value(text, ALWAYS))
                        .toList());
    }

    private static Optional<String> defaultValue(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? Optional.of(value.toString()).filter(text -> !ZERO.contains(text))
                : Optional.empty();
    }
}
