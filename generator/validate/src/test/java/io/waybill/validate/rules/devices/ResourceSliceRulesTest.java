package io.waybill.validate.rules.devices;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Devices that are offered. */
class ResourceSliceRulesTest {

    private static final String RESOURCE = """
            apiVersion: resource.k8s.io/v1
            kind: ResourceSlice
            metadata: {name: a}
            spec: {HOLE}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | driver: a, pool: {name: b, generation: 0, resourceSliceCount: 1}, nodeName: c, devices: [{name: d}] | ``
                    1.36 | nodeName: c | required spec.driver; required spec.pool.name; out-of-range spec.pool.resourceSliceCount
                    1.36 | driver: a, pool: {name: b, generation: -1, resourceSliceCount: 0}, allNodes: false | out-of-range spec.pool.generation; out-of-range spec.pool.resourceSliceCount; unsupported-value spec.allNodes
                    1.36 | driver: a, pool: {name: b, generation: 1, resourceSliceCount: 1}, devices: [{name: d}, {name: d}, {}] | one-of spec; duplicate-item spec.devices[1].name; required spec.devices[2].name
                    """)
    void judgesDriversPoolsAndPlaces(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }
}
