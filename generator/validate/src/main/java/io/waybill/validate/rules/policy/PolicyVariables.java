package io.waybill.validate.rules.policy;

import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables that a policy's expressions use are declared, and before they are used: what can be said of them where
 * nothing compiles expressions.
 */
final class PolicyVariables {

    private static final String EXPRESSION = "expression";

    private static final Pattern TEXTS_AND_COMMENTS = Pattern.compile(
            "\"\"\".*?\"\"\"|'''.*?'''|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|//[^\\n]*", Pattern.DOTALL);

    private static final Pattern USE = Pattern.compile("(?<![\\w.])variables\\s*\\.\\s*([A-Za-z_]\\w*)");

    private PolicyVariables() {}

    static void check(TypedObject spec) {
        Set<String> declared = new HashSet<>();
        for (TypedObject variable : spec.objects("variables")) {
            uses(variable, EXPRESSION, declared);
            declared.add(variable.text("name"));
        }
        for (TypedObject validation : spec.objects("validations")) {
            uses(validation, EXPRESSION, declared);
            uses(validation, "messageExpression", declared);
        }
        spec.objects("auditAnnotations").forEach(annotation -> uses(annotation, "valueExpression", declared));
        for (TypedObject mutation : spec.objects("mutations")) {
            for (String patch : List.of("jsonPatch", "applyConfiguration")) {
                mutation.object(patch).ifPresent(inner -> uses(inner, EXPRESSION, declared));
            }
        }
    }

    private static void uses(TypedObject object, String field, Set<String> declared) {
        Matcher use = USE.matcher(TEXTS_AND_COMMENTS.matcher(object.text(field)).replaceAll(" "));
        while (use.find()) {
            if (!declared.contains(use.group(1))) {
                object.error(
                        Rule.UNRESOLVED,
                        field,
                        "The expression uses variables." + use.group(1) + ", which is not declared before it.",
                        "Add it to spec.variables, or correct the name.");
                return;
            }
        }
    }
}
