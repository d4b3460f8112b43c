package io.waybill.pipeline;

import io.waybill.dsl.Target;
import io.waybill.pipeline.report.MinorFindings;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.report.Reports;
import io.waybill.render.Document;
import io.waybill.render.ManifestReader;
import io.waybill.render.ReadProblem;
import io.waybill.render.UnreadableException;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Finding;
import io.waybill.validate.Rule;
import io.waybill.validate.Severities;
import io.waybill.validate.Severity;
import io.waybill.validate.TextFinding;
import io.waybill.validate.Validator;
import io.waybill.validate.rules.ApiRules;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Judges YAML and JSON from files, folders and standard input. */
public final class ValidateFiles {

    private static final String STANDARD_INPUT = "-";

    private final Console console;
    private final InputStream standardInput;

    /** The command, speaking to a console and reading standard input when asked to. */
    public ValidateFiles(Console console, InputStream standardInput) {
        this.console = console;
        this.standardInput = standardInput;
    }

    /**
     * How to validate.
     *
     * @param targets the Kubernetes versions, in rising order
     * @param expected what the cluster has besides the inputs, as {@code kind/name}
     * @param severities how much each rule matters
     * @param failOn the least severity of a finding that makes it fail
     * @param format the format of the report on the console
     * @param reports the folder to write reports to
     */
    public record Settings(
            List<Target> targets,
            Set<String> expected,
            Severities severities,
            Severity failOn,
            Format format,
            Optional<Path> reports) {}

    /**
     * Validates. All inputs are one set, in which no resource may come twice.
     *
     * @param inputs files, folders, or {@code -} for standard input
     * @throws UserError when the target is not known
     */
    public Outcome run(List<String> inputs, Settings settings) {
        Run run = new Run(settings);
        for (String input : inputs) {
            if (input.equals(STANDARD_INPUT)) {
                run.read(
                        "standard input",
                        source ->
                                ManifestReader.read(standardInput, source, document -> run.document(source, document)));
            } else {
                ManifestFiles.in(Path.of(input), run::unreadable)
                        .forEach(file -> run.read(
                                file.toString().replace('\\', '/'),
                                source ->
                                        ManifestReader.read(file, source, document -> run.document(source, document))));
            }
        }
        run.end();
        settings.reports().ifPresent(folder -> run.reports.writeTo(folder, "validate"));
        console.print(run.reports.text(settings.format()));
        return run.outcome;
    }

    private interface Reading {
        void from(String source) throws UnreadableException;
    }

    /** What one run has found so far. */
    private final class Run {

        private final Settings settings;
        private final Reports reports = new Reports();
        private final MinorFindings minors = new MinorFindings();
        private final Map<Minor, Validator> validators = new TreeMap<>();
        private Outcome outcome = Outcome.CLEAN;

        Run(Settings settings) {
            this.settings = settings;
            Schemas schemas = new Schemas();
            for (Target target : settings.targets()) {
                ServedApi api = schemas.of(target);
                validators.put(
                        api.minor(),
                        new Validator(
                                api, ApiRules.ALL, settings.severities(), finding -> finding(api.minor(), finding)));
            }
        }

        private boolean isForOneVersion() {
            return validators.size() == 1;
        }

        /** Adds how much was judged. */
        void end() {
            validators.forEach((minor, validator) -> {
                validator.finish(settings.expected());
                if (isForOneVersion()) {
                    reports.summary(validator.summary());
                } else {
                    minors.add(minor, validator.summary());
                }
            });
            if (!isForOneVersion()) {
                minors.tell(reports);
            }
        }

        void read(String source, Reading reading) {
            try {
                reading.from(source);
            } catch (UnreadableException e) {
                unreadable(String.valueOf(e.getMessage()));
            }
        }

        void unreadable(String message) {
            console.tell("error: " + message);
            outcome = outcome.and(Outcome.COULD_NOT_RUN);
        }

        void document(String source, Document document) {
            List<TextFinding> text =
                    document.problems().stream().map(Run::textFinding).toList();
            for (Validator validator : validators.values()) {
                document.root()
                        .ifPresentOrElse(
                                root -> validator.validate(root, source, document.index(), text),
                                () -> validator.unreadable(source, document.index(), text));
            }
        }

        private static TextFinding textFinding(ReadProblem problem) {
            Rule rule = problem.cause() == ReadProblem.Cause.SYNTAX ? Rule.SYNTAX : Rule.DUPLICATE_KEY;
            return new TextFinding(rule, problem.origin(), problem.field(), problem.message(), problem.fix());
        }

        private void finding(Minor minor, Finding finding) {
            if (isForOneVersion()) {
                reports.finding(finding);
            } else {
                minors.add(minor, finding);
            }
            boolean fails =
                    finding.severity() != Severity.SKIPPED && finding.severity().isAtLeast(settings.failOn());
            if (fails) {
                outcome = outcome.and(Outcome.FINDINGS);
            }
        }
    }
}
