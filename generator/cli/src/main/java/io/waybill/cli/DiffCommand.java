package io.waybill.cli;

import io.waybill.diff.Effect;
import io.waybill.dsl.Target;
import io.waybill.pipeline.Diff;
import io.waybill.pipeline.DiffSide;
import io.waybill.pipeline.UserError;
import io.waybill.pipeline.diff.DiffFormat;
import io.waybill.pipeline.git.Revision;
import io.waybill.pipeline.golden.GoldenFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Arguments of {@code diff}. */
@Command(
        name = "diff",
        description = {
            "Compare two manifests, and say what each change would do on a cluster. Changes nothing.",
            "With BEFORE and AFTER it compares files; else golden files, or another environment or target, with what"
                    + " blueprints render now. Files and golden files can be those of a revision of git."
        },
        mixinStandardHelpOptions = true)
final class DiffCommand extends BlueprintOptions implements Callable<Integer> {

    @Parameters(
            arity = "0..2",
            paramLabel = "BEFORE AFTER",
            description = "Two files, two folders whose files are paired by their paths, or - for standard input."
                    + " With a revision, one of them is enough.")
    private List<String> sides = List.of();

    @Option(names = "--golden", paramLabel = "FOLDER", description = "The golden files. Default: ${DEFAULT-VALUE}.")
    private Path golden = Path.of("golden");

    @Option(
            names = "--against-environment",
            paramLabel = "NAME",
            description = "Compare with this environment instead of golden files.")
    private @Nullable String againstEnvironment;

    @Option(
            names = "--against-kubernetes-version",
            paramLabel = "VERSION",
            description = "Compare with what is rendered for this Kubernetes version instead of golden files.")
    private @Nullable String againstVersion;

    @Option(
            names = "--against-revision",
            paramLabel = "REVISION",
            description = "Compare with what stood in this revision of git: BEFORE, or the golden files.")
    private @Nullable String againstRevision;

    @Option(
            names = "--revision",
            paramLabel = "REVISION",
            description = "Compare what stood in this revision of git: AFTER. Default: the working tree.")
    private @Nullable String revision;

    @Option(
            names = "--kubernetes-version",
            paramLabel = "VERSION",
            description = "The Kubernetes version of the cluster, such as 1.36. Default: what the blueprint says, and"
                    + " for files the newest.")
    private @Nullable String version;

    @Option(
            names = "--fail-on",
            paramLabel = "EFFECT",
            description =
                    "The least effect that fails: none, update, roll, recreate or refused. Default: none, which is"
                            + " any difference.")
    private Effect failOn = Effect.NONE;

    @Option(names = "--output", paramLabel = "FORMAT", description = "text, json or markdown. Default: text.")
    private DiffFormat format = DiffFormat.TEXT;

    @Override
    public Integer call() {
        Diff diff = new Diff(new StandardConsole());
        Diff.Settings settings = new Diff.Settings(format, failOn, Optional.empty());
        Optional<Target> target = Options.target(version);
        if (!sides.isEmpty()) {
            return diff.files(before(), after(), target.orElseGet(Target::newest), settings)
                    .exitCode();
        }
        if (revision != null) {
            throw new UserError("Say which file or folder to compare as it is in " + revision);
        }
        if (againstRevision != null) {
            Revision approved = Revision.named(againstRevision);
            refuseOtherSides();
            return withRenditions(target, renditions -> diff.goldens(approved, golden, renditions, settings));
        }
        if (againstEnvironment == null && againstVersion == null) {
            return withRenditions(target, renditions -> diff.goldens(new GoldenFolder(golden), renditions, settings));
        }
        return withTwoRenditions(
                target,
                againstVersion == null ? target : Options.target(againstVersion),
                Optional.ofNullable(againstEnvironment),
                (renditions, against) -> diff.renditions(against, renditions, settings));
    }

    private void refuseOtherSides() {
        if (againstEnvironment != null || againstVersion != null) {
            throw new UserError("Compare with a revision, or with another environment or target, not with both");
        }
    }

    private DiffSide before() {
        return side(sides.get(0), againstRevision);
    }

    private DiffSide after() {
        return side(sides.get(sides.size() - 1), revision);
    }

    /** A side; where a revision is compared with the same path, that may be gone from the other side. */
    private DiffSide side(String path, @Nullable String at) {
        if (at != null) {
            return DiffSide.at(Revision.named(at), Path.of(path));
        }
        if (sides.size() == 2) {
            return DiffSide.of(path, System.in);
        }
        if (revision == null && againstRevision == null) {
            throw new UserError("Say what to compare " + path
                    + " with: another file or folder, - for standard input, or a revision with --against-revision");
        }
        return DiffSide.workingTree(Path.of(path));
    }
}
