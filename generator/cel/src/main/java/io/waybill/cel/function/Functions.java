package io.waybill.cel.function;

import dev.cel.checker.CelCheckerBuilder;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.compiler.CelCompilerLibrary;
import dev.cel.parser.CelParserBuilder;
import io.waybill.cel.value.EvaluationError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A library of functions, declared and implemented in one place. */
public final class Functions implements CelCompilerLibrary {

    private final Map<String, List<CelOverloadDecl>> declarations = new LinkedHashMap<>();
    private final Map<String, List<Overload>> overloads = new LinkedHashMap<>();

    Functions() {}

    /** What a function does. */
    @FunctionalInterface
    public interface Body {

        /**
         * The result for some arguments, the receiver of a member being the first.
         *
         * @throws EvaluationError when it has none
         */
        Object apply(Object[] arguments);
    }

    /**
     * A parameter.
     *
     * @param type its type in expressions
     * @param javaType that of its values
     */
    record Parameter(CelType type, Class<?> javaType) {}

    /**
     * One form of a function.
     *
     * @param id its name among the forms; empty where it is declared elsewhere
     * @param types the types of its arguments
     * @param body what it does
     */
    public record Overload(String id, List<Class<?>> types, Body body) {

        /** Whether it is for such arguments. */
        public boolean takes(Object[] arguments) {
            if (arguments.length != types.size()) {
                return false;
            }
            for (int i = 0; i < arguments.length; i++) {
                if (!types.get(i).isInstance(arguments[i])) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Adds a function, called as {@code name(a, b)}. */
    Functions global(String name, String id, CelType result, Body body, Parameter... parameters) {
        return add(name, CelOverloadDecl.newGlobalOverload(id, result, types(parameters)), body, parameters);
    }

    /** Adds a function of values of the first parameter's type, called as {@code a.name(b)}. */
    Functions member(String name, String id, CelType result, Body body, Parameter... parameters) {
        return add(name, CelOverloadDecl.newMemberOverload(id, result, types(parameters)), body, parameters);
    }

    /** Adds what a function does that is declared elsewhere. */
    Functions body(String name, Body body, Class<?>... types) {
        return form(name, new Overload("", List.of(types), body));
    }

    private Functions form(String name, Overload overload) {
        overloads.computeIfAbsent(name, unused -> new ArrayList<>()).add(overload);
        return this;
    }

    private static List<CelType> types(Parameter... parameters) {
        return List.of(parameters).stream().map(Parameter::type).toList();
    }

    private Functions add(String name, CelOverloadDecl overload, Body body, Parameter... parameters) {
        declarations.computeIfAbsent(name, unused -> new ArrayList<>()).add(overload);
        Class<?>[] types = new Class<?>[parameters.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = parameters[i].javaType();
        }
        return form(name, new Overload(overload.overloadId(), List.of(types), body));
    }

    /**
     * Those functions of this library that an expression calls; declaring all takes the checker longer than all else.
     *
     * @param called whether a function is called, by the last part of its name
     */
    public Functions only(Predicate<String> called) {
        Functions some = new Functions();
        declarations.forEach((name, forms) -> {
            if (called.test(lastPart(name))) {
                some.declarations.put(name, forms);
            }
        });
        return some;
    }

    /** The part of a name that stands in a call: {@code contains} of {@code sets.contains}. */
    public static String lastPart(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** What each function does, in all its forms. */
    public Map<String, List<Overload>> overloads() {
        return overloads;
    }

    @Override
    public void setParserOptions(CelParserBuilder parser) {
        // Functions are no macros: there is nothing to parse.
    }

    @Override
    public void setCheckerOptions(CelCheckerBuilder checker) {
        declarations.forEach(
                (name, forms) -> checker.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(name, forms)));
    }
}
