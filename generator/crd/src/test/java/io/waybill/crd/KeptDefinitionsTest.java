package io.waybill.crd;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes of kinds that return what they were generated from. */
class KeptDefinitionsTest {

    private static Mapping definition(String description) {
        Mapping definition = Definitions.widget("""
                type: object
                properties:
                  definition: {type: string}
                  spec: {type: object, properties: {size: {type: integer}}}
                """);
        return definition.with(
                "metadata",
                definition
                        .mapping("metadata")
                        .orElseThrow()
                        .with("annotations", Mapping.empty().with("about", Scalar.of(description))));
    }

    private static String read(Mapping definition) throws ReflectiveOperationException {
        TypedDefinitions typed = TypedDefinitions.keeping(
                List.of(definition), List.of(definition), JavaPackages.of(List.of("com.example")));
        Compiled compiled = Compiled.of(typed.sources());
        assertThat(compiled.messages()).isEmpty();
        Class<?> text = compiled.load("com.example.example.v1.WidgetDefinition");
        StringBuilder yaml = new StringBuilder();
        for (int i = 1; i < text.getDeclaredMethods().length; i++) {
            Method part = text.getDeclaredMethod("part" + i);
            part.setAccessible(true);
            yaml.append(part.invoke(null));
        }
        return yaml.toString();
    }

    @Test
    void containTheDefinitionAsItWas() throws ReflectiveOperationException {
        Mapping definition = definition("one");

        assertThat(Definitions.parse(read(definition))).isEqualTo(definition);
    }

    @Test
    void containTextsOfAnyLengthThatCannotBecomeCode() throws ReflectiveOperationException {
        String hostile = "\\u0022 + System.exit(1) + \\u0022 \"\"\" \\ \u0000\u2028 \uD83D\uDE00".repeat(4000);
        Mapping definition = definition(hostile);

        assertThat(Definitions.parse(read(definition))).isEqualTo(definition);
    }

    @Test
    void leaveThePropertyItsOtherName() {
        Mapping definition = definition("one");
        TypedDefinitions typed = TypedDefinitions.keeping(
                List.of(definition), List.of(definition), JavaPackages.of(List.of("com.example")));

        assertThat(Definitions.source(typed, "example/v1/Widget.java").orElseThrow())
                .contains("public static CustomResourceDefinition definition()")
                .contains("public Widget definition_(String definition_)");
    }

    @Test
    void areNotThereUnlessTheyAreAskedFor() {
        assertThat(Definitions.typed(definition("one")).sources().keySet())
                .noneMatch(path -> path.contains("WidgetDefinition"));
    }
}
