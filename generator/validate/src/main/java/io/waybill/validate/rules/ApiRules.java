package io.waybill.validate.rules;

import io.waybill.validate.RuleSet;
import io.waybill.validate.references.ResourceReferences;

/** All that is checked beyond structure. */
public final class ApiRules {

    /** The rules of all types. */
    public static final RuleSet ALL = all();

    private ApiRules() {}

    private static RuleSet all() {
        RuleSet.Builder rules = new RuleSet.Builder();
        MetadataRules.addTo(rules);
        Labels.addTo(rules);
        PodTemplateRules.addTo(rules);
        pods(rules);
        DeploymentRules.addTo(rules);
        DaemonSetRules.addTo(rules);
        ReplicaSetRules.addTo(rules);
        StatefulSetRules.addTo(rules);
        JobRules.addTo(rules);
        CronJobRules.addTo(rules);
        ServiceRules.addTo(rules);
        EndpointsRules.addTo(rules);
        EndpointSliceRules.addTo(rules);
        IngressRules.addTo(rules);
        IngressClassRules.addTo(rules);
        NetworkPolicyRules.addTo(rules);
        ConfigMapRules.addTo(rules);
        SecretRules.addTo(rules);
        AutoscalerRules.addTo(rules);
        DisruptionBudgetRules.addTo(rules);
        cluster(rules);
        rules.onSet(ResourceReferences::check);
        rules.onCustomResources(CustomResourceRules::new);
        return rules.build();
    }

    /** Policies, storage and what else clusters are set up with. */
    private static void cluster(RuleSet.Builder rules) {
        AddressRules.addTo(rules);
        AdmissionPolicyRules.addTo(rules);
        ApiServiceRules.addTo(rules);
        CertificateRequestRules.addTo(rules);
        CrdRules.addTo(rules);
        CsiDriverRules.addTo(rules);
        DeviceClaimRules.addTo(rules);
        EventRules.addTo(rules);
        FlowSchemaRules.addTo(rules);
        LeaseRules.addTo(rules);
        LimitRangeRules.addTo(rules);
        NamespaceRules.addTo(rules);
        NodeRules.addTo(rules);
        PersistentVolumeClaimRules.addTo(rules);
        PersistentVolumeRules.addTo(rules);
        PolicyBindingRules.addTo(rules);
        PriorityClassRules.addTo(rules);
        PriorityLevelRules.addTo(rules);
        ResourceQuotaRules.addTo(rules);
        RoleBindingRules.addTo(rules);
        RoleRules.addTo(rules);
        ResourceSliceRules.addTo(rules);
        RuntimeClassRules.addTo(rules);
        StorageClassRules.addTo(rules);
        StorageRules.addTo(rules);
        WebhookRules.addTo(rules);
    }

    /** What holds for pods and all templates of pods. */
    private static void pods(RuleSet.Builder rules) {
        PodRules.addTo(rules);
        PodAnnotationRules.addTo(rules);
        PodHostRules.addTo(rules);
        PodDnsRules.addTo(rules);
        PodResourceRules.addTo(rules);
        ContainerRules.addTo(rules);
        ContainerPortRules.addTo(rules);
        ContainerResourceRules.addTo(rules);
        EnvRules.addTo(rules);
        ProbeRules.addTo(rules);
        LifecycleRules.addTo(rules);
        SecurityContextRules.addTo(rules);
        SysctlRules.addTo(rules);
        WindowsOptionsRules.addTo(rules);
        VolumeRules.addTo(rules);
        VolumeMountRules.addTo(rules);
        NodeSelectorRules.addTo(rules);
        AffinityRules.addTo(rules);
        SpreadRules.addTo(rules);
        TolerationRules.addTo(rules);
    }
}
