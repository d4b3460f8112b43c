package io.waybill.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.YamlEmitter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written reads back equal. */
class RoundTripTest {

    @Provide
    Arbitrary<Mapping> trees() {
        return Trees.mappings(3);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void yamlReadsBackEqual(@ForAll("trees") Mapping tree) {
        List<Document> read = Reading.yaml(YamlEmitter.toYaml(tree));

        assertThat(read).hasSize(1);
        assertThat(read.get(0).problems()).isEmpty();
        assertThat(read.get(0).root()).isEqualTo(Optional.of(tree));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void jsonReadsBackEqual(@ForAll("trees") Mapping tree) {
        List<Document> read = Reading.json(JsonWriter.toJson(tree));

        assertThat(read.get(0).root()).isEqualTo(Optional.of(tree));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void streamsKeepTheirDocumentsApart(@ForAll("trees") Mapping first, @ForAll("trees") Mapping second) {
        YamlEmitter emitter = new YamlEmitter();
        emitter.document(first);
        emitter.marker();
        emitter.document(second);

        assertThat(Reading.yaml(new String(emitter.take(), StandardCharsets.UTF_8)))
                .extracting(document -> document.root().orElseThrow())
                .containsExactly(first, second);
    }
}
