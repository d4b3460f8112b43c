package io.waybill.maven;

import io.waybill.dsl.Target;
import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.blueprint.ChosenRules;
import io.waybill.pipeline.goal.Cluster;
import io.waybill.pipeline.goal.Validate;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.Choices;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import io.waybill.pipeline.target.ClusterGates;
import io.waybill.pipeline.target.TargetRange;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Checks YAML and JSON files that no blueprint renders. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class ValidateMojo extends AbstractWaybillMojo {

    /** Skips this goal. */
    @Parameter(property = "waybill.validate.skip", defaultValue = "false")
    private boolean skipValidate;

    /** Files, and folders whose {@code .yaml}, {@code .yml} and {@code .json} files are checked. */
    @Parameter(property = "waybill.inputs")
    private List<File> inputs = new ArrayList<>();

    /** The Kubernetes version, such as {@code 1.36}, or a range, such as {@code 1.20..1.36}. Without it, the newest. */
    @Parameter(property = "waybill.kubernetesVersion")
    private @Nullable String kubernetesVersion;

    /** Resources that the cluster has in addition to the input, such as {@code IngressClass/nginx}. */
    @Parameter(property = "waybill.expects")
    private List<String> expects = new ArrayList<>();

    /**
     * The API of a cluster to check against, instead of that of a Kubernetes version: a folder or file with its OpenAPI v3
     * documents, as {@code kubectl get --raw} prints them.
     */
    @Parameter(property = "waybill.api")
    private @Nullable File api;

    /** Definitions of custom resources to check those of the inputs with; they are not checked themselves. */
    @Parameter(property = "waybill.customResourceDefinitions")
    private List<File> customResourceDefinitions = new ArrayList<>();

    /**
     * How the feature gates of the cluster are set, as kube-apiserver accepts them: {@code
     * GenericWorkload=true,EnvFiles=false}. Without it, as each version has them.
     */
    @Parameter(property = "waybill.featureGates")
    private @Nullable String featureGates;

    /**
     * Admission policies that the cluster has, with their bindings and parameters: files, folders, jars or {@code
     * jar!/path}.
     */
    @Parameter(property = "waybill.policies")
    private List<String> policies = new ArrayList<>();

    /**
     * Pod Security of Namespaces without labels: a level, such as {@code restricted} or {@code baseline:v1.30}, or a file
     * with the admission configuration of the API server, which may exempt some.
     */
    @Parameter(property = "waybill.podSecurity")
    private @Nullable String podSecurity;

    /**
     * How the files are applied: {@code server-side} makes what server-side apply refuses an error, {@code client-side}
     * does not report it. Without it, a warning.
     */
    @Parameter(property = "waybill.apply")
    private @Nullable String apply;

    /** How much rules matter, by id: {@code error}, {@code warning}, {@code info} or {@code off}. */
    @Parameter
    private Map<String, String> rules = new HashMap<>();

    /** As {@code rules}, and before them, for the command line: {@code collision=off,unresolved=error}. */
    @Parameter(property = "waybill.rules")
    private List<String> ruleSeverities = new ArrayList<>();

    /**
     * Jars and folders with rules of your own, and qualified names of classes that have some, beside those that the class
     * path of the plugin offers as services.
     */
    @Parameter(property = "waybill.ruleClasses")
    private List<String> ruleClasses = new ArrayList<>();

    /**
     * The programs that containers run, to compare with what they are given: {@code [KIND/]WORKLOAD[:CONTAINER]=PATH}. The
     * path is a jar, a folder or a class path.
     */
    @Parameter(property = "waybill.applications")
    private List<String> applications = new ArrayList<>();

    /** How much of good practice is asked for: {@code none}, {@code recommended} or {@code strict}. */
    @Parameter(property = "waybill.lint", defaultValue = "none")
    private String lint = "none";

    /** Findings that are known; only others are reported. Without it, all are. */
    @Parameter(property = "waybill.baseline")
    private @Nullable File baseline;

    /** Whether what is found is written to the baseline, instead of being reported. */
    @Parameter(property = "waybill.freeze", defaultValue = "false")
    private boolean freeze;

    /** The least severity of a finding that fails the build: {@code error}, {@code warning} or {@code info}. */
    @Parameter(property = "waybill.failOn", defaultValue = "error")
    private String failOn = "error";

    @Parameter(defaultValue = "${project.basedir}", readonly = true)
    private @Nullable File basedir;

    /** The folder that {@code waybill/validate.txt} and {@code validate.json} are written to. */
    @Parameter(defaultValue = "${project.build.directory}", readonly = true)
    private @Nullable File buildDirectory;

    @Override
    boolean skipsThisGoal() {
        return skipValidate;
    }

    @Override
    String failure() {
        return "The API server would refuse some of the files; see above.";
    }

    @Override
    Outcome run(LogConsole console) {
        if (inputs.isEmpty()) {
            throw new UserException("No files given. Specify them with <inputs> or -Dwaybill.inputs.");
        }
        ChosenRules chosen = new ChosenRules(
                        Settings.severities(rules, ruleSeverities),
                        ChosenRules.in(folder(), ruleClasses),
                        programs(),
                        Settings.lint(lint))
                .appliedBy(Settings.applied(apply));
        return chosen.use("<rules>", known -> validate(known, console));
    }

    private List<String> programs() {
        return Settings.applications(applications, folder(), List.of());
    }

    /** The folder of the project; that of the user where there is none. */
    private Path folder() {
        return basedir == null ? Path.of("") : basedir.toPath();
    }

    private Outcome validate(ProjectRules known, LogConsole console) {
        Cluster cluster = cluster(console);
        List<Target> targets = cluster.api().isPresent()
                ? List.of()
                : TargetRange.chosen(Optional.ofNullable(kubernetesVersion), console);
        Validate.Settings settings = new Validate.Settings(
                targets,
                Set.copyOf(expects),
                known,
                Settings.failOn(failOn),
                Format.TEXT,
                Optional.ofNullable(buildDirectory)
                        .map(directory -> directory.toPath().resolve("waybill")));
        List<String> paths = inputs.stream().map(File::toString).toList();
        return new Validate(console, InputStream.nullInputStream(), cluster)
                .against(Optional.ofNullable(baseline).map(File::toPath), freeze)
                .run(paths, settings);
    }

    private Cluster cluster(LogConsole console) {
        List<Mapping> definitions = Settings.admission(policies, podSecurity, folder())
                .readBehind(
                        customResourceDefinitions.stream().map(File::toString).toList(), List.of());
        Map<String, Boolean> gates =
                Choices.read("<featureGates>", ClusterGates::settings, featureGates == null ? "" : featureGates);
        return Cluster.named(
                Optional.ofNullable(api).map(File::toPath),
                Optional.ofNullable(kubernetesVersion),
                gates,
                definitions,
                console);
    }
}
