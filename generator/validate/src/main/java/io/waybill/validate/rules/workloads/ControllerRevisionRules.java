package io.waybill.validate.rules.workloads;

import io.waybill.dsl.tree.Mapping;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.List;

/** What controllers keep of earlier states: validateControllerRevision of apps. */
final class ControllerRevisionRules {

    private ControllerRevisionRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : List.of("v1", "v1beta1", "v1beta2")) {
            rules.on(ControllerRevisionRules::check, "apps." + version + ".ControllerRevision");
        }
    }

    private static void check(TypedObject revision) {
        Ranges.notNegative(revision, "revision");
        boolean isObject = revision.mapping().get("data") instanceof Mapping;
        if (!isObject && (revision.isAtLeast(Behaviour.REVISIONS_ARE_OBJECTS) || !revision.has("data"))) {
            revision.error(Rule.REQUIRED, "data", "The revision contains no object.", "Set data to the state to keep.");
        }
    }
}
