package io.waybill.pipeline.goal;

import io.waybill.dsl.Target;
import io.waybill.pipeline.convert.ConversionReport;
import io.waybill.pipeline.convert.ConvertedFile;
import io.waybill.pipeline.convert.ConvertedFile.Counts;
import io.waybill.pipeline.convert.FileConversion;
import io.waybill.pipeline.input.InputSource;
import io.waybill.pipeline.input.Inputs;
import io.waybill.pipeline.input.ReportedProblems;
import io.waybill.pipeline.output.DryRun;
import io.waybill.pipeline.output.InPlaceFile;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.TextFormat;
import io.waybill.pipeline.run.UserException;
import io.waybill.pipeline.target.InterpolatedMinors;
import io.waybill.pipeline.target.Schemas;
import io.waybill.render.UnreadableException;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Severity;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/** Rewrites YAML and JSON for another Kubernetes version: one input to the console, or files where they are. */
public final class Convert {

    private final Console console;
    private final InputStream standardInput;
    private final boolean isDry;

    /** The command, speaking to a console and reading standard input when asked to. */
    public Convert(Console console, InputStream standardInput) {
        this(console, standardInput, false);
    }

    private Convert(Console console, InputStream standardInput, boolean isDry) {
        this.console = console;
        this.standardInput = standardInput;
        this.isDry = isDry;
    }

    /** This command, which writes nothing but tells what it would, where that is asked for. */
    public Convert dry(boolean isDry) {
        return new Convert(console, standardInput, isDry);
    }

    /**
     * How to convert.
     *
     * @param target the Kubernetes version
     * @param inPlace whether files are rewritten; else the one input is printed
     * @param format the format of the report: the result when files are rewritten, else a note beside it
     */
    public record Settings(Target target, boolean inPlace, TextFormat format) {}

    /**
     * Converts. A file of which one resource cannot be converted stays as it is.
     *
     * @param inputs files, folders, or {@code -} for standard input
     * @throws UserException when the target is not known, or there are several inputs to print
     */
    public Outcome run(List<String> inputs, Settings settings) {
        ServedApi api = new Schemas().of(settings.target());
        InterpolatedMinors.tell(console, List.of(api));
        Run run = new Run(api, settings);
        List<InputSource> sources = new Inputs(standardInput, run.problems).sources(inputs);
        refuseWrongNumber(sources, settings.inPlace());
        sources.forEach(run::convert);
        run.tell();
        return run.outcome();
    }

    /** Refuses inputs that cannot all be rewritten where they are, or of which there are too many to print. */
    static void refuseWrongNumber(List<InputSource> sources, boolean inPlace) {
        if (inPlace && sources.stream().anyMatch(source -> source.path().isEmpty())) {
            throw new UserException("Standard input cannot be rewritten in place; leave out --in-place");
        }
        if (!inPlace && sources.size() > 1) {
            throw new UserException("Only one file can be printed, and there are " + sources.size()
                    + "; add --in-place to rewrite them where they are");
        }
    }

    /** What one run has done so far. */
    private final class Run {

        private final ServedApi api;
        private final Settings settings;
        private final ConversionReport report;
        private final ReportedProblems problems = new ReportedProblems(console);
        private Counts counts = Counts.NONE;
        private Outcome outcome = Outcome.CLEAN;

        Run(ServedApi api, Settings settings) {
            this.api = api;
            this.settings = settings;
            this.report = new ConversionReport(settings.format());
        }

        void convert(InputSource source) {
            try {
                InputSource.Text read = source.text();
                convert(source, read, edited -> {
                    if (!settings.inPlace()) {
                        console.print(edited);
                    } else if (!isDry && !edited.equals(read.text())) {
                        InPlaceFile.write(source.path().orElseThrow(), edited);
                    }
                });
            } catch (UserException | UnreadableException e) {
                problems.unreadable(String.valueOf(e.getMessage()));
            }
        }

        private void convert(InputSource source, InputSource.Text read, Consumer<String> write) {
            ConvertedFile converted = new FileConversion(api, source).convert(read);
            converted.text().ifPresent(write);
            converted.notes().forEach(report::note);
            counts = counts.plus(converted.counts());
            if (converted.notes().stream().anyMatch(note -> note.severity() == Severity.ERROR)) {
                outcome = outcome.and(Outcome.FINDINGS);
            }
        }

        Outcome outcome() {
            return outcome.and(problems.outcome());
        }

        void tell() {
            if (!counts.equals(Counts.NONE) || outcome() == Outcome.CLEAN) {
                report.summary(counts);
            }
            if (settings.inPlace()) {
                console.print(report.text());
                if (isDry) {
                    DryRun.tell(console);
                }
            } else {
                report.text().lines().forEach(console::tell);
            }
        }
    }
}
