package io.waybill.cli;

import io.waybill.cli.argument.Argument;
import io.waybill.diff.Effect;
import io.waybill.dsl.Target;
import io.waybill.explain.gateway.rule.Implementation;
import io.waybill.kubernetes.stored.ApplyMode;
import io.waybill.pipeline.diff.DiffFormat;
import io.waybill.pipeline.diff.DiffSide;
import io.waybill.pipeline.git.Revision;
import io.waybill.pipeline.goal.Diff;
import io.waybill.pipeline.goal.DiffCluster;
import io.waybill.pipeline.goal.DiffRoutes;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.input.Inputs;
import io.waybill.pipeline.run.TextFormat;
import io.waybill.pipeline.run.UserException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Arguments of {@code diff}. */
final class DiffCommand extends CheckedBlueprintOptions {

    private final Argument<List<String>> sides = parameters(
            "0..2",
            "BEFORE AFTER",
            "Two files, two folders whose files are paired by their paths, or - for standard input."
                    + " With a revision, one of them is enough.");

    private final Argument<Path> golden = Options.golden(this);

    private final Argument<String> againstEnvironment =
            text("--against-environment", "NAME", "Environment to compare with, instead of golden files.");

    private final Argument<String> againstVersion = text(
            "--against-kubernetes-version",
            "VERSION",
            "Kubernetes version whose rendering to compare with, instead of golden files.");

    private final Argument<String> againstRevision =
            text("--against-revision", "REVISION", "Git revision to read BEFORE, or the golden files, from.");

    private final Argument<String> revision =
            text("--revision", "REVISION", "Git revision to read AFTER from (default: the working tree).");

    private final Argument<String> version = text(
            "--kubernetes-version",
            "VERSION",
            "Kubernetes version of the cluster, such as " + Target.newest().kubernetesVersion()
                    + " (default: the targets of each blueprint; for files" + " the newest).");

    private final Argument<Effect> failOn =
            choice("--fail-on", Effect.class, Effect.NONE, "Least effect that fails; none is any difference");

    private final Argument<DiffFormat> format = Options.format(this, DiffFormat.class, DiffFormat.TEXT);

    private final Argument<ApplyMode> mode = value(
            "--apply",
            ApplyMode.class,
            ApplyMode.SERVER_SIDE,
            "MODE",
            "How AFTER is applied: server-side or client-side, as kubectl apply does with and without"
                    + " --server-side (default: server-side).");

    private final Argument<Boolean> routes =
            flag("--routes", "Compare where requests go instead: by Ingresses, or by Gateways where there are any.");

    private final Argument<Implementation> implementation = Options.implementation(this);

    DiffCommand() {
        super(
                "diff",
                "Compare two manifests and show what each change does on a cluster. Changes nothing.",
                "With BEFORE and AFTER it compares files; otherwise golden files, or another environment or target, with"
                        + " what blueprints render now. Files and golden files can be those of a git revision.");
    }

    @Override
    public Integer call() {
        Diff diff = new Diff(console());
        Diff.Settings settings = new Diff.Settings(format.value(), failOn.value(), Optional.empty(), mode.value());
        Optional<Target> target = Options.target(version.given());
        if (routes.value()) {
            return routes(target);
        }
        implementation.refuse("without --routes");
        if (!sides.value().isEmpty()) {
            return files(diff, target.orElseGet(Target::newest), settings);
        }
        if (revision.given().isPresent()) {
            throw new UserException("Specify which file or folder to compare as it is in " + revision.value() + ".");
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
        golden.refuse("where another environment or target is compared");
        Optional<Target> other = againstVersion.given().isEmpty() ? target : Options.target(againstVersion.given());
        List<String> others = againstEnvironment.given().map(List::of).orElse(environments());
        return withBlueprints(blueprints ->
                diff.renditions(blueprints.renditions(other, others), blueprints.renditions(target), settings));
    }

    private int routes(Optional<Target> target) {
        TextFormat told = format.value() == DiffFormat.JSON ? TextFormat.JSON : TextFormat.TEXT;
        DiffRoutes diff = new DiffRoutes(
                console(), implementation.given().isEmpty() ? Optional.empty() : Optional.of(implementation.value()));
        if (!sides.value().isEmpty()) {
            return diff.files(before(), after(), told).exitCode();
        }
        if (!comparesRenditions()) {
            throw new UserException("Specify what to compare with: BEFORE and AFTER, --against-environment or"
                    + " --against-kubernetes-version.");
        }
        Optional<Target> other = againstVersion.given().isEmpty() ? target : Options.target(againstVersion.given());
        List<String> others = againstEnvironment.given().map(List::of).orElse(environments());
        return withBlueprints(blueprints ->
                diff.renditions(blueprints.renditions(other, others), blueprints.renditions(target), told));
    }

    private int files(Diff diff, Target target, Diff.Settings settings) {
        List<Argument<?>> unused = new ArrayList<>(ofBlueprints());
        unused.addAll(List.of(golden, againstEnvironment, againstVersion));
        unused.forEach(option -> option.refuse("for files"));
        return rules().use(
                        "--rule",
                        found -> diff.files(before(), after(), DiffCluster.of(target, found, this), settings)
                                .exitCode());
    }

    private boolean comparesRenditions() {
        return againstEnvironment.given().isPresent() || againstVersion.given().isPresent();
    }

    private void refuseOtherSides() {
        if (comparesRenditions()) {
            throw new UserException("Compare with a revision, or with another environment or target, not with both.");
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
            return DiffSide.at(Revision.named(at.get()), Inputs.path(path));
        }
        if (sides.value().size() > 2) {
            throw new UserException(
                    "Two files or folders can be compared, not " + sides.value().size() + ".");
        }
        if (sides.value().size() == 2) {
            return DiffSide.of(path, System.in);
        }
        if (revision.given().isEmpty() && againstRevision.given().isEmpty()) {
            throw new UserException("Specify what to compare " + path
                    + " with: another file or folder, - for standard input, or a revision with --against-revision.");
        }
        return DiffSide.workingTree(Inputs.path(path));
    }
}
