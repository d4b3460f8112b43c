package io.waybill.validate.rules.scheduling;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.OneOf;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.ObjectCheck;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.List;

/**
 * Workloads, groups of pods and groups of groups, from {@code scheduling.k8s.io/v1alpha3} and {@code v1beta1}, and what a
 * Job says of its own: the tags of these types in k8s.io/api of Kubernetes 1.37.
 */
final class PodGroupRules {

    /** The highest priority that a user may define: HighestUserDefinablePriority of scheduling. */
    private static final long HIGHEST_PRIORITY = 1_000_000_000;

    private static final String COMPOSITES = "compositePodGroupTemplates";
    private static final String GROUPS = "podGroupTemplates";
    private static final String CLAIMS = "resourceClaims";
    private static final int MOST_CLAIMS = 4;
    private static final int MOST_TEMPLATES = 8;

    private PodGroupRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : List.of("scheduling.v1alpha3.", "scheduling.v1beta1.")) {
            rules.on(
                    PodGroupRules::group,
                    version + "PodGroupSpec",
                    version + "PodGroupTemplate",
                    version + "CompositePodGroupSpec",
                    version + "CompositePodGroupTemplate");
            rules.on(PodGroupRules::workload, version + "WorkloadSpec");
            rules.on(PodGroupRules::reference, version + "WorkloadReference");
            rules.on(PodGroupRules::controller, version + "TypedLocalObjectReference");
            rules.on(format("key", Format.QUALIFIED_NAME), version + "TopologyConstraint");
            for (String prefix : List.of("", "Composite", "WorkloadPodGroup", "WorkloadCompositePodGroup")) {
                rules.on(mode -> OneOf.union(mode, "all", "single"), version + prefix + "DisruptionMode");
                rules.on(PodGroupRules::gang, version + prefix + "GangSchedulingPolicy");
            }
            for (String prefix : List.of("", "Composite", "Workload", "WorkloadComposite")) {
                rules.on(policy -> OneOf.union(policy, "basic", "gang"), version + prefix + "PodGroupSchedulingPolicy");
                rules.on(
                        constraints -> Ranges.atMostItems(constraints, "topology", 1),
                        version + prefix + "PodGroupSchedulingConstraints");
                rules.on(PodGroupRules::claim, version + prefix + "PodGroupResourceClaim");
            }
        }
        addFirst(rules, "scheduling.v1alpha2.");
        rules.on(PodGroupRules::claims, "batch.v1.JobSchedulingConfiguration");
    }

    /** The version of Kubernetes 1.36, where a group names the template that it was made from. */
    private static void addFirst(RuleSet.Builder rules, String version) {
        rules.on(PodGroupRules::group, version + "PodGroupSpec", version + "PodGroupTemplate");
        rules.on(PodGroupRules::workload, version + "WorkloadSpec");
        rules.on(PodGroupRules::reference, version + "WorkloadPodGroupTemplateReference");
        rules.on(PodGroupRules::controller, version + "TypedLocalObjectReference");
        rules.on(format("key", Format.QUALIFIED_NAME), version + "TopologyConstraint");
        rules.on(PodGroupRules::gang, version + "GangSchedulingPolicy");
        rules.on(policy -> OneOf.union(policy, "basic", "gang"), version + "PodGroupSchedulingPolicy");
        rules.on(reference -> OneOf.union(reference, "workload"), version + "PodGroupTemplateReference");
        rules.on(
                constraints -> Ranges.atMostItems(constraints, "topology", 1),
                version + "PodGroupSchedulingConstraints");
        rules.on(PodGroupRules::claim, version + "PodGroupResourceClaim");
    }

    private static ObjectCheck format(String field, Format format) {
        return object -> format.check(object, field);
    }

    private static void workload(TypedObject workload) {
        if (!workload.typeName().contains(".v1alpha2.")) {
            OneOf.union(workload, COMPOSITES, GROUPS);
        }
        templates(workload);
    }

    private static void templates(TypedObject holder) {
        Ranges.atMostItems(holder, MOST_TEMPLATES, COMPOSITES, GROUPS);
        Unique.by("name", holder.objects(COMPOSITES));
        Unique.by("name", holder.objects(GROUPS));
    }

    private static void claims(TypedObject holder) {
        Ranges.atMostItems(holder, CLAIMS, MOST_CLAIMS);
        Unique.by("name", holder.objects(CLAIMS));
    }

    private static void group(TypedObject group) {
        Format.DNS_LABEL.check(group, "name");
        Format.SUBDOMAIN.check(group, "parentCompositePodGroupName");
        Format.SUBDOMAIN.check(group, "priorityClassName");
        Ranges.between(group, "priority", Integer.MIN_VALUE, HIGHEST_PRIORITY);
        claims(group);
        templates(group);
        if (group.has("parentCompositePodGroupName") && !group.has("workloadRef")) {
            group.error(
                    Rule.REQUIRED,
                    "workloadRef",
                    "The group has a parent, but does not say of which workload both are.",
                    "Set workloadRef.");
        }
    }

    private static void gang(TypedObject policy) {
        Ranges.atLeast(policy, "minCount", 1);
        Ranges.atLeast(policy, "minGroupCount", 1);
    }

    private static void claim(TypedObject claim) {
        Format.DNS_LABEL.check(claim, "name");
        OneOf.union(claim, "resourceClaimName", "resourceClaimTemplateName");
        Format.SUBDOMAIN.check(claim, "resourceClaimName");
        Format.SUBDOMAIN.check(claim, "resourceClaimTemplateName");
    }

    private static void reference(TypedObject workload) {
        Format.SUBDOMAIN.check(workload, "workloadName");
        Format.DNS_LABEL.check(workload, "templateName");
        Format.DNS_LABEL.check(workload, "podGroupTemplateName");
    }

    private static void controller(TypedObject controller) {
        Format.SUBDOMAIN.check(controller, "apiGroup");
        Format.PATH_SEGMENT.check(controller, "kind");
        Format.PATH_SEGMENT.check(controller, "name");
    }
}
