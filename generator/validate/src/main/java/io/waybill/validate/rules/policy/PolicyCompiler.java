package io.waybill.validate.rules.policy;

import io.waybill.schema.Minor;
import io.waybill.validate.Rule;
import io.waybill.validate.admission.PolicyScope;
import io.waybill.validate.admission.RequestTypes;
import io.waybill.validate.expression.Expression;
import io.waybill.validate.expression.ExpressionException;
import io.waybill.validate.expression.ExpressionLanguage;
import io.waybill.validate.expression.ExpressionType;
import io.waybill.validate.expression.ExpressionType.Configuration;
import io.waybill.validate.expression.ExpressionType.Patches;
import io.waybill.validate.expression.ExpressionType.Simple;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.typed.TypedObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles the expressions of an admission policy: its variables one after the other, then what uses them. */
public final class PolicyCompiler {

    private static final String EXPRESSION = "expression";

    private final PolicyScope scope;

    private PolicyCompiler(PolicyScope scope) {
        this.scope = scope;
    }

    /** Reports expressions of a policy that do not compile. */
    static void policy(ExpressionLanguage language, TypedObject spec) {
        Minor minor = spec.api().minor();
        PolicyCompiler compiler =
                new PolicyCompiler(PolicyScope.ofPolicy(language, minor, spec.has("paramKind") ? Simple.ANY : null));
        compiler.conditions(spec);
        compiler.variables(spec.objects("variables"));
        PolicyCompiler withoutAuthorizer = new PolicyCompiler(compiler.scope.withoutAuthorizer());
        for (TypedObject validation : spec.objects("validations")) {
            compiler.compile(validation, EXPRESSION, Simple.BOOLEAN);
            withoutAuthorizer.compile(validation, "messageExpression", Simple.TEXT);
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
        new PolicyCompiler(PolicyScope.ofPolicy(language, webhook.api().minor(), null)).conditions(webhook);
    }

    /** Reports an expression about a device that does not compile. */
    public static void device(ExpressionLanguage language, TypedObject selector) {
        Map<String, ExpressionType> known = Map.of("device", RequestTypes.DEVICE);
        new PolicyCompiler(new PolicyScope(language, selector.api().minor(), known))
                .compile(selector, EXPRESSION, Simple.BOOLEAN);
    }

    private void conditions(TypedObject holder) {
        holder.objects("matchConditions").forEach(condition -> compile(condition, EXPRESSION, Simple.BOOLEAN));
    }

    /** Each may use those before it. */
    private void variables(List<TypedObject> variables) {
        for (TypedObject variable : variables) {
            scope.openVariables();
            compile(variable, EXPRESSION).ifPresent(expression -> {
                if (Format.CEL_IDENTIFIER.fits(variable.text("name"))) {
                    scope.declare(variable.text("name"), expression.type());
                }
            });
        }
    }

    private Optional<Expression> compile(TypedObject holder, String field, ExpressionType... results) {
        String text = holder.text(field);
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(scope.compile(text, results));
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
