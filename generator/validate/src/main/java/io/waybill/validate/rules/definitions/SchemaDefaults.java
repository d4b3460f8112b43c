package io.waybill.validate.rules.definitions;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Node;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.schemas.DefaultRules;
import io.waybill.validate.rules.schemas.EmbeddedResources;
import io.waybill.validate.rules.schemas.Schema;
import io.waybill.validate.rules.schemas.SchemaReader;
import io.waybill.validate.rules.schemas.SchemaValues;
import io.waybill.validate.rules.schemas.UnknownFields;
import io.waybill.validate.rules.schemas.ValueSchema;

/** Defaults of a schema fit the part of the schema that they are for. */
final class SchemaDefaults {

    private static final String DEFAULT = "default";

    private SchemaDefaults() {}

    /** Of the whole schema; those of additional properties are looked at by nobody. */
    static void check(Schema root) {
        check(root, true);
    }

    private static void check(Schema schema, boolean isResource) {
        schema.defaultValue().ifPresent(value -> value(schema, value, isResource));
        schema.properties().values().forEach(property -> check(property, false));
        schema.items().ifPresent(items -> check(items, false));
    }

    private static void value(Schema schema, Node value, boolean isResource) {
        FieldPath at = schema.at().field(DEFAULT);
        ValueSchema read = SchemaReader.read(
                schema.object().mapping(), schema.object().api().minor());
        EmbeddedResources.check(schema.object(), read, value, at, isResource);
        UnknownFields.of(read, value, at, isResource).stream()
                .findFirst()
                .ifPresent(fault -> misfit(schema, at, fault.what()));
        SchemaValues.faults(read, value, at).stream()
                .findFirst()
                .or(() -> DefaultRules.faults(
                                read, value, at, schema.object().api().minor())
                        .stream()
                        .findFirst())
                .ifPresent(fault -> misfit(schema, fault.at(), fault.what()));
    }

    private static void misfit(Schema schema, FieldPath at, String what) {
        schema.object()
                .errorAt(
                        Rule.MISMATCH,
                        at,
                        DEFAULT,
                        "The default does not fit the schema: " + what + ".",
                        "Change the default, or the schema.");
    }
}
