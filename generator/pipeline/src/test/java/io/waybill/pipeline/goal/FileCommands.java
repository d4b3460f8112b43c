package io.waybill.pipeline.goal;

import io.waybill.diff.Effect;
import io.waybill.dsl.Target;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.diff.DiffFormat;
import io.waybill.pipeline.diff.DiffSide;
import io.waybill.pipeline.explain.Topic;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.TextFormat;
import io.waybill.validate.Severity;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The goals that read files, by name. */
final class FileCommands {

    /** Runs a goal on an input; diff compares another one with it. */
    @FunctionalInterface
    interface Command {
        Outcome run(RecordingConsole console, String input, String before);
    }

    private FileCommands() {}

    /** All of them; what import writes goes to a folder. */
    static Map<String, Command> all(Path sources) {
        Map<String, Command> commands = new LinkedHashMap<>();
        commands.put(
                "validate",
                (console, input, before) -> new Validate(console, nothing())
                        .run(
                                List.of(input),
                                new Validate.Settings(
                                        List.of(Target.newest()),
                                        Set.of(),
                                        ProjectRules.KUBERNETES,
                                        Severity.ERROR,
                                        Format.TEXT,
                                        Optional.empty())));
        commands.put(
                "convert",
                (console, input, before) -> new Convert(console, nothing())
                        .run(List.of(input), new Convert.Settings(Target.newest(), true, TextFormat.TEXT)));
        commands.put(
                "diff",
                (console, input, before) -> new Diff(console)
                        .files(
                                DiffSide.of(before, nothing()),
                                DiffSide.of(input, nothing()),
                                new DiffCluster(Target.newest()),
                                new Diff.Settings(DiffFormat.TEXT, Effect.NONE, Optional.empty())));
        commands.put("explain", (console, input, before) -> {
            Explain explain = new Explain(console, nothing(), Set.of());
            return explain.run(
                    explain.read(List.of(input), Optional.empty()),
                    new Explain.Settings(
                            Set.of(Topic.values()),
                            TextFormat.TEXT,
                            Instant.EPOCH,
                            Optional.empty(),
                            List.of(),
                            List.of()));
        });
        commands.put(
                "import",
                (console, input, before) -> new Import(console, nothing())
                        .run(List.of(input), new Import.Settings(List.of("com.example"), sources, false, List.of())));
        return commands;
    }

    private static InputStream nothing() {
        return InputStream.nullInputStream();
    }
}
