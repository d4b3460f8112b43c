package io.waybill.cli;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.pipeline.ExplainFiles;
import io.waybill.pipeline.Outcome;
import io.waybill.pipeline.UserError;
import io.waybill.pipeline.explain.Topic;
import io.waybill.pipeline.report.Report.Format;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code explain} and of what it has below it. */
abstract class ExplainOptions extends BlueprintOptions {

    @Option(
            names = "--kubernetes-version",
            paramLabel = "VERSION",
            description = "The Kubernetes version of blueprints, such as 1.36. Default: the newest.")
    private @Nullable String version;

    @Option(names = "--output", paramLabel = "FORMAT", description = "text or json. Default: text.")
    private Format format = Format.TEXT;

    @Option(
            names = "--after",
            paramLabel = "INSTANT",
            description = "Tell the runs of CronJobs after this instant, such as 2026-03-01T00:00:00Z. Default: now.")
    private @Nullable String after;

    @Option(
            names = "--node",
            paramLabel = "SIZE",
            description = "Tell how many pods fit on a node of this size, such as cpu=4,memory=16Gi.")
    private @Nullable String node;

    @Option(
            names = "--expects",
            paramLabel = "KIND/NAME",
            description = "A resource that the cluster has besides the input, such as Secret/myblog. May be repeated.")
    private Set<String> expected = Set.of();

    /** Explains files, or blueprints where there are no files. */
    final int explain(List<String> inputs, BiFunction<ExplainFiles, Map<String, Manifest>, Outcome> work) {
        ExplainFiles explain = new ExplainFiles(new StandardConsole(), System.in, expected);
        if (!inputs.isEmpty()) {
            return work.apply(explain, explain.read(inputs)).exitCode();
        }
        return withRenditions(
                Options.target(version).or(() -> Optional.of(Target.newest())),
                renditions -> work.apply(explain, explain.of(renditions)));
    }

    final ExplainFiles.Settings settings(Set<Topic> topics) {
        Set<Topic> all = topics.isEmpty() ? EnumSet.allOf(Topic.class) : topics;
        return new ExplainFiles.Settings(all, format, instant(), Optional.ofNullable(node));
    }

    private Instant instant() {
        try {
            return after == null ? Instant.now() : Instant.parse(after);
        } catch (DateTimeParseException e) {
            throw new UserError("--after " + after + " is not an instant; write it as 2026-03-01T00:00:00Z", e);
        }
    }
}
