package io.waybill.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.schema.ApiHistory;
import io.waybill.schema.ApiSchema;
import io.waybill.schema.ObjectType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Equal schemas give equal bytes. */
class DeterminismTest {

    private final ApiSchema kubernetes = ApiHistory.load().at(ApiHistory.load().newest());

    @Test
    void writesTheSameAgain() {
        assertThat(Generated.from(kubernetes)).isEqualTo(Generated.from(kubernetes));
    }

    @Test
    void writesTheSameForTypesInAnotherOrder() {
        List<ObjectType> types = new ArrayList<>(kubernetes.types());
        Collections.reverse(types);

        assertThat(Generated.from(ApiSchema.of(kubernetes.kinds(), types))).isEqualTo(Generated.from(kubernetes));
    }

    @Test
    void listsTheSourcesByPath() {
        assertThat(List.copyOf(Generated.from(kubernetes).keySet())).isSorted();
    }

    @Test
    void writesNoLineEndButTheUnixOne() {
        Map<String, String> sources = Generated.from(kubernetes);

        assertThat(sources.values()).isNotEmpty().noneMatch(source -> source.contains("\r"));
    }
}
