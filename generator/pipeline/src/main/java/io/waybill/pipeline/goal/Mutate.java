package io.waybill.pipeline.goal;

import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.mutate.Mutating;
import io.waybill.pipeline.mutate.MutationJson;
import io.waybill.pipeline.mutate.MutationSettings;
import io.waybill.pipeline.mutate.MutationText;
import io.waybill.pipeline.mutate.Mutations;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.TextFormat;
import io.waybill.pipeline.run.UserException;
import java.util.List;

/** Changes what blueprints render, field by field, and tells which changes nobody notices. Writes nothing. */
public final class Mutate {

    private final Console console;

    /** The command, speaking to a console. */
    public Mutate(Console console) {
        this.console = console;
    }

    /**
     * Tries mutants.
     *
     * @param settings how they are judged
     * @param threshold how many of a hundred mutants must be noticed, from 0 to 100
     * @param format the format of the report on the console
     * @throws UserException when a blueprint fails, or the threshold is not a percentage
     */
    public Outcome run(List<Rendition> renditions, MutationSettings settings, int threshold, TextFormat format) {
        if (threshold < 0 || threshold > 100) {
            throw new UserException("The threshold is " + threshold + ". Specify a percentage, from 0 to 100.");
        }
        Mutations mutations = Mutating.of(renditions, settings);
        console.print(format == TextFormat.JSON ? MutationJson.of(mutations) : MutationText.of(mutations));
        if (mutations.score() >= threshold) {
            return Outcome.CLEAN;
        }
        console.tell("error: The score is " + mutations.score() + " %, and the threshold " + threshold + " %.");
        return Outcome.FINDINGS;
    }
}
