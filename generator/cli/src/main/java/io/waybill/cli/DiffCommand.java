package io.waybill.cli;

import io.waybill.dsl.Target;
import io.waybill.pipeline.Diff;
import io.waybill.pipeline.UserError;
import io.waybill.pipeline.diff.DiffFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Arguments of {@code diff}. */
@Command(
        name = "diff",
        description = "Compare two manifests, and say what each change would do on a cluster. Changes nothing.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..2",
            paramLabel = "BEFORE AFTER",
            description = "Two files, two folders whose files are paired by their paths, or - for standard input.")
    private List<String> sides = List.of();

    @Option(
            names = "--kubernetes-version",
            paramLabel = "VERSION",
            description = "The Kubernetes version of the cluster, such as 1.36. Default: the newest.")
    private @Nullable String version;

    @Option(names = "--output", paramLabel = "FORMAT", description = "text, json or markdown. Default: text.")
    private DiffFormat format = DiffFormat.TEXT;

    @Override
    public Integer call() {
        if (sides.size() != 2) {
            throw new UserError("Say what to compare: two files, two folders, or - for standard input");
        }
        Target target = Options.target(version).orElseGet(Target::newest);
        return new Diff(new StandardConsole())
                .files(sides.get(0), sides.get(1), System.in, target, format)
                .exitCode();
    }
}
