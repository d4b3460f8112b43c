package io.waybill.application.rules;

import io.waybill.application.program.ApplicationModel;
import io.waybill.dsl.tree.Mapping;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Severities;
import io.waybill.validate.check.Validator;
import io.waybill.validate.typed.RuleSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The programs in the containers of a manifest, for those who compare nothing.
 *
 * @param api what the cluster serves
 * @param programs reads the programs
 */
public record ProgramsInManifest(ServedApi api, Programs programs) {

    /**
     * Reads programs.
     *
     * @param resources the manifest
     * @param expected what the cluster has besides, as {@code kind/name}, and keys of Secrets as {@code Secret/name#key}
     * @param assignments which container runs which program; those without a container in the manifest are left out
     * @param told gets each container with what its program does, which holds as long as this takes
     */
    public void read(
            List<Mapping> resources,
            Set<String> expected,
            List<Assignment> assignments,
            BiConsumer<RunContainer, ApplicationModel> told) {
        RuleSet rules = new RuleSet.Builder()
                .onSet((typed, custom, elsewhere) -> {
                    for (Assignment assignment : assignments) {
                        RunContainer.each(
                                assignment,
                                typed,
                                elsewhere,
                                run -> programs.read(
                                        assignment.program(), run.input().input(), model -> told.accept(run, model)));
                    }
                })
                .build();
        Validator validator = new Validator(api, rules, Severities.DEFAULT, finding -> {});
        for (int i = 0; i < resources.size(); i++) {
            validator.validate(resources.get(i), "", i);
        }
        validator.finish(expected);
    }
}
