package io.waybill.validate.rules.policy;

import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.TypedObject;

/** What a policy, or its binding, is for. */
final class PolicyMatching {

    private PolicyMatching() {}

    static void resources(TypedObject resources) {
        Required.notBlank(resources, "matchPolicy");
    }

    static void rule(TypedObject rule) {
        AdmissionRule.check(rule);
        rule.items("resourceNames").forEach(name -> Format.PATH_SEGMENT.check(rule, name));
        Unique.items(rule, "resourceNames");
    }
}
