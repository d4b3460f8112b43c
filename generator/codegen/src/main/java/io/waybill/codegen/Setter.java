package io.waybill.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * A step that sets a field, appends to a list or adds an entry to a map.
 *
 * @param name the method
 * @param parameters what it takes
 * @param varargs whether the last parameter takes any number of values
 * @param javadoc what it does
 * @param body the code that does it
 */
record Setter(String name, List<ParameterSpec> parameters, boolean varargs, CodeBlock javadoc, CodeBlock body) {

    /** The method in the class that has the field. */
    MethodSpec method(TypeName returns) {
        return method(returns, body, Modifier.PUBLIC);
    }

    /** A method that does the same to a part, reached and put back by the two pieces of code. */
    MethodSpec delegate(TypeName returns, String setPart, CodeBlock part, Modifier... modifiers) {
        CodeBlock arguments = parameters.stream()
                .map(parameter -> CodeBlock.of("$N", parameter))
                .collect(Collectors.collectingAndThen(Collectors.toList(), list -> CodeBlock.join(list, ", ")));
        return method(returns, CodeBlock.of("return $N($L.$N($L));\n", setPart, part, name, arguments), modifiers);
    }

    private MethodSpec method(TypeName returns, CodeBlock code, Modifier... modifiers) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(javadoc)
                .addModifiers(modifiers)
                .returns(returns)
                .addParameters(parameters)
                .varargs(varargs)
                .addCode(code)
                .build();
    }

    /** Whether two setters cannot be in one class. */
    String signature() {
        return name
                + parameters.stream()
                        .map(ParameterSpec::type)
                        .map(Setter::erased)
                        .toList();
    }

    private static String erased(TypeName type) {
        String text = type.toString();
        int generic = text.indexOf('<');
        return generic < 0 ? text : text.substring(0, generic);
    }
}
