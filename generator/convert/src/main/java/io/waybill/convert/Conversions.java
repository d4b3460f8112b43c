package io.waybill.convert;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which conversion leads from one version of a kind to another. */
final class Conversions {

    /** Kinds whose alpha versions have the fields of their later ones. */
    private static final Set<String> SAME_SINCE_ALPHA = Set.of(
            "ClusterRole",
            "ClusterTrustBundle",
            "CronJob",
            "CSIStorageCapacity",
            "FlowSchema",
            "IPAddress",
            "MutatingAdmissionPolicy",
            "MutatingAdmissionPolicyBinding",
            "PriorityClass",
            "Role",
            "SelfSubjectReview",
            "ServiceCIDR",
            "ValidatingAdmissionPolicy",
            "ValidatingAdmissionPolicyBinding",
            "VolumeAttachment",
            "VolumeAttributesClass");

    private Conversions() {}

    /** The conversion of a kind from one apiVersion to another; empty when none is known that keeps the meaning. */
    static Optional<Conversion> of(String kind, String from, String to) {
        return switch (kind) {
            case "Ingress" -> ingress(isStable(from), isStable(to));
            case "Deployment", "DaemonSet", "ReplicaSet", "StatefulSet" ->
                WorkloadRaising.knows(from) && isStable(to) ? Optional.of(new WorkloadRaising()) : Optional.empty();
            case "PodDisruptionBudget" -> Optional.of(SmallConversions::podDisruptionBudget);
            case "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration" ->
                Optional.of(isStable(to) ? WebhookConversion::raise : WebhookConversion::lower);
            case "PriorityLevelConfiguration" -> Optional.of(shares(from, to));
            case "CustomResourceDefinition" ->
                Optional.of(
                        isStable(to)
                                ? CustomResourceDefinitionConversion::raise
                                : CustomResourceDefinitionConversion::lower);
            case "HorizontalPodAutoscaler" -> autoscaler(from, to);
            case "ResourceClaim", "ResourceClaimTemplate", "ResourceSlice" -> devices(kind, from, to);
            case "Event" -> event(from, to);
            case "EndpointSlice" -> endpointSlice(from, to);
            case "RuntimeClass" ->
                to.endsWith("alpha1") ? Optional.empty() : Optional.of(SmallConversions::runtimeClass);
            case "ClusterRoleBinding", "RoleBinding" ->
                Optional.of(isAlpha(from) ? SmallConversions::subjects : Conversion.SAME_FIELDS);
            case "SubjectAccessReview", "LocalSubjectAccessReview" -> Optional.of(SmallConversions::accessReview);
            case "CertificateSigningRequest" -> Optional.of(SmallConversions::certificateSigningRequest);
            case "PodCertificateRequest" -> Optional.empty(); // v1 has one field for the two of v1beta1
            case "PodGroup", "Workload" -> scheduling(from, to);
            default -> sameFields(kind, from, to);
        };
    }

    private static Optional<Conversion> ingress(boolean fromStable, boolean toStable) {
        if (fromStable == toStable) {
            return Optional.of(Conversion.SAME_FIELDS);
        }
        return Optional.of(toStable ? new IngressRaising() : new IngressLowering());
    }

    private static Conversion shares(String from, String to) {
        boolean nominalBefore = hasNominalShares(from);
        boolean nominalAfter = hasNominalShares(to);
        return nominalBefore == nominalAfter ? Conversion.SAME_FIELDS : SmallConversions.shares(nominalAfter);
    }

    private static boolean hasNominalShares(String apiVersion) {
        return isStable(apiVersion) || apiVersion.endsWith("v1beta3");
    }

    private static Optional<Conversion> autoscaler(String from, String to) {
        if (from.endsWith("/v1")) {
            return to.endsWith("v2beta1") ? Optional.empty() : Optional.of(FirstAutoscalerConversion::raise);
        }
        if (to.endsWith("/v1")) {
            return from.endsWith("v2beta1") ? Optional.empty() : Optional.of(FirstAutoscalerConversion::lower);
        }
        boolean flatBefore = from.endsWith("v2beta1");
        boolean flatAfter = to.endsWith("v2beta1");
        if (flatBefore == flatAfter) {
            return Optional.of(Conversion.SAME_FIELDS);
        }
        return Optional.of(flatBefore ? AutoscalerConversion::raise : AutoscalerConversion::lower);
    }

    private static Optional<Conversion> endpointSlice(String from, String to) {
        if (isAlpha(from) || isAlpha(to)) {
            return Optional.empty();
        }
        return Optional.of(isStable(to) ? EndpointSliceConversion::raise : EndpointSliceConversion::lower);
    }

    /** scheduling.k8s.io/v1alpha3 has the fields of v1beta1; the versions before grouped pods in other ways. */
    private static Optional<Conversion> scheduling(String from, String to) {
        boolean older = Stream.of(from, to).anyMatch(version -> version.matches(".*/v1alpha[12]"));
        return older ? Optional.empty() : Optional.of(Conversion.SAME_FIELDS);
    }

    /** Alpha versions were others; the first beta version has requests and devices in another form. */
    private static Optional<Conversion> devices(String kind, String from, String to) {
        boolean isDevice = from.startsWith("resource.k8s.io/") && to.startsWith("resource.k8s.io/");
        if (!isDevice || isAlpha(from) || isAlpha(to)) {
            return sameFields(kind, from, to);
        }
        boolean firstBefore = from.endsWith("/v1beta1");
        boolean firstAfter = to.endsWith("/v1beta1");
        if (firstBefore == firstAfter) {
            return Optional.of(Conversion.SAME_FIELDS);
        }
        return Optional.of(firstBefore ? DeviceConversion::raise : DeviceConversion::lower);
    }

    private static Optional<Conversion> event(String from, String to) {
        boolean coreBefore = from.equals("v1");
        boolean coreAfter = to.equals("v1");
        if (coreBefore == coreAfter) {
            return Optional.of(Conversion.SAME_FIELDS);
        }
        return Optional.of(coreBefore ? EventConversion::raise : EventConversion::lower);
    }

    /**
     * Whether a conversion is made only where it is asked for: the first version of autoscalers has metrics and behaviour
     * in annotations alone, and every minor has a better one.
     */
    static boolean isLastResort(String kind, String to) {
        return kind.equals("HorizontalPodAutoscaler") && to.equals("autoscaling/v1");
    }

    /** Beta versions have the fields of the stable ones, but for the kinds above. */
    private static Optional<Conversion> sameFields(String kind, String from, String to) {
        boolean alpha = isAlpha(from) || isAlpha(to);
        return !alpha || SAME_SINCE_ALPHA.contains(kind) ? Optional.of(Conversion.SAME_FIELDS) : Optional.empty();
    }

    private static boolean isStable(String apiVersion) {
        return !apiVersion.contains("alpha") && !apiVersion.contains("beta");
    }

    private static boolean isAlpha(String apiVersion) {
        return apiVersion.contains("alpha");
    }
}
