package io.waybill.validate.rules.schemas;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Node;
import io.waybill.schema.Minor;
import io.waybill.validate.expression.ExpressionLanguage;
import io.waybill.validate.rules.schemas.SchemaValues.Fault;
import io.waybill.validate.rules.support.Behaviour;
import java.util.List;

/**
 * The rules in CEL hold for the defaults of their own schema.
 *
 * <p>Source: ValidateDefaults of apiextensions-apiserver's apiserver/schema/defaulting.
 */
public final class DefaultRules {

    private DefaultRules() {}

    /** The faults of a default that fits its schema otherwise: as a value that stays, then as a new one. */
    public static List<Fault> faults(ValueSchema schema, Node value, FieldPath at, Minor minor) {
        if (!schema.hasRules() || minor.number() < Behaviour.CUSTOM_RULES) {
            return List.of();
        }
        return ExpressionLanguage.find()
                .map(language -> {
                    CustomRules rules = new CustomRules(language, minor);
                    boolean isResource = schema.types().isEmbedded();
                    List<Fault> kept = rules.faults(schema, value, at, isResource, value);
                    return kept.isEmpty() ? rules.faults(schema, value, at, isResource, null) : kept;
                })
                .orElse(List.of());
    }
}
