package io.waybill.validate.rules.definitions;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.schema.Minor;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.schemas.DefaultRules;
import io.waybill.validate.rules.schemas.Schema;
import io.waybill.validate.rules.schemas.SchemaReader;
import io.waybill.validate.rules.schemas.SchemaValues;
import io.waybill.validate.rules.schemas.ValueSchema;

/** Defaults of a schema fit the part of the schema that they are for. */
final class SchemaDefaults {

    private static final String DEFAULT = "default";

    private SchemaDefaults() {}

    static void check(Schema schema) {
        FieldPath at = schema.at().field(DEFAULT);
        schema.defaultValue()
                .flatMap(value -> {
                    ValueSchema read = SchemaReader.read(schema.object().mapping());
                    Minor minor = schema.object().api().minor();
                    return SchemaValues.faults(read, value, at).stream()
                            .findFirst()
                            .or(() -> DefaultRules.faults(read, value, at, minor).stream()
                                    .findFirst());
                })
                .ifPresent(fault -> schema.object()
                        .errorAt(
                                Rule.MISMATCH,
                                fault.rule() == Rule.UNKNOWN_FIELD ? at : fault.at(),
                                DEFAULT,
                                "The default does not fit the schema: " + fault.what() + ".",
                                "Change the default, or the schema."));
        schema.properties().values().forEach(SchemaDefaults::check);
        schema.items().ifPresent(SchemaDefaults::check);
        schema.additionalProperties().ifPresent(SchemaDefaults::check);
    }
}
