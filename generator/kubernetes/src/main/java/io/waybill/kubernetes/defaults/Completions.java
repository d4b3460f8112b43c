package io.waybill.kubernetes.defaults;

import java.util.HashMap;
import java.util.Map;

/** What API servers fill in that depends on other fields, by type. */
public final class Completions {

    /** Fills in what is missing. */
    @FunctionalInterface
    public interface Completion {

        /** Completes an object in place. */
        void complete(Draft object);
    }

    private static final Completion NOTHING = object -> {};

    private static final Map<String, Completion> BY_TYPE = all();

    private Completions() {}

    private static Map<String, Completion> all() {
        Map<String, Completion> all = new HashMap<>();
        all.putAll(PodCompletions.ALL);
        all.putAll(WorkloadCompletions.ALL);
        all.putAll(ConfigurationCompletions.ALL);
        all.putAll(StorageCompletions.ALL);
        all.putAll(AutoscalingCompletions.ALL);
        all.putAll(AdmissionCompletions.ALL);
        all.putAll(AccessCompletions.ALL);
        all.putAll(DeviceCompletions.ALL);
        all.put("core.v1.Service", ServiceCompletion::complete);
        all.put("core.v1.ServicePort", ServiceCompletion::port);
        all.put("networking.v1.NetworkPolicySpec", ServiceCompletion::policyTypes);
        all.put("extensions.v1beta1.NetworkPolicySpec", ServiceCompletion::policyTypes);
        return Map.copyOf(all);
    }

    /** What is filled into objects of a type. */
    public static Completion of(String typeName) {
        return BY_TYPE.getOrDefault(typeName, NOTHING);
    }
}
