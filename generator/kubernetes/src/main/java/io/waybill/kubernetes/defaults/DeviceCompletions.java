package io.waybill.kubernetes.defaults;

import io.waybill.kubernetes.defaults.Completions.Completion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is filled into requests for devices. */
final class DeviceCompletions {

    static final Map<String, Completion> ALL = all();

    private DeviceCompletions() {}

    private static Map<String, Completion> all() {
        Map<String, Completion> all = new HashMap<>();
        for (String version : List.of("v1", "v1beta2", "v1beta1", "v1alpha3")) {
            String group = "resource." + version + ".";
            all.put(group + "ExactDeviceRequest", DeviceCompletions::request);
            all.put(group + "DeviceSubRequest", DeviceCompletions::request);
            all.put(group + "DeviceToleration", toleration -> toleration.fill("operator", "Equal"));
        }
        all.put("resource.v1beta1.DeviceRequest", DeviceCompletions::namedRequest);
        return all;
    }

    /** SetDefaults_ExactDeviceRequest. */
    private static void request(Draft request) {
        request.fill("allocationMode", "ExactCount");
        if (request.is("allocationMode", "ExactCount")) {
            request.fill("count", 1);
        }
    }

    /** SetDefaults_DeviceRequest: one that only lists alternatives is left as it is. */
    private static void namedRequest(Draft request) {
        if (request.has("deviceClassName")) {
            request(request);
        }
    }
}
