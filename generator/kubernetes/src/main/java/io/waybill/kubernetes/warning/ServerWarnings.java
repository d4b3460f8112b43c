package io.waybill.kubernetes.warning;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.kind.ApiGroup;
import io.waybill.kubernetes.kind.WorkloadKind;
import io.waybill.kubernetes.tree.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What an API server warns about when it takes a resource: the {@code WarningsOnCreate} of the strategies in
 * {@code pkg/registry}, as of Kubernetes 1.36, where nothing else is named. Warnings that an API version is deprecated
 * come from the facts of the API.
 */
public final class ServerWarnings {

    private static final Map<String, BiConsumer<Part, Warnings>> BY_KIND = Map.ofEntries(
            Map.entry("/Endpoints", NetworkWarnings::endpoints),
            Map.entry("/Node", ClusterWarnings::node),
            Map.entry("/PersistentVolume", StorageWarnings::persistentVolume),
            Map.entry("/PersistentVolumeClaim", StorageWarnings::persistentVolumeClaim),
            Map.entry("/PodTemplate", ServerWarnings::podTemplate),
            Map.entry("/ResourceQuota", ClusterWarnings::quota),
            Map.entry("/Secret", SecretWarnings::check),
            Map.entry("/Service", NetworkWarnings::service),
            Map.entry("/ServiceAccount", ClusterWarnings::serviceAccount),
            Map.entry("admissionregistration.k8s.io/MutatingAdmissionPolicy", ClusterWarnings::admission),
            Map.entry("admissionregistration.k8s.io/MutatingAdmissionPolicyBinding", ClusterWarnings::admission),
            Map.entry("admissionregistration.k8s.io/MutatingWebhookConfiguration", ClusterWarnings::admission),
            Map.entry("admissionregistration.k8s.io/ValidatingAdmissionPolicy", ClusterWarnings::admission),
            Map.entry("admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding", ClusterWarnings::admission),
            Map.entry("admissionregistration.k8s.io/ValidatingWebhookConfiguration", ClusterWarnings::admission),
            Map.entry("apiextensions.k8s.io/CustomResourceDefinition", DefinitionWarnings::check),
            Map.entry("discovery.k8s.io/EndpointSlice", NetworkWarnings::endpointSlice),
            Map.entry("networking.k8s.io/Ingress", NetworkWarnings::ingress),
            Map.entry("networking.k8s.io/NetworkPolicy", NetworkWarnings::policy),
            Map.entry("node.k8s.io/RuntimeClass", ClusterWarnings::runtimeClass),
            Map.entry("resource.k8s.io/ResourceSlice", ClusterWarnings::resourceSlice),
            Map.entry("storage.k8s.io/CSIDriver", StorageWarnings::driver),
            Map.entry("storage.k8s.io/CSIStorageCapacity", StorageWarnings::capacity),
            Map.entry("storage.k8s.io/StorageClass", StorageWarnings::storageClass));

    private ServerWarnings() {}

    /**
     * What a server warns about in a resource of a built-in kind.
     *
     * @param resource a resource that the server takes
     * @param minor the minor of the server, such as 36
     */
    public static List<ServerWarning> of(Mapping resource, int minor) {
        if (minor < Since.WARNINGS) {
            return List.of();
        }
        Warnings warnings = new Warnings(minor);
        Optional<WorkloadKind> workload = WorkloadKind.of(resource);
        if (workload.isPresent()) {
            WorkloadWarnings.check(workload.get(), Part.of(resource), warnings);
        } else {
            String group = ApiGroup.of(resource.string("apiVersion").orElse(""));
            BiConsumer<Part, Warnings> check =
                    BY_KIND.get(group + "/" + resource.string("kind").orElse(""));
            if (check != null) {
                check.accept(Part.of(resource), warnings);
            }
        }
        return warnings.all();
    }

    /**
     * What a server warns about in a custom resource, whatever its definition says.
     *
     * @param resource a resource that the server takes
     * @param minor the minor of the server, such as 36
     */
    public static List<ServerWarning> ofCustomResource(Mapping resource, int minor) {
        Warnings warnings = new Warnings(minor);
        if (warnings.isAtLeast(Since.CUSTOM_FINALIZERS)) {
            FinalizerWarnings.check(Part.of(resource), warnings);
        }
        return warnings.all();
    }

    private static void podTemplate(Part resource, Warnings warnings) {
        Part template = resource.field("template");
        PodWarnings.check(template, warnings);
        PodWarnings.gracePeriod(template, warnings);
    }
}
