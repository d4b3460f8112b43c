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

    private static final String SPEC =
            "driver: a, pool: {name: b, generation: 0, resourceSliceCount: 1}, allNodes: true";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | driver: a, pool: {name: b, generation: 0, resourceSliceCount: 1}, nodeName: c, devices: [{name: d}] | ``
                    1.36 | nodeName: c | required spec.driver; required spec.pool.name; out-of-range spec.pool.resourceSliceCount
                    1.36 | driver: a, pool: {name: b, generation: -1, resourceSliceCount: 0}, allNodes: false | out-of-range spec.pool.generation; out-of-range spec.pool.resourceSliceCount; unsupported-value spec.allNodes; one-of spec
                    1.36 | driver: a, pool: {name: b/C, resourceSliceCount: 1}, nodeSelector: {nodeSelectorTerms: [{matchFields: [{key: metadata.name, operator: In, values: [a]}]}, {matchFields: [{key: metadata.name, operator: In, values: [b]}]}]} | invalid-format spec.pool.name; too-large spec.nodeSelector.nodeSelectorTerms
                    1.36 | driver: a, pool: {name: b, resourceSliceCount: 1}, allNodes: true, devices: [], sharedCounters: [{name: c, counters: {d: {value: 1}}}] | one-of spec
                    1.36 | driver: a, pool: {name: b, resourceSliceCount: 1}, allNodes: true, sharedCounters: [{name: c, counters: {D: {value: 1}}}, {name: c}] | duplicate-item spec.sharedCounters[1]; invalid-format spec.sharedCounters[0].counters; required spec.sharedCounters[1].counters
                    1.36 | driver: a, pool: {name: b, resourceSliceCount: 1}, perDeviceNodeSelection: true, devices: [{name: a, nodeName: b}, {name: b}, {name: c, nodeName: "", allNodes: true}, {name: d, allNodes: false}] | one-of spec.devices[1]; unsupported-value spec.devices[2].nodeName; unsupported-value spec.devices[3].allNodes; one-of spec.devices[3]
                    1.36 | driver: a, pool: {name: b, resourceSliceCount: 1}, allNodes: true, devices: [{name: a, nodeName: b}] | forbidden-field spec.devices[0]
                    1.36 | driver: a, pool: {name: b, generation: 1, resourceSliceCount: 1}, devices: [{name: d}, {name: d}, {}] | one-of spec; duplicate-item spec.devices[1]; required spec.devices[2].name
                    """)
    void judgesDriversPoolsAndPlaces(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    attributes: {a: {int: 1}, "b.c/D": {version: 1.2.3}}, capacity: {a: {value: 1Gi}} | ``
                    attributes: {a-b: {int: 1}, "_/c": {bool: true}, "a/b/c": {string: d}} | invalid-format D.attributes; invalid-format D.attributes
                    attributes: {a: {}, b: {int: 1, bool: true}, c: {version: one}} | one-of D.attributes[a]; one-of D.attributes[b]; invalid-format D.attributes[c].version
                    consumesCounters: [{counterSet: a, counters: {b: {value: 1}}}, {counterSet: a}, {}] | too-large D.consumesCounters; duplicate-item D.consumesCounters[1]; required D.consumesCounters[1].counters; required D.consumesCounters[2].counterSet; required D.consumesCounters[2].counters
                    bindingConditions: [a], bindingFailureConditions: [a, b, b, "c d"] | duplicate-item D.bindingFailureConditions[2]; invalid-format D.bindingFailureConditions[3]; duplicate-item D.bindingFailureConditions[0]
                    bindingFailureConditions: [a] | required D.bindingConditions
                    capacity: {a: {value: 10, requestPolicy: {default: 1}}} | forbidden-field D.capacity[a].requestPolicy
                    """)
    void judgesDevices(String device, String errors) {
        assertThat(Verdict.of("1.36", ofDevice(device))).isEqualTo(errors.replace("D.", "spec.devices[0]."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {default: 1, validValues: [1, 2]} | ``
                    {default: 2, validRange: {min: 2, max: 8, step: 2}} | ``
                    {} | ``
                    {default: 1, validValues: [1], validRange: {min: 1}} | one-of P
                    {validValues: [1]} | required P.default
                    {default: 3, validValues: [2, 1, 1, 11]} | mismatch P.validValues[1]; duplicate-item P.validValues[2]; out-of-range P.validValues[3]; mismatch P.validValues
                    {default: 1, validRange: {}} | required P.validRange.min
                    {default: 1, validRange: {min: 2, max: 11}} | out-of-range P.validRange.min; out-of-range P.validRange.max
                    {default: 9, validRange: {min: 2, max: 7, step: 3}} | out-of-range P.validRange.max; mismatch P.validRange.step; mismatch P.validRange.step
                    {default: 4, validRange: {min: 4, step: 7}} | out-of-range P.validRange.step
                    """)
    void judgesWhatCanBeAskedOfASharedDevice(String policy, String errors) {
        String device = "allowMultipleAllocations: true, capacity: {a: {value: 10, requestPolicy: " + policy + "}}";
        assertThat(Verdict.of("1.36", ofDevice(device)))
                .isEqualTo(errors.replace("P", "spec.devices[0].capacity[a].requestPolicy"));
    }

    /** The older version has the fields of a device in its field "basic". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.34 | {name: a, basic: {attributes: {b: {int: 1}}}} | ``
                    1.34 | {name: A, basic: {attributes: {b-c: {}}}} | invalid-format spec.devices[0].name; invalid-format spec.devices[0].basic.attributes; one-of spec.devices[0].basic.attributes[b-c]
                    """)
    void judgesBasicDevices(String minor, String device, String errors) {
        String slice = RESOURCE.replace("resource.k8s.io/v1", "resource.k8s.io/v1beta1");
        assertThat(Verdict.of(minor, slice.replace("HOLE", SPEC + ", devices: [" + device + "]")))
                .isEqualTo(errors);
    }

    private static String ofDevice(String device) {
        return RESOURCE.replace("HOLE", SPEC + ", devices: [{name: a, " + device + "}]");
    }
}
