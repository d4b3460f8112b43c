package io.waybill.dsl.tree;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/** What is written reads back as the same data, whoever reads it. */
@Domain(Trees.class)
class YamlRoundTripTest {

    @Property
    void yaml11ReadersReadTheSameData(@ForAll Node node) {
        String yaml = YamlEmitter.toYaml(node);

        assertThat(PlainJava.jackson(yaml)).as(yaml).isEqualTo(PlainJava.of(node));
    }

    @Property
    void yaml12ReadersReadTheSameDataByTheJsonSchema(@ForAll Node node) {
        String yaml = YamlEmitter.toYaml(node);

        assertThat(PlainJava.engine(yaml, new JsonSchema())).as(yaml).isEqualTo(PlainJava.of(node));
    }

    @Property
    void yaml12ReadersReadTheSameDataByTheCoreSchema(@ForAll Mapping mapping) {
        String yaml = YamlEmitter.toYaml(mapping);

        assertThat(PlainJava.engine(yaml, new CoreSchema())).as(yaml).isEqualTo(PlainJava.of(mapping));
    }

    @Property
    void everyDocumentEndsItsLastLine(@ForAll Node node) {
        assertThat(YamlEmitter.toYaml(node)).endsWith("\n").doesNotContain("\r");
    }

    @Property
    void noLineEndsInABlank(@ForAll Node node) {
        assertThat(YamlEmitter.toYaml(node).lines()).noneMatch(line -> line.endsWith(" ") || line.endsWith("\t"));
    }

    @Property
    void noLineLooksLikeADocumentMarker(@ForAll Mapping mapping) {
        assertThat(YamlEmitter.toYaml(mapping).lines())
                .noneMatch(line -> line.startsWith("---") || line.startsWith("..."));
    }
}
