package io.waybill.pipeline.goal;

import io.waybill.kubernetes.text.Plural;
import io.waybill.pipeline.blueprint.CheckedRendition;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.output.DryRun;
import io.waybill.pipeline.rules.Baseline;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import io.waybill.validate.Finding;
import java.nio.file.Path;
import java.util.List;

/** Writes what is found in blueprints today to a file, so that later runs fail on new findings only. */
public final class Freeze {

    private final Console console;
    private final boolean isDry;

    /** The command, speaking to a console. */
    public Freeze(Console console) {
        this(console, false);
    }

    private Freeze(Console console, boolean isDry) {
        this.console = console;
        this.isDry = isDry;
    }

    /** This command, which writes nothing but tells what it would, where that is asked for. */
    public Freeze dry(boolean isDry) {
        return new Freeze(console, isDry);
    }

    /**
     * Writes the file; what it says of other environments stays.
     *
     * @throws UserException when a blueprint fails, or the file cannot be written
     */
    public Outcome run(List<Rendition> renditions, Path file) {
        Baseline baseline = Baseline.of(
                file, renditions.stream().map(Rendition::environment).toList());
        for (CheckedRendition<String> one : CheckedRendition.all(renditions, (rendition, manifest) -> "")) {
            for (Finding finding : one.check().findings()) {
                baseline.add(one.rendition().environment(), finding);
            }
        }
        if (isDry) {
            console.tell(Plural.of(baseline.size(), "finding") + " would be in " + file);
            DryRun.tell(console);
            return Outcome.CLEAN;
        }
        baseline.write();
        console.tell(Plural.of(baseline.size(), "finding") + " in " + file);
        return Outcome.CLEAN;
    }
}
