package io.waybill.cel.run;

import dev.cel.common.CelAbstractSyntaxTree;
import io.waybill.cel.function.Functions.Overload;
import io.waybill.cel.value.EvaluationError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An expression that is ready to run, by several threads at once. */
public final class Program {

    private final Step step;
    private final Map<String, Integer> variables;
    private final int slots;

    private Program(Step step, Map<String, Integer> variables, int slots) {
        this.step = step;
        this.variables = variables;
        this.slots = slots;
    }

    /**
     * What a run came to.
     *
     * @param value the value
     * @param cost what it cost
     */
    public record Outcome(Object value, long cost) {}

    /**
     * Makes an expression ready.
     *
     * @param tree the expression, checked
     * @param variables its variables
     * @param functions what it may call
     * @throws EvaluationError when a constant part has no value
     */
    public static Program of(
            CelAbstractSyntaxTree tree, Iterable<String> variables, Map<String, List<Overload>> functions) {
        Planner planner = new Planner(tree, functions);
        Map<String, Integer> slots = new LinkedHashMap<>();
        variables.forEach(name -> slots.put(name, planner.declare(name)));
        Step step = planner.plan(tree.getExpr());
        return new Program(step, slots, planner.slots());
    }

    /**
     * Runs it.
     *
     * @param values the values of its variables
     * @param limit what it may cost
     * @throws EvaluationError when it has no value, costs too much or takes too long
     */
    public Outcome run(Map<String, Object> values, long limit) {
        Frame frame = new Frame(slots, limit);
        variables.forEach((name, slot) -> frame.set(slot, values.get(name)));
        Object value = step.run(frame);
        return new Outcome(value, frame.cost());
    }
}
