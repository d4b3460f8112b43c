package io.waybill.validate.rules;

import io.waybill.validate.references.ResourceReferences;
import io.waybill.validate.rules.access.AllAccessRules;
import io.waybill.validate.rules.cluster.AllClusterRules;
import io.waybill.validate.rules.configuration.AllConfigurationRules;
import io.waybill.validate.rules.definitions.AllDefinitionRules;
import io.waybill.validate.rules.devices.AllDeviceRules;
import io.waybill.validate.rules.metadata.AllMetadataRules;
import io.waybill.validate.rules.network.AllNetworkRules;
import io.waybill.validate.rules.pods.AllPodRules;
import io.waybill.validate.rules.policy.AllPolicyRules;
import io.waybill.validate.rules.scheduling.AllSchedulingRules;
import io.waybill.validate.rules.schemas.AllSchemaRules;
import io.waybill.validate.rules.server.AllServerRules;
import io.waybill.validate.rules.storage.AllStorageRules;
import io.waybill.validate.rules.workloads.AllWorkloadRules;
import io.waybill.validate.typed.RuleSet;

/** All that is checked beyond structure. */
public final class ApiRules {

    /** The rules of all types. */
    public static final RuleSet ALL = all();

    private ApiRules() {}

    private static RuleSet all() {
        RuleSet.Builder rules = new RuleSet.Builder();
        AllMetadataRules.addTo(rules);
        AllPodRules.addTo(rules);
        AllStorageRules.addTo(rules);
        AllWorkloadRules.addTo(rules);
        AllNetworkRules.addTo(rules);
        AllConfigurationRules.addTo(rules);
        AllAccessRules.addTo(rules);
        AllClusterRules.addTo(rules);
        AllDeviceRules.addTo(rules);
        AllPolicyRules.addTo(rules);
        AllSchedulingRules.addTo(rules);
        AllDefinitionRules.addTo(rules);
        AllSchemaRules.addTo(rules);
        AllServerRules.addTo(rules);
        rules.onSet(ResourceReferences::check);
        return rules.build();
    }
}
