package io.waybill.cel.run;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.CelSelect;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import io.waybill.cel.function.Functions.Overload;
import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.TypeValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes a checked expression ready to run. What is constant is computed once, as cel-go's planner does, so constants
 * that have no value are found here.
 */
final class Planner {

    /** What has a name but is not there as a type. */
    private static final Pattern NO_TYPES = Pattern.compile("dyn|google\\.protobuf\\.\\w+Value");

    private final CelAbstractSyntaxTree tree;
    private final Calls calls;
    private final Map<String, Deque<Integer>> scopes = new HashMap<>();
    private int slots;

    Planner(CelAbstractSyntaxTree tree, Map<String, List<Overload>> functions) {
        this.tree = tree;
        this.calls = new Calls(this, functions);
    }

    /** A place for a variable. */
    int declare(String name) {
        scopes.computeIfAbsent(name, unused -> new ArrayDeque<>()).push(slots);
        return slots++;
    }

    int slots() {
        return slots;
    }

    /**
     * The step of an expression.
     *
     * @throws EvaluationError when a constant part has no value
     */
    Step plan(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT -> new Step.Constant(constant(expression.constant()));
            case IDENT -> identifier(expression, expression.ident().name());
            case SELECT -> select(expression);
            case CALL -> calls.plan(expression, tree.getReference(expression.id()));
            case LIST -> list(expression);
            case MAP -> map(expression);
            case STRUCT -> struct(expression);
            case COMPREHENSION -> comprehension(expression.comprehension());
            default -> throw EvaluationError.of("unsupported expression");
        };
    }

    List<Step> plan(List<CelExpr> expressions) {
        List<Step> steps = new ArrayList<>();
        expressions.forEach(expression -> steps.add(plan(expression)));
        return steps;
    }

    private static Object constant(CelConstant constant) {
        return switch (constant.getKind()) {
            case NULL_VALUE -> constant.nullValue();
            case BOOLEAN_VALUE -> constant.booleanValue();
            case INT64_VALUE -> constant.int64Value();
            case UINT64_VALUE -> constant.uint64Value();
            case DOUBLE_VALUE -> finite(constant.doubleValue());
            case STRING_VALUE -> constant.stringValue();
            case BYTES_VALUE -> constant.bytesValue();
            default -> throw EvaluationError.of("unsupported constant");
        };
    }

    private static double finite(double number) {
        if (Double.isInfinite(number)) {
            throw EvaluationError.of("invalid double literal");
        }
        return number;
    }

    private Step identifier(CelExpr expression, String name) {
        Optional<CelReference> reference = tree.getReference(expression.id());
        if (reference.flatMap(CelReference::value).isPresent()) {
            return new Step.Constant(
                    constant(reference.flatMap(CelReference::value).orElseThrow()));
        }
        String resolved = reference.map(CelReference::name).orElse(name);
        Deque<Integer> slot = scopes.get(resolved);
        if (slot != null && !slot.isEmpty()) {
            return new Attribute(new Attribute.Variable(slot.element()), List.of());
        }
        if (tree.getType(expression.id()).map(CelType::kind).orElse(CelKind.ERROR) == CelKind.TYPE
                && !NO_TYPES.matcher(resolved).matches()) {
            return new Step.Constant(new TypeValue(resolved));
        }
        throw EvaluationError.of("undeclared reference to '" + resolved + "'");
    }

    private Step select(CelExpr expression) {
        CelSelect select = expression.select();
        Optional<CelReference> reference = tree.getReference(expression.id());
        if (reference.isPresent()) {
            return identifier(expression, reference.get().name());
        }
        Attribute operand = attribute(plan(select.operand()));
        Qualifier qualifier = new Qualifier(new Step.Constant(select.field()), false);
        return select.testOnly() ? new Attribute.Presence(operand, qualifier) : with(operand, qualifier);
    }

    static Attribute attribute(Step step) {
        return step instanceof Attribute attribute ? attribute : new Attribute(step, List.of());
    }

    static Attribute with(Attribute attribute, Qualifier qualifier) {
        List<Qualifier> qualifiers = new ArrayList<>(attribute.qualifiers());
        qualifiers.add(qualifier);
        return new Attribute(attribute.base(), List.copyOf(qualifiers));
    }

    private Step list(CelExpr expression) {
        List<Create.Part> parts = new ArrayList<>();
        List<CelExpr> elements = expression.list().elements();
        for (int i = 0; i < elements.size(); i++) {
            parts.add(new Create.Part(
                    plan(elements.get(i)), expression.list().optionalIndices().contains(i)));
        }
        return folded(new Create.Items(parts), parts.stream().allMatch(Create.Part::isConstant));
    }

    private Step map(CelExpr expression) {
        List<Step> keys = new ArrayList<>();
        List<Create.Part> values = new ArrayList<>();
        expression.map().entries().forEach(entry -> {
            keys.add(plan(entry.key()));
            values.add(new Create.Part(plan(entry.value()), entry.optionalEntry()));
        });
        boolean isConstant = keys.stream().allMatch(key -> key instanceof Step.Constant)
                && values.stream().allMatch(Create.Part::isConstant);
        return folded(new Create.Entries(keys, values), isConstant);
    }

    private Step struct(CelExpr expression) {
        List<String> names = new ArrayList<>();
        List<Create.Part> values = new ArrayList<>();
        expression.struct().entries().forEach(entry -> {
            names.add(entry.fieldKey());
            values.add(new Create.Part(plan(entry.value()), entry.optionalEntry()));
        });
        String name = tree.getReference(expression.id())
                .map(CelReference::name)
                .orElse(expression.struct().messageName());
        return new Create.Struct(name, names, values);
    }

    /** The value of a step instead of the step, where it is the same on every run. */
    static Step folded(Step step, boolean isConstant) {
        return isConstant ? new Step.Constant(step.run(new Frame(0, Long.MAX_VALUE))) : step;
    }

    private Step comprehension(CelComprehension loop) {
        Step range = plan(loop.iterRange());
        boolean isList = loop.accuInit().getKind() == CelExpr.ExprKind.Kind.LIST
                && loop.accuInit().list().elements().isEmpty();
        Step start = isList ? frame -> new ArrayList<>() : plan(loop.accuInit());
        int total = declare(loop.accuVar());
        int first = declare(loop.iterVar());
        int second = loop.iterVar2().isEmpty() ? -1 : declare(loop.iterVar2());
        Step condition = plan(loop.loopCondition());
        Step step = loopStep(loop, total);
        leave(loop.iterVar());
        if (second >= 0) {
            leave(loop.iterVar2());
        }
        Step result = plan(loop.result());
        leave(loop.accuVar());
        return new Loop(range, start, condition, step, result, new Loop.Names(first, second, total));
    }

    /** Appending to the list that a loop makes does not copy it. */
    private Step loopStep(CelComprehension loop, int total) {
        Step step = plan(loop.loopStep());
        if (!(step instanceof Attribute attribute) || !(attribute.base() instanceof Attribute.Choice choice)) {
            return appending(step, total);
        }
        Step whenTrue = appending(choice.whenTrue(), total);
        Step whenFalse = choice.whenFalse();
        return new Attribute(new Attribute.Choice(choice.condition(), whenTrue, whenFalse), attribute.qualifiers());
    }

    private static Step appending(Step step, int total) {
        boolean isAppending = step instanceof Call call
                && call.function().equals("_+_")
                && call.arguments().get(0) instanceof Attribute first
                && first.qualifiers().isEmpty()
                && first.base().equals(new Attribute.Variable(total))
                && !(call.arguments().get(1) instanceof Attribute);
        return isAppending ? new Loop.Append(total, ((Call) step).arguments().get(1), (Call) step) : step;
    }

    private void leave(String name) {
        Deque<Integer> slot = scopes.get(name);
        if (slot != null) {
            slot.pop();
        }
    }
}
