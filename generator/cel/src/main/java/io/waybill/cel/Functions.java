package io.waybill.cel;

import dev.cel.checker.CelCheckerBuilder;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.compiler.CelCompilerLibrary;
import dev.cel.parser.CelParserBuilder;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeLibrary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A library of functions, declared and implemented in one place. */
final class Functions implements CelCompilerLibrary, CelRuntimeLibrary {

    private final Map<String, List<CelOverloadDecl>> declarations = new LinkedHashMap<>();
    private final List<CelFunctionBinding> bindings = new ArrayList<>();

    /** What a function does. */
    @FunctionalInterface
    interface Body {

        /**
         * The result for some arguments, the receiver of a member being the first.
         *
         * @throws IllegalArgumentException when it has none
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

    /** Adds a function, called as {@code name(a, b)}. */
    Functions global(String name, String id, CelType result, Body body, Parameter... parameters) {
        return add(name, CelOverloadDecl.newGlobalOverload(id, result, types(parameters)), body, parameters);
    }

    /** Adds a function of values of the first parameter's type, called as {@code a.name(b)}. */
    Functions member(String name, String id, CelType result, Body body, Parameter... parameters) {
        return add(name, CelOverloadDecl.newMemberOverload(id, result, types(parameters)), body, parameters);
    }

    private static List<CelType> types(Parameter... parameters) {
        return List.of(parameters).stream().map(Parameter::type).toList();
    }

    @SuppressWarnings("Immutable") // no body keeps anything from one call to the next
    private Functions add(String name, CelOverloadDecl overload, Body body, Parameter... parameters) {
        declarations.computeIfAbsent(name, unused -> new ArrayList<>()).add(overload);
        List<Class<?>> classes = new ArrayList<>();
        for (Parameter parameter : parameters) {
            classes.add(parameter.javaType());
        }
        bindings.add(CelFunctionBinding.from(overload.overloadId(), classes, body::apply));
        return this;
    }

    @Override
    public void setParserOptions(CelParserBuilder parser) {
        // Functions are no macros: there is nothing to parse.
    }

    @Override
    public void setCheckerOptions(CelCheckerBuilder checker) {
        declarations.forEach((name, overloads) ->
                checker.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(name, overloads)));
    }

    @Override
    public void setRuntimeOptions(CelRuntimeBuilder runtime) {
        runtime.addFunctionBindings(bindings);
    }
}
