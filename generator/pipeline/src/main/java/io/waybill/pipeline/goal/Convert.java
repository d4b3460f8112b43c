package io.waybill.pipeline.goal;

import io.waybill.dsl.Target;
import io.waybill.pipeline.convert.ConversionReport;
import io.waybill.pipeline.convert.ConvertedFile;
import io.waybill.pipeline.convert.ConvertedFile.Counts;
import io.waybill.pipeline.convert.FileConversion;
import io.waybill.pipeline.input.ManifestFiles;
import io.waybill.pipeline.output.InPlaceFile;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import io.waybill.pipeline.target.InterpolatedMinors;
import io.waybill.pipeline.target.Schemas;
import io.waybill.render.Document;
import io.waybill.render.ManifestReader;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Rewrites YAML and JSON for another Kubernetes version: one input to the console, or files where they are. */
public final class Convert {

    private static final String STANDARD_INPUT = "-";

    private final Console console;
    private final InputStream standardInput;

    /** The command, speaking to a console and reading standard input when asked to. */
    public Convert(Console console, InputStream standardInput) {
        this.console = console;
        this.standardInput = standardInput;
    }

    /**
     * How to convert.
     *
     * @param target the Kubernetes version
     * @param inPlace whether files are rewritten; else the one input is printed
     * @param format the format of the report: the result when files are rewritten, else a note beside it
     */
    public record Settings(Target target, boolean inPlace, Format format) {}

    /**
     * Converts. A file of which one resource cannot be converted stays as it is.
     *
     * @param inputs files, folders, or {@code -} for standard input
     * @throws UserException when the target is not known, or there are several inputs to print
     */
    public Outcome run(List<String> inputs, Settings settings) {
        if (settings.format() != Format.TEXT && settings.format() != Format.JSON) {
            throw new UserException("What was converted is told as text or json, not as "
                    + settings.format().name().toLowerCase(Locale.ROOT));
        }
        ServedApi api = new Schemas().of(settings.target());
        InterpolatedMinors.tell(console, List.of(api));
        Run run = new Run(api, settings);
        List<Path> files = new ArrayList<>();
        for (String input : inputs) {
            if (!input.equals(STANDARD_INPUT)) {
                files.addAll(ManifestFiles.in(Path.of(input), run::unreadable));
            }
        }
        long streams = inputs.stream().filter(STANDARD_INPUT::equals).count();
        refuseWrongNumber(files.size() + streams, streams, settings);
        if (streams > 0) {
            run.convertStandardInput();
        }
        files.forEach(run::convert);
        run.tell();
        return run.outcome;
    }

    private static void refuseWrongNumber(long inputs, long streams, Settings settings) {
        if (settings.inPlace() && streams > 0) {
            throw new UserException("Standard input cannot be rewritten in place; leave out --in-place");
        }
        if (!settings.inPlace() && inputs > 1) {
            throw new UserException("Only one file can be printed, and there are " + inputs
                    + "; add --in-place to rewrite them where they are");
        }
    }

    /** What one run has done so far. */
    private final class Run {

        private final ServedApi api;
        private final Settings settings;
        private final ConversionReport report;
        private Counts counts = Counts.NONE;
        private Outcome outcome = Outcome.CLEAN;

        Run(ServedApi api, Settings settings) {
            this.api = api;
            this.settings = settings;
            this.report = new ConversionReport(settings.format());
        }

        void convertStandardInput() {
            try {
                byte[] bytes = standardInput.readAllBytes();
                String source = "standard input";
                List<Document> documents = new ArrayList<>();
                ManifestReader.read(new ByteArrayInputStream(bytes), source, documents::add);
                convert(source, new String(bytes, StandardCharsets.UTF_8), documents, console::print);
            } catch (IOException e) {
                unreadable("Standard input cannot be read: " + e.getMessage());
            }
        }

        void convert(Path file) {
            String source = file.toString().replace('\\', '/');
            try {
                List<Document> documents = new ArrayList<>();
                ManifestReader.read(file, source, documents::add);
                String text = Files.readString(file);
                convert(source, text, documents, edited -> {
                    if (!settings.inPlace()) {
                        console.print(edited);
                    } else if (!edited.equals(text)) {
                        InPlaceFile.write(file, edited);
                    }
                });
            } catch (UserException | IOException e) {
                unreadable(String.valueOf(e.getMessage()));
            }
        }

        private void convert(String source, String text, List<Document> documents, Consumer<String> write) {
            ConvertedFile converted = new FileConversion(api, source).convert(text, documents);
            converted.text().ifPresent(write);
            converted.notes().forEach(report::note);
            counts = counts.plus(converted.counts());
            if (documents.stream().anyMatch(document -> document.root().isEmpty())) {
                outcome = outcome.and(Outcome.COULD_NOT_RUN);
            } else if (converted.notes().stream().anyMatch(note -> note.severity() == Severity.ERROR)) {
                outcome = outcome.and(Outcome.FINDINGS);
            }
        }

        void unreadable(String message) {
            console.tell("error: " + message);
            outcome = outcome.and(Outcome.COULD_NOT_RUN);
        }

        void tell() {
            if (!counts.equals(Counts.NONE) || outcome == Outcome.CLEAN) {
                report.summary(counts);
            }
            if (settings.inPlace()) {
                console.print(report.text());
            } else {
                report.text().lines().forEach(console::tell);
            }
        }
    }
}
