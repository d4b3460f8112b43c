package io.waybill.crd.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.crd.JavaPackages;
import io.waybill.crd.TypedDefinitions;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.YamlEmitter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Facts become definitions. */
class DefinitionFactsTest {

    private static final String FACTS = """
            # A comment.
            kind example.com/v1 Widget widgets namespaced
              spec object required
                color string enum=Red|Blue default=Red
                counts map int32
                parts list object keys=name
                  name string required
                  secret boolean default=true experimental
            kind example.com/v1 Yard yards cluster experimental
              size int64
            """;

    @Test
    void areDefinitionsWithTheSameFields() {
        List<Mapping> definitions = DefinitionFacts.definitions(FACTS);

        assertThat(definitions).hasSize(2).allMatch(TypedDefinitions::isDefinition);
        assertThat(YamlEmitter.toYaml(definitions.get(0)).replaceAll("(?m)^ +", ""))
                .contains("""
                parts:
                type: array
                items:
                type: object
                properties:
                name:
                type: string
                secret:
                type: boolean
                default: true
                description: Only in the experimental channel.
                required:
                - name
                x-kubernetes-list-type: map
                """);
    }

    @Test
    void makeTypesThatExtendHandwrittenClasses() {
        TypedDefinitions types = TypedDefinitions.beside(
                DefinitionFacts.definitions(FACTS),
                JavaPackages.of(List.of("com.example")),
                "com.example.example.v1.AbstractWidget"::equals);

        assertThat(types.problems()).isEmpty();
        assertThat(types.sources().get("com/example/example/v1/Widget.java")).contains("extends AbstractWidget");
        assertThat(types.sources().get("com/example/example/v1/Yard.java")).contains("extends Resource<Yard>");
    }

    @Test
    void linesOfNoKnownFormAreRefused() {
        assertThatThrownBy(() ->
                        DefinitionFacts.definitions("kind example.com/v1 Widget widgets namespaced\n  spec thing"))
                .hasMessageContaining("[thing]");
        assertThatThrownBy(() -> DefinitionFacts.definitions("spec object")).hasMessageContaining("spec object");
        assertThatThrownBy(() -> DefinitionFacts.definitions("kind example.com/v1 A as cluster\n    spec object"))
                .hasMessageContaining("spec object");
    }
}
