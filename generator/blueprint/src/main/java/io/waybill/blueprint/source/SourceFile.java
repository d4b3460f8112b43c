package io.waybill.blueprint.source;

import io.waybill.blueprint.source.Code.Variable;
import io.waybill.blueprint.source.Method.Local;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints a class of static methods. */
public final class SourceFile {

    private static final String STEP = "    ";

    private final String packageName;
    private final String className;
    private final Imports imports = new Imports();
    private final Layout layout;
    private final StringBuilder body = new StringBuilder();

    /**
     * A file.
     *
     * @param packageName its package
     * @param className the class, by its simple name
     * @param siblings the other classes of the package that were written along
     */
    public SourceFile(String packageName, String className, List<String> siblings) {
        this.packageName = packageName;
        this.className = className;
        this.layout = new Layout(imports, className);
        imports.reserve(className);
        siblings.forEach(imports::reserve);
    }

    /** The simple name of the class. */
    public String ownName() {
        return className;
    }

    /** How this file calls a class. */
    public String name(String qualified) {
        return imports.name(qualified);
    }

    /**
     * Adds a method.
     *
     * @param head annotations, modifiers, result, name and parameters
     */
    public void add(String head, List<Local> locals, Code result) {
        body.append('\n').append(STEP).append(head).append(" {\n");
        for (Local local : locals) {
            String start = imports.name(local.variable().type()) + " "
                    + local.variable().name() + " = ";
            statement(start, local.value());
        }
        statement("return ", result);
        body.append(STEP).append("}\n");
    }

    /** Adds a method that other methods call. */
    public void add(Method method, boolean isPrivate) {
        String parameters = method.parameters().stream()
                .map(parameter -> imports.name(parameter.type()) + " " + parameter.name())
                .collect(Collectors.joining(", "));
        String head = (isPrivate ? "private " : "") + "static " + imports.name(method.returns()) + " " + method.name();
        add(head + wrapped(parameters, head.length()), method.locals(), method.result());
    }

    private static String wrapped(String parameters, int column) {
        return column + parameters.length() + 8 <= 120
                ? "(" + parameters + ")"
                : "(\n" + STEP.repeat(3) + parameters.replace(", ", ",\n" + STEP.repeat(3)) + ")";
    }

    private void statement(String start, Code value) {
        String blanks = STEP.repeat(2);
        body.append(blanks)
                .append(start)
                .append(layout.print(value, blanks.length(), blanks.length() + start.length(), 1))
                .append(";\n");
    }

    /**
     * The source.
     *
     * @param javadoc one sentence
     * @param head modifiers, name and supertypes of the class
     */
    public String print(String javadoc, String head) {
        return "package " + packageName + ";\n\n" + imports.declarations() + "\n/** " + javadoc + " */\n" + head
                + " {\n" + body + "}\n";
    }

    /** The variables that a piece of code uses, in the order of their first use. */
    public static List<Variable> variables(List<Local> locals, Code result) {
        Set<Variable> found = new LinkedHashSet<>();
        locals.forEach(local -> Outliner.variables(local.value(), found));
        Outliner.variables(result, found);
        locals.forEach(local -> found.remove(local.variable()));
        return List.copyOf(found);
    }
}
