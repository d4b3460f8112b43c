package io.waybill.validate.rules.definitions;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Node;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.schemas.Schema;
import io.waybill.validate.rules.schemas.SchemaDefaulting;
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
                    Node filled = SchemaDefaulting.apply(read, value);
                    return SchemaValues.faults(read, filled, at).stream().findFirst();
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
