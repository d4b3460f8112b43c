package io.waybill.blueprint.source;

import io.waybill.blueprint.source.Code.Variable;
import java.util.ArrayList;
import java.util.List;

/** A static method without side effects: local variables, and what it returns. */
public final class Method {

    private final String name;
    private final String returns;
    private final List<Variable> parameters;
    private final List<Local> locals;
    private Code result;
    private String owner = "";

    /**
     * A local variable.
     *
     * @param variable the variable
     * @param value what it is set to
     */
    public record Local(Variable variable, Code value) {}

    /**
     * A method.
     *
     * @param name its name
     * @param returns the qualified name of the class that it returns
     * @param parameters what it takes
     * @param locals its variables, in order
     * @param result what it returns
     */
    public Method(String name, String returns, List<Variable> parameters, List<Local> locals, Code result) {
        this.name = name;
        this.returns = returns;
        this.parameters = List.copyOf(parameters);
        this.locals = new ArrayList<>(locals);
        this.result = result;
    }

    /** This method under another name. */
    public Method named(String newName) {
        return new Method(newName, returns, parameters, locals, result);
    }

    /** How many lines it takes, about. */
    public int lines() {
        return locals.stream().mapToInt(local -> Outliner.lines(local.value())).sum() + Outliner.lines(result);
    }

    String name() {
        return name;
    }

    String returns() {
        return returns;
    }

    List<Variable> parameters() {
        return parameters;
    }

    List<Local> locals() {
        return locals;
    }

    Code result() {
        return result;
    }

    /** Replaces what it does, by something equal. */
    void rewrite(List<Local> newLocals, Code newResult) {
        locals.clear();
        locals.addAll(newLocals);
        result = newResult;
    }

    /** The simple name of the class that has it; empty until it is placed. */
    String owner() {
        return owner;
    }

    /** Puts it into a class of that simple name. */
    public void place(String className) {
        owner = className;
    }
}
