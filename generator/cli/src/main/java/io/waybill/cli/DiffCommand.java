package io.waybill.cli;

import io.waybill.diff.Effect;
import io.waybill.dsl.Target;
import io.waybill.pipeline.diff.DiffFormat;
import io.waybill.pipeline.diff.DiffSide;
import io.waybill.pipeline.git.Revision;
import io.waybill.pipeline.goal.Diff;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.run.UserException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Arguments of {@code diff}. */
final class DiffCommand extends BlueprintOptions {

    private final Argument<List<String>> sides = parameters(
            "0..2",
            "BEFORE AFTER",
            "Two files, two folders whose files are paired by their paths, or - for standard input."
                    + " With a revision, one of them is enough.");

    private final Argument<Path> golden = Options.golden(this);

    private final Argument<String> againstEnvironment =
            text("--against-environment", "NAME", "Compare with this environment instead of golden files.");

    private final Argument<String> againstVersion = text(
            "--against-kubernetes-version",
            "VERSION",
            "Compare with what is rendered for this Kubernetes version instead of golden files.");

    private final Argument<String> againstRevision = text(
            "--against-revision",
            "REVISION",
            "Compare with what stood in this revision of git: BEFORE, or the golden files.");

    private final Argument<String> revision = text(
            "--revision", "REVISION", "Compare what stood in this revision of git: AFTER. Default: the working tree.");

    private final Argument<String> version = text(
            "--kubernetes-version",
            "VERSION",
            "The Kubernetes version of the cluster, such as 1.36. Default: what the blueprint says, and"
                    + " for files the newest.");

    private final Argument<Effect> failOn = value(
            "--fail-on",
            Effect.class,
            Effect.NONE,
            "EFFECT",
            "The least effect that fails: none, update, roll, recreate or refused. Default: none, which is"
                    + " any difference.");

    private final Argument<DiffFormat> format =
            value("--output", DiffFormat.class, DiffFormat.TEXT, "FORMAT", "text, json or markdown. Default: text.");

    DiffCommand() {
        super(
                "diff",
                "Compare two manifests, and say what each change would do on a cluster. Changes nothing.",
                "With BEFORE and AFTER it compares files; else golden files, or another environment or target, with what"
                        + " blueprints render now. Files and golden files can be those of a revision of git.");
    }

    @Override
    public Integer call() {
        Diff diff = new Diff(new StandardConsole());
        Diff.Settings settings = new Diff.Settings(format.value(), failOn.value(), Optional.empty());
        Optional<Target> target = Options.target(version.given());
        if (!sides.value().isEmpty()) {
            return diff.files(before(), after(), target.orElseGet(Target::newest), settings)
                    .exitCode();
        }
        if (revision.given().isPresent()) {
            throw new UserException("Say which file or folder to compare as it is in " + revision.value());
        }
        if (againstRevision.given().isPresent()) {
            Revision approved = Revision.named(againstRevision.value());
            refuseOtherSides();
            return withRenditions(target, renditions -> diff.goldens(approved, golden.value(), renditions, settings));
        }
        if (!comparesRenditions()) {
            return withRenditions(
                    target, renditions -> diff.goldens(new GoldenFolder(golden.value()), renditions, settings));
        }
        return withTwoRenditions(
                target,
                againstVersion.given().isEmpty() ? target : Options.target(againstVersion.given()),
                againstEnvironment.given(),
                (renditions, against) -> diff.renditions(against, renditions, settings));
    }

    private boolean comparesRenditions() {
        return againstEnvironment.given().isPresent() || againstVersion.given().isPresent();
    }

    private void refuseOtherSides() {
        if (comparesRenditions()) {
            throw new UserException("Compare with a revision, or with another environment or target, not with both");
        }
    }

    private DiffSide before() {
        return side(sides.value().get(0), againstRevision.given());
    }

    private DiffSide after() {
        return side(sides.value().get(sides.value().size() - 1), revision.given());
    }

    /** A side; where a revision is compared with the same path, that may be gone from the other side. */
    private DiffSide side(String path, Optional<String> at) {
        if (at.isPresent()) {
            return DiffSide.at(Revision.named(at.get()), Path.of(path));
        }
        if (sides.value().size() > 2) {
            throw new UserException(
                    "Two files or folders can be compared, not " + sides.value().size());
        }
        if (sides.value().size() == 2) {
            return DiffSide.of(path, System.in);
        }
        if (revision.given().isEmpty() && againstRevision.given().isEmpty()) {
            throw new UserException("Say what to compare " + path
                    + " with: another file or folder, - for standard input, or a revision with --against-revision");
        }
        return DiffSide.workingTree(Path.of(path));
    }
}
