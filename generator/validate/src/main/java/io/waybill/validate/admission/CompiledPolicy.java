package io.waybill.validate.admission;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.schema.Minor;
import io.waybill.validate.expression.Expression;
import io.waybill.validate.expression.ExpressionException;
import io.waybill.validate.expression.ExpressionLanguage;
import io.waybill.validate.expression.ExpressionType;
import io.waybill.validate.expression.ExpressionType.Configuration;
import io.waybill.validate.expression.ExpressionType.Patches;
import io.waybill.validate.expression.ExpressionType.Simple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The expressions of a policy, compiled.
 *
 * @param conditions its match conditions
 * @param variables its variables, each of which may use those before
 * @param validations what must hold
 * @param annotations what is written to the audit log
 * @param mutations what changes the object
 */
record CompiledPolicy(
        List<Named> conditions,
        List<Named> variables,
        List<Validation> validations,
        List<Named> annotations,
        List<Mutation> mutations) {

    private static final String EXPRESSION = "expression";

    /**
     * An expression with a name.
     *
     * @param name the name, or the key
     * @param text what was written
     */
    record Named(String name, String text, Expression expression) {}

    /**
     * What must hold.
     *
     * @param rule what is evaluated
     * @param says what makes the message; empty where it is fixed
     * @param message the fixed message; may be empty
     * @param reason the reason of the answer
     */
    record Validation(Named rule, Optional<Named> says, String message, String reason) {}

    /**
     * What changes an object.
     *
     * @param rule what is evaluated
     * @param isPatch whether its result is a list of patches, or else a configuration to apply
     */
    record Mutation(Named rule, boolean isPatch) {}

    /** The expressions of a policy; nothing where the API server refuses it, since one does not compile. */
    static Optional<CompiledPolicy> of(Mapping spec, ExpressionLanguage language, Minor minor) {
        try {
            ExpressionType params = Fields.has(spec, "paramKind") ? Simple.ANY : null;
            return Optional.of(read(spec, PolicyScope.ofPolicy(language, minor, params)));
        } catch (ExpressionException e) {
            return Optional.empty();
        }
    }

    private static CompiledPolicy read(Mapping spec, PolicyScope scope) throws ExpressionException {
        List<Named> conditions = new ArrayList<>();
        for (Mapping condition : Fields.items(spec, "matchConditions")) {
            conditions.add(named(scope, condition, "name", EXPRESSION, Simple.BOOLEAN));
        }
        List<Named> variables = new ArrayList<>();
        for (Mapping variable : Fields.items(spec, "variables")) {
            scope.openVariables();
            Named named = named(scope, variable, "name", EXPRESSION);
            variables.add(named);
            scope.declare(named.name(), named.expression().type());
        }
        List<Validation> validations = new ArrayList<>();
        PolicyScope ofMessages = scope.withoutAuthorizer();
        for (Mapping validation : Fields.items(spec, "validations")) {
            Optional<Named> says = Fields.has(validation, "messageExpression")
                    ? Optional.of(named(ofMessages, validation, "", "messageExpression", Simple.TEXT))
                    : Optional.empty();
            validations.add(new Validation(
                    named(scope, validation, "", EXPRESSION, Simple.BOOLEAN),
                    says,
                    Fields.textOrEmpty(validation, "message").strip(),
                    Fields.text(validation, "reason").orElse("Invalid")));
        }
        List<Named> annotations = new ArrayList<>();
        for (Mapping annotation : Fields.items(spec, "auditAnnotations")) {
            annotations.add(named(scope, annotation, "key", "valueExpression", Simple.TEXT, Simple.NULL));
        }
        return new CompiledPolicy(conditions, variables, validations, annotations, mutations(spec, scope));
    }

    private static List<Mutation> mutations(Mapping spec, PolicyScope scope) throws ExpressionException {
        List<Mutation> mutations = new ArrayList<>();
        for (Mapping mutation : Fields.items(spec, "mutations")) {
            boolean isPatch = Fields.textOrEmpty(mutation, "patchType").equals("JSONPatch");
            Mapping holder = Fields.at(mutation, isPatch ? "jsonPatch" : "applyConfiguration");
            ExpressionType result = isPatch ? new Patches() : new Configuration();
            mutations.add(new Mutation(named(scope, holder, "", EXPRESSION, result), isPatch));
        }
        return mutations;
    }

    private static Named named(PolicyScope scope, Mapping item, String name, String field, ExpressionType... results)
            throws ExpressionException {
        String text = Fields.textOrEmpty(item, field);
        return new Named(Fields.textOrEmpty(item, name), text, scope.compile(text, results));
    }
}
