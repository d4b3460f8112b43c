package io.waybill.pipeline.diff;

import io.waybill.dsl.tree.Mapping;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Finding;
import io.waybill.validate.Rule;
import io.waybill.validate.RuleId;
import io.waybill.validate.Severities;
import io.waybill.validate.Severity;
import io.waybill.validate.check.Validator;
import io.waybill.validate.rules.ApiRules;
import io.waybill.validate.typed.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is wrong with resources, each by itself.
 *
 * @param api what the API server serves
 * @param severities how much each rule matters
 * @param definitions definitions of custom resources that the cluster has
 */
record StateFaults(ServedApi api, Severities severities, List<Mapping> definitions) {

    private static final RuleSet EACH_BY_ITSELF = ApiRules.ALL.withoutSets();

    /**
     * A resource.
     *
     * @param now what it is; empty when it is gone
     * @param old what it was, where the update counts; empty to take it for new
     */
    record State(Optional<Mapping> now, Optional<Mapping> old) {}

    /** What tells a fault from another one of the same resource. */
    record Fault(String field, RuleId rule) {

        static Fault of(Finding finding) {
            return new Fault(finding.field(), finding.rule());
        }
    }

    /** The errors in resources, by their index. That two of them are one resource does not count. */
    Map<Integer, List<Finding>> of(List<State> states) {
        Map<Integer, List<Finding>> findings = new HashMap<>();
        Validator validator = new Validator(api, EACH_BY_ITSELF, severities, finding -> {
            if (finding.severity() == Severity.ERROR && finding.rule() != Rule.DUPLICATE_RESOURCE) {
                findings.computeIfAbsent(finding.place().document(), index -> new ArrayList<>())
                        .add(finding);
            }
        });
        definitions.forEach(validator::define);
        for (int i = 0; i < states.size(); i++) {
            int index = i;
            State state = states.get(i);
            state.now()
                    .ifPresent(resource -> state.old()
                            .ifPresentOrElse(
                                    before -> validator.validateUpdate(resource, before, "", index),
                                    () -> validator.validate(resource, "", index)));
        }
        validator.finish(Set.of());
        return findings;
    }
}
