package io.waybill.validate.rules.metadata;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.typed.TypedObject;
import java.util.Map;
import java.util.Set;

/** The forms of names, which differ from kind to kind. */
final class ResourceNames {

    /** Kinds whose names only have to fit into a URL. */
    private static final Set<String> ANY_NAME = Set.of(
            "Role",
            "ClusterRole",
            "RoleBinding",
            "ClusterRoleBinding",
            "PodDisruptionBudget",
            "CertificateSigningRequest",
            "CustomResourceDefinition",
            "ClusterTrustBundle",
            "IPAddress",
            "APIService",
            "Event",
            "Binding",
            "Eviction");

    /** What controllers append to a name must still fit. */
    private static final Map<String, Integer> LONGEST = Map.of("CronJob", 52);

    private static final Map<String, Long> SYSTEM_PRIORITY_CLASSES =
            Map.of("system-node-critical", 2_000_001_000L, "system-cluster-critical", 2_000_000_000L);

    private ResourceNames() {}

    static void check(TypedObject resource, TypedObject metadata) {
        String kind = resource.isCustom() ? "" : resource.kindName();
        namespace(metadata, resource.isNamespaced());
        boolean isOfLifecycle = resource.typeName().startsWith("lifecycle.");
        if (ANY_NAME.contains(kind) && !isOfLifecycle) {
            return;
        }
        Format format = format(kind, resource);
        String name = metadata.text("name");
        if (!name.isEmpty() && !format.fits(name)) {
            error(metadata, "name", format.message(name), format.rule());
        }
        String prefix = metadata.text("generateName");
        if (!prefix.isEmpty() && !format.fits(prefix.endsWith("-") ? prefix + "a" : prefix)) {
            error(metadata, "generateName", format.message(prefix), format.rule());
        }
        int longest = LONGEST.getOrDefault(kind, Integer.MAX_VALUE);
        if (name.length() > longest) {
            error(
                    metadata,
                    "name",
                    "The name has " + name.length() + " characters; a " + kind + " takes " + longest + ".",
                    "Choose a shorter name.");
        }
        if (kind.equals("PriorityClass")) {
            systemPriority(resource, metadata, name);
        } else if (kind.equals("Job")) {
            indexedJob(resource, metadata);
        }
    }

    private static Format format(String kind, TypedObject resource) {
        return switch (kind) {
            case "Namespace" -> Format.DNS_LABEL;
            case "Service" ->
                resource.isAtLeast(Behaviour.SERVICES_MAY_BEGIN_WITH_DIGIT) ? Format.DNS_LABEL : Format.DNS_1035_LABEL;
            case "StatefulSet" ->
                resource.isAtLeast(Behaviour.STATEFUL_SETS_ARE_LABELS) ? Format.DNS_LABEL : Format.SUBDOMAIN;
            default -> Format.SUBDOMAIN;
        };
    }

    /** The pods of an indexed Job have host names that are made of its name and their number. */
    private static void indexedJob(TypedObject job, TypedObject metadata) {
        boolean indexed = job.object("spec")
                .filter(spec -> spec.text("completionMode").equals("Indexed"))
                .isPresent();
        Long completions =
                job.object("spec").map(spec -> spec.number("completions")).orElse(null);
        String name = metadata.text("name");
        if (!indexed
                || !job.isAtLeast(Behaviour.INDEXED_JOBS_NAME_PODS)
                || completions == null
                || completions < 1
                || !Format.SUBDOMAIN.fits(name)) {
            return;
        }
        String lastPod = name + "-" + (completions - 1);
        if (!Format.DNS_LABEL.fits(lastPod)) {
            error(
                    metadata,
                    "name",
                    "The last pod of this indexed Job would be called \"" + lastPod + "\", which is not "
                            + Format.DNS_LABEL.name() + ".",
                    "Choose a shorter name without dots.");
        }
    }

    private static void namespace(TypedObject metadata, boolean namespaced) {
        String namespace = metadata.text("namespace");
        if (namespaced && !namespace.isEmpty() && !Format.DNS_LABEL.fits(namespace)) {
            error(metadata, "namespace", Format.DNS_LABEL.message(namespace), Format.DNS_LABEL.rule());
        }
    }

    /** Classes of the system have the priority that Kubernetes gives them: IsKnownSystemPriorityClass of scheduling. */
    private static void systemPriority(TypedObject resource, TypedObject metadata, String name) {
        Long known = SYSTEM_PRIORITY_CLASSES.get(name);
        if (known != null && (!known.equals(resource.number("value")) || resource.isTrue("globalDefault"))) {
            metadata.error(
                    Rule.MISMATCH,
                    "name",
                    "The class \"" + name + "\" of Kubernetes has the value " + known + " and is not the default.",
                    "Choose another name, or leave the class to Kubernetes.");
        } else if (name.startsWith("system-") && known == null) {
            metadata.error(
                    Rule.FORBIDDEN_FIELD,
                    "name",
                    "Names of priority classes that begin with \"system-\" are kept for Kubernetes.",
                    "Choose another name.");
        }
    }

    private static void error(TypedObject metadata, String field, String message, String fix) {
        metadata.error(Rule.INVALID_NAME, field, message, fix);
    }
}
