package io.waybill.validate.rules.definitions;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.schemas.Schema;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.typed.TypedObject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fields of custom resources that field selectors may name. */
final class SelectableFields {

    private static final String JSON_PATH = "jsonPath";
    private static final String SCHEMA = "schema";
    private static final int MOST = 8;
    private static final Set<String> TYPES = Set.of("string", "boolean", "integer");

    private SelectableFields() {}

    /**
     * Reports what is wrong with those of one version, or of all.
     *
     * @param versions all versions
     */
    static void check(CrdParts.Part part, List<TypedObject> versions) {
        TypedObject version = part.holder();
        List<TypedObject> fields = version.objects(part.field());
        if (fields.isEmpty() || !version.isAtLeast(Behaviour.SELECTABLE_FIELDS)) {
            return;
        }
        Optional<TypedObject> schema = version.object(SCHEMA).flatMap(holder -> holder.object("openAPIV3Schema"));
        if (schema.isPresent() && isKeptElsewhere(part, versions)) {
            version.errorAt(
                    Rule.MISMATCH,
                    part.at(),
                    part.field(),
                    "All versions have the same schema, but not the same selectable fields.",
                    "Give all versions the same, or let a description in their schemas differ.");
            return;
        }
        if (schema.isEmpty()) {
            version.errorAt(
                    Rule.REQUIRED,
                    part.at(),
                    part.field(),
                    "Fields can be selected only where a schema says what they are.",
                    "Add a schema.");
            return;
        }
        if (fields.size() > MOST) {
            version.errorAt(
                    Rule.TOO_LARGE,
                    part.at(),
                    part.field(),
                    "There are " + fields.size() + " selectable fields; the API server accepts at most " + MOST + ".",
                    "Remove some.");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            check(fields.get(i), part.at().item(i).field(JSON_PATH), new Schema(schema.get(), part.at()), seen);
        }
    }

    private static void check(TypedObject field, FieldPath at, Schema schema, Set<String> seen) {
        String path = field.text(JSON_PATH);
        if (path.isEmpty()) {
            field.errorAt(Rule.REQUIRED, at, JSON_PATH, "The path is missing.", "Write a path such as .spec.color.");
            return;
        }
        if (!seen.add(path)) {
            field.errorAt(
                    Rule.DUPLICATE_ITEM, at, JSON_PATH, "\"" + path + "\" appears twice.", "Remove one of the two.");
        }
        Optional<Schema> found = find(schema, path);
        if (found.isEmpty()) {
            field.errorAt(
                    Rule.UNRESOLVED,
                    at,
                    JSON_PATH,
                    "\"" + path + "\" leads to no field of the schema.",
                    "Write a path such as .spec.color, or add the field to the schema.");
        } else if (path.startsWith(".metadata") || !TYPES.contains(found.get().type())) {
            field.errorAt(
                    Rule.MISMATCH,
                    at,
                    JSON_PATH,
                    "\"" + path + "\" leads to no text, boolean or whole number of the resource's own.",
                    "Name a field of spec or status that has such a value.");
        }
    }

    private static Optional<Schema> find(Schema root, String path) {
        if (!path.startsWith(".")) {
            return Optional.empty();
        }
        Optional<Schema> schema = Optional.of(root);
        for (String name : path.substring(1).split("\\.", -1)) {
            schema = schema.flatMap(inner -> property(inner, name));
        }
        return schema;
    }

    private static Optional<Schema> property(Schema schema, String name) {
        return schema.has(Schema.PROPERTIES)
                ? Optional.ofNullable(schema.properties().get(name))
                : schema.additionalProperties();
    }

    /**
     * The API server keeps a schema that all versions share once for all of them, and then finds none beside selectable
     * fields that they do not share.
     */
    private static boolean isKeptElsewhere(CrdParts.Part part, List<TypedObject> versions) {
        return part.at().toString().startsWith("spec.versions")
                && versions.stream()
                                .map(version -> version.mapping().get(SCHEMA))
                                .distinct()
                                .count()
                        == 1;
    }
}
