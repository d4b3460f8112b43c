package io.waybill.blueprint.idiom;

import io.waybill.blueprint.value.Idiom;
import java.util.HashMap;
import java.util.Map;

/** The idioms by type. */
public final class Idioms {

    private final Map<String, Idiom> byType;

    private Idioms(Map<String, Idiom> byType) {
        this.byType = byType;
    }

    /** No idioms: every field is written by its name. */
    public static Idioms none() {
        return new Idioms(Map.of());
    }

    /** All that are known. */
    public static Idioms all() {
        Map<String, Idiom> idioms = new HashMap<>();
        WorkloadFactory.ALL.forEach(kind -> idioms.put(kind.typeName(), new WorkloadIdiom(kind)));
        idioms.put("core.v1.Container", new ContainerIdiom());
        idioms.put("core.v1.EnvVarSource", new EnvVarSourceIdiom());
        idioms.put("core.v1.Probe", new ProbeIdiom());
        idioms.put("core.v1.LifecycleHandler", new LifecycleHandlerIdiom());
        idioms.put("core.v1.Volume", new VolumeIdiom());
        idioms.put("core.v1.Toleration", new TolerationIdiom());
        idioms.put("core.v1.Service", new ServiceIdiom());
        idioms.put("core.v1.ConfigMap", new ConfigMapIdiom());
        idioms.put("networking.v1.Ingress", new IngressIdiom());
        idioms.put("networking.v1.HTTPIngressPath", new IngressPathIdiom());
        idioms.put("networking.v1.IngressBackend", new IngressBackendIdiom());
        idioms.put("policy.v1.PodDisruptionBudget", new DisruptionBudgetIdiom());
        return new Idioms(idioms);
    }

    /** The idiom of a type; one that says nothing for most. */
    public Idiom of(String typeName) {
        return byType.getOrDefault(typeName, Idiom.NONE);
    }
}
