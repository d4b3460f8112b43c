package io.waybill.maven;

import io.waybill.pipeline.blueprint.ChosenRules;
import io.waybill.pipeline.input.ImportInputs;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.unchanged.LastRun;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals share that do nothing where nothing changed since their last run. */
abstract class AbstractSkippableMojo extends AbstractCheckedMojo {

    private static final String UNCHANGED =
            "No changes since the last run; skipping (use -Dwaybill.skipUnchanged=false to run anyway)."
                    + " Output of the last run:";

    /** Whether nothing is done when neither what this goal reads nor what it wrote has changed since its last run. */
    @Parameter(property = "waybill.skipUnchanged", defaultValue = "true")
    private boolean skipUnchanged = true;

    /**
     * The programs that containers run, to compare with what they are given: {@code [KIND/]WORKLOAD[:CONTAINER]=PATH}. The
     * path is a jar, a folder or a class path, and {@code module} is this module with its dependencies.
     */
    @Parameter(property = "waybill.applications")
    List<String> applications = new ArrayList<>();

    /** Findings that are known, as {@code freeze} writes them; only others are reported. Without it, all are. */
    @Parameter(property = "waybill.baseline")
    private @Nullable File baseline;

    @Override
    Optional<Path> known() {
        return Optional.ofNullable(baseline).map(File::toPath);
    }

    /** The files and folders it writes; none where it must run each time. */
    abstract List<Path> outputs();

    /** The files and folders it reads besides those of the project and its class path. */
    List<Path> inputs() {
        Path folder = project.getBasedir().toPath();
        List<Path> inputs = new ArrayList<>(ImportInputs.files(Settings.inProject(customResourceDefinitions, project)));
        inputs.addAll(ImportInputs.files(ChosenRules.in(folder, ruleClasses)));
        known().ifPresent(inputs::add);
        inputs.addAll(Settings.admission(policies, podSecurity, folder).files());
        Settings.applications(applications, folder, List.of())
                .forEach(application -> inputs.addAll(Settings.classPath(application)));
        return inputs;
    }

    @Override
    final Outcome work(LogConsole console) throws MojoExecutionException {
        List<Path> outputs = skipUnchanged ? outputs() : List.of();
        if (outputs.isEmpty()) {
            return super.work(console);
        }
        Path folder = Path.of(project.getBuild().getDirectory(), "waybill");
        LastRun last = new LastRun(folder, execution.getGoal() + "-" + execution.getExecutionId(), outputs);
        GoalInputs read = new GoalInputs(this);
        Optional<String> inputs = read.fingerprint(classPath());
        Optional<List<String>> said = inputs.flatMap(last::saidIfUnchanged);
        if (said.isPresent()) {
            console.tell(UNCHANGED);
            said.get().forEach(console::tell);
            return Outcome.CLEAN;
        }
        Outcome outcome = super.work(console);
        if (outcome == Outcome.CLEAN && read.fingerprint(classPath()).equals(inputs)) {
            inputs.ifPresent(fingerprint -> last.keep(fingerprint, console.said()));
        }
        return outcome;
    }
}
