package io.waybill.pipeline.goal;

import io.waybill.dsl.Target;
import io.waybill.dsl.tree.Node;
import io.waybill.pipeline.input.DocumentCheck;
import io.waybill.pipeline.input.InputSource;
import io.waybill.pipeline.input.Inputs;
import io.waybill.pipeline.input.ReportedProblems;
import io.waybill.pipeline.report.MinorFindings;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.report.Reports;
import io.waybill.pipeline.rules.FileBaseline;
import io.waybill.pipeline.rules.OwnRules;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.OrderedWork;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.Progress;
import io.waybill.pipeline.run.UserException;
import io.waybill.pipeline.target.InterpolatedMinors;
import io.waybill.pipeline.target.Schemas;
import io.waybill.render.Document;
import io.waybill.render.UnreadableException;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Finding;
import io.waybill.validate.Severity;
import io.waybill.validate.check.Judgement;
import io.waybill.validate.check.TextFinding;
import io.waybill.validate.check.Validator;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges YAML and JSON from files, folders and standard input. */
public final class Validate {

    private final Console console;
    private final InputStream standardInput;
    private final Cluster cluster;
    private final Optional<Path> baseline;
    private final boolean freezes;

    /** The command for any cluster of a release, speaking to a console and reading standard input when asked to. */
    public Validate(Console console, InputStream standardInput) {
        this(console, standardInput, Cluster.PLAIN);
    }

    /** The command, speaking to a console and reading standard input when asked to. */
    public Validate(Console console, InputStream standardInput, Cluster cluster) {
        this(console, standardInput, cluster, Optional.empty(), false);
    }

    private Validate(
            Console console, InputStream standardInput, Cluster cluster, Optional<Path> baseline, boolean freezes) {
        this.console = console;
        this.standardInput = standardInput;
        this.cluster = cluster;
        this.baseline = baseline;
        this.freezes = freezes;
    }

    /**
     * Reports only what a baseline does not know; what is no longer found is removed from it.
     *
     * @param file the baseline; empty to report all
     * @param isWritten whether the baseline becomes what is found now, and nothing is reported
     * @throws UserException when there is nothing to write to
     */
    public Validate against(Optional<Path> file, boolean isWritten) {
        if (isWritten && file.isEmpty()) {
            throw new UserException(
                    "There is no baseline to write to. Specify its file, such as waybill-baseline.txt.");
        }
        return new Validate(console, standardInput, cluster, file, isWritten);
    }

    /**
     * How to validate.
     *
     * @param targets the Kubernetes versions, in rising order; not asked for where the cluster's own API is known
     * @param expected what the cluster has in addition to the inputs, as {@code kind/name}
     * @param rules what they are judged by beside the rules of Kubernetes
     * @param failOn the least severity of a finding that makes it fail
     * @param format the format of the report on the console
     * @param reports the folder to write reports to
     */
    public record Settings(
            List<Target> targets,
            Set<String> expected,
            ProjectRules rules,
            Severity failOn,
            Format format,
            Optional<Path> reports) {}

    /**
     * Validates. All inputs are one set, in which no resource may come twice.
     *
     * @param inputs files, folders, or {@code -} for standard input
     * @throws UserException when the target is not known
     */
    public Outcome run(List<String> inputs, Settings settings) {
        Run run = new Run(settings);
        List<InputSource> sources = new Inputs(standardInput, run.problems).sources(inputs);
        run.known = baseline.map(file -> new FileBaseline(
                file, freezes, sources.stream().map(InputSource::name).toList()));
        run.judge(sources);
        run.end();
        settings.reports().ifPresent(folder -> run.reports.writeTo(folder, "validate"));
        console.print(run.reports.text(settings.format()));
        run.known.ifPresent(known -> known.end(console));
        return run.outcome.and(run.problems.outcome());
    }

    /** What each minor says of the documents of one input, and why that input could not be read to its end. */
    private record Judged(List<Map<Minor, Judgement>> documents, Optional<String> unreadable) {}

    /** What one run has found so far. */
    private final class Run {

        private final Settings settings;
        private final Reports reports = new Reports();
        private final ReportedProblems problems = new ReportedProblems(console);
        private final MinorFindings minors = new MinorFindings();
        private final List<ServedApi> apis;
        private @Nullable Map<Minor, Validator> validators;
        private Outcome outcome = Outcome.CLEAN;
        private Optional<FileBaseline> known = Optional.empty();

        Run(Settings settings) {
            this.settings = settings;
            apis = cluster.api().map(List::of).orElseGet(() -> {
                Schemas schemas = new Schemas(cluster.gates());
                return settings.targets().stream().map(schemas::of).toList();
            });
            InterpolatedMinors.tell(console, apis);
        }

        /** Made when the first document has been read, which it is while another thread loads the rules. */
        private synchronized Map<Minor, Validator> validators() {
            if (validators == null) {
                validators = new TreeMap<>();
                apis.forEach(api -> validators.put(api.minor(), validator(api)));
            }
            return validators;
        }

        private Validator validator(ServedApi api) {
            Consumer<Finding> findings = finding -> finding(api.minor(), finding);
            OwnRules own = new OwnRules(
                    settings.rules(), "", Target.kubernetes(api.minor().toString()), findings);
            return new Validator(
                    api, settings.rules().all(own), settings.rules().severities(), findings);
        }

        private boolean isForOneVersion() {
            return apis.size() == 1;
        }

        /** Adds how much was judged. */
        void end() {
            validators().forEach((minor, validator) -> {
                cluster.definitions().forEach(validator::define);
                validator.finish(settings.expected());
                if (isForOneVersion()) {
                    reports.summary(validator.summary());
                } else {
                    minors.add(minor, validator.summary());
                }
            });
            settings.rules().tellUnmatched(console);
            if (!isForOneVersion()) {
                minors.tell(reports);
            }
        }

        /** Judges files and streams on all cores. */
        void judge(List<InputSource> sources) {
            Progress progress = new Progress(console, sources.size());
            OrderedWork.each(sources, this::judge, judged -> {
                add(judged);
                progress.step();
            });
            progress.end();
        }

        private Judged judge(InputSource source) {
            List<Map<Minor, Judgement>> documents = new ArrayList<>();
            try {
                source.documents(document -> documents.add(judge(source, document)));
            } catch (UnreadableException e) {
                return new Judged(documents, Optional.of(String.valueOf(e.getMessage())));
            }
            return new Judged(documents, Optional.empty());
        }

        private Map<Minor, Judgement> judge(InputSource source, Document document) {
            List<TextFinding> text = DocumentCheck.textFindings(document);
            Map<Minor, Judgement> judgements = new TreeMap<>();
            for (Map.Entry<Minor, Validator> one : validators().entrySet()) {
                judgements.put(one.getKey(), judge(one.getValue(), source, document, text));
            }
            return judgements;
        }

        private static Judgement judge(
                Validator validator, InputSource source, Document document, List<TextFinding> text) {
            String name = source.name();
            int index = document.index();
            if (document.root().isEmpty()) {
                return validator.unreadable(name, index, text);
            }
            Node root = document.root().get();
            return DocumentCheck.isForeign(root, source)
                    ? validator.skipped(root, name, index)
                    : validator.judge(root, name, index, text);
        }

        /** Adds what was found in one input. */
        void add(Judged judged) {
            for (Map<Minor, Judgement> document : judged.documents()) {
                document.forEach((minor, judgement) ->
                        Objects.requireNonNull(validators().get(minor)).add(judgement));
            }
            judged.unreadable().ifPresent(problems::unreadable);
        }

        private void finding(Minor minor, Finding finding) {
            if (known.filter(baseline -> baseline.knows(finding)).isPresent()) {
                return;
            }
            if (isForOneVersion()) {
                reports.finding(finding);
            } else {
                minors.add(minor, finding);
            }
            if (finding.fails(settings.failOn())) {
                outcome = outcome.and(Outcome.FINDINGS);
            }
        }
    }
}
