package io.waybill.validate.rules.devices;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.rules.support.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims of devices. */
class DeviceClaimRulesTest {

    private static final String RESOURCE = """
            {apiVersion: resource.k8s.io/v1, metadata: {name: a}, HOLE}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | kind: ResourceClaim, spec: {devices: {requests: [{name: gpu, exactly: {deviceClassName: gpu.example.com, selectors: [{cel: {expression: "true"}}]}}], constraints: [{requests: [gpu], matchAttribute: a.b/c}]}} | ``
                    1.36 | kind: ResourceClaimTemplate, spec: {spec: {devices: {requests: [{name: a, firstAvailable: [{name: b, deviceClassName: c, allocationMode: All}]}], config: [{requests: [a/b], opaque: {driver: d, parameters: {}}}]}}} | ``
                    1.34 | kind: DeviceClass, spec: {config: [{opaque: {driver: a, parameters: {b: c}}}]} | ``
                    """)
    void takesWholeClaims(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.36 | kind: ResourceClaim, spec: {devices: {requests: [{name: A}]}} | invalid-format spec.devices.requests[0].name; one-of spec.devices.requests[0]
                    1.36 | kind: ResourceClaim, spec: {devices: {requests: [{name: a, exactly: {selectors: [{}], allocationMode: All, count: 2}}]}} | required spec.devices.requests[0].exactly.deviceClassName; forbidden-field spec.devices.requests[0].exactly.count; required spec.devices.requests[0].exactly.selectors[0].cel
                    1.36 | kind: ResourceClaim, spec: {devices: {requests: [{name: a, exactly: {deviceClassName: b, allocationMode: Odd}}, {name: a, exactly: {deviceClassName: b, count: -1}}], constraints: [{requests: [c]}]}} | duplicate-item spec.devices.requests[1]; unresolved spec.devices.constraints[0].requests[0]; required spec.devices.constraints[0]; unsupported-value spec.devices.requests[0].exactly.allocationMode; out-of-range spec.devices.requests[1].exactly.count
                    1.35 | kind: ResourceClaim, spec: {devices: {requests: [{name: a, exactly: {deviceClassName: b}}], constraints: [{}]}} | required spec.devices.constraints[0].matchAttribute
                    1.36 | kind: ResourceClaim, spec: {devices: {requests: [{name: a, exactly: {deviceClassName: b}}], constraints: [{requests: [a, a], matchAttribute: c}, {matchAttribute: d/e-f}, {distinctAttribute: ""}]}} | duplicate-item spec.devices.constraints[0].requests[1]; invalid-format spec.devices.constraints[0].matchAttribute; invalid-format spec.devices.constraints[1].matchAttribute; invalid-format spec.devices.constraints[2].distinctAttribute
                    1.36 | kind: ResourceClaim, spec: {devices: {requests: [{name: a, firstAvailable: [{name: b, deviceClassName: c}, {name: b, deviceClassName: c}]}]}} | duplicate-item spec.devices.requests[0].firstAvailable[1]
                    1.36 | kind: DeviceClass, spec: {extendedResourceName: cpu, config: [{opaque: {driver: a, parameters: text}}]} | invalid-format spec.extendedResourceName; type spec.config[0].opaque.parameters
                    1.36 | kind: DeviceClass, spec: {config: [{}, {opaque: {driver: a_b}}]} | required spec.config[0].opaque; invalid-format spec.config[1].opaque.driver; required spec.config[1].opaque.parameters
                    """)
    void refusesHalves(String minor, String hole, String errors) {
        assertThat(Verdict.of(minor, RESOURCE.replace("HOLE", hole))).isEqualTo(errors);
    }

    /** The older version has the fields of an exact request in the request itself. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.34 | {name: a, deviceClassName: b} | ``
                    1.34 | {name: a, firstAvailable: [{name: b, deviceClassName: c}]} | ``
                    1.34 | {name: a} | required spec.devices.requests[0].deviceClassName
                    1.34 | {name: a, deviceClassName: B, allocationMode: All, count: 2} | invalid-format spec.devices.requests[0].deviceClassName; forbidden-field spec.devices.requests[0].count
                    1.34 | {name: a, deviceClassName: b, firstAvailable: [{name: b, deviceClassName: c}]} | one-of spec.devices.requests[0]
                    """)
    void judgesFlatRequests(String minor, String request, String errors) {
        String claim = "{apiVersion: resource.k8s.io/v1beta1, kind: ResourceClaim, metadata: {name: a}, "
                + "spec: {devices: {requests: [REQUEST]}}}";
        assertThat(Verdict.of(minor, claim.replace("REQUEST", request))).isEqualTo(errors);
    }
}
