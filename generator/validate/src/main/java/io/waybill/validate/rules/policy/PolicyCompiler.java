package io.waybill.validate.rules.policy;

import io.waybill.schema.Minor;
import io.waybill.validate.Rule;
import io.waybill.validate.expression.Expression;
import io.waybill.validate.expression.ExpressionException;
import io.waybill.validate.expression.ExpressionLanguage;
import io.waybill.validate.expression.ExpressionType;
import io.waybill.validate.expression.ExpressionType.Configuration;
import io.waybill.validate.expression.ExpressionType.Fields;
import io.waybill.validate.expression.ExpressionType.Patches;
import io.waybill.validate.expression.ExpressionType.Simple;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.typed.TypedObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles the expressions of an admission policy: its variables one after the other, then what uses them. */
public final class PolicyCompiler {

    private static final String EXPRESSION = "expression";
    private static final String AUTHORIZER = "authorizer";
    private static final String VARIABLES = "variables";

    private final ExpressionLanguage language;
    private final Minor minor;
    private final Map<String, ExpressionType> known;

    private PolicyCompiler(ExpressionLanguage language, Minor minor, Map<String, ExpressionType> known) {
        this.language = language;
        this.minor = minor;
        this.known = known;
    }

    /** Reports expressions of a policy that do not compile. */
    static void policy(ExpressionLanguage language, TypedObject spec) {
        Map<String, ExpressionType> known = new LinkedHashMap<>(AdmissionRequestTypes.VARIABLES);
        if (spec.has("paramKind")) {
            known.put("params", Simple.ANY);
        }
        PolicyCompiler compiler = new PolicyCompiler(language, spec.api().minor(), known);
        compiler.conditions(spec);
        compiler.variables(spec.objects(VARIABLES));
        for (TypedObject validation : spec.objects("validations")) {
            compiler.compile(validation, EXPRESSION, Simple.BOOLEAN);
            compiler.without(AUTHORIZER).compile(validation, "messageExpression", Simple.TEXT);
        }
        spec.objects("auditAnnotations")
                .forEach(annotation -> compiler.compile(annotation, "valueExpression", Simple.TEXT, Simple.NULL));
        for (TypedObject mutation : spec.objects("mutations")) {
            mutation.object("jsonPatch").ifPresent(patch -> compiler.compile(patch, EXPRESSION, new Patches()));
            mutation.object("applyConfiguration")
                    .ifPresent(apply -> compiler.compile(apply, EXPRESSION, new Configuration()));
        }
    }

    /** Reports conditions of a webhook that do not compile. */
    static void webhook(ExpressionLanguage language, TypedObject webhook) {
        new PolicyCompiler(language, webhook.api().minor(), AdmissionRequestTypes.VARIABLES).conditions(webhook);
    }

    /** Reports an expression about a device that does not compile. */
    public static void device(ExpressionLanguage language, TypedObject selector) {
        new PolicyCompiler(language, selector.api().minor(), Map.of("device", AdmissionRequestTypes.DEVICE))
                .compile(selector, EXPRESSION, Simple.BOOLEAN);
    }

    private void conditions(TypedObject holder) {
        holder.objects("matchConditions").forEach(condition -> compile(condition, EXPRESSION, Simple.BOOLEAN));
    }

    /** Each may use those before it. */
    private void variables(List<TypedObject> variables) {
        Map<String, ExpressionType> types = new LinkedHashMap<>();
        for (TypedObject variable : variables) {
            known.put(VARIABLES, new Fields(Map.copyOf(types)));
            compile(variable, EXPRESSION).ifPresent(expression -> {
                if (Format.CEL_IDENTIFIER.fits(variable.text("name"))) {
                    types.put(variable.text("name"), expression.type());
                }
            });
        }
        if (!variables.isEmpty()) {
            known.put(VARIABLES, new Fields(Map.copyOf(types)));
        }
    }

    private PolicyCompiler without(String variable) {
        Map<String, ExpressionType> fewer = new LinkedHashMap<>(known);
        fewer.remove(variable);
        return new PolicyCompiler(language, minor, fewer);
    }

    private Optional<Expression> compile(TypedObject holder, String field, ExpressionType... results) {
        String text = holder.text(field);
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(language.compiler(minor, known).compile(text, List.of(results)));
        } catch (ExpressionException e) {
            holder.error(
                    Rule.EXPRESSION,
                    field,
                    "The API server cannot compile this: " + e.getMessage() + ".",
                    "Correct the expression.");
            return Optional.empty();
        }
    }
}
