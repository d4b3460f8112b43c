package io.waybill.maven;

import io.waybill.application.rules.Assignment;
import io.waybill.dsl.Target;
import io.waybill.pipeline.blueprint.ChosenRules;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.explain.Topic;
import io.waybill.pipeline.goal.Explain;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.target.Schemas;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Says what a cluster would make of the project's blueprints, or of YAML and JSON files. */
@Mojo(
        name = "explain",
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        requiresProject = false,
        threadSafe = true)
public final class ExplainMojo extends AbstractBlueprintMojo {

    /** Skips this goal. */
    @Parameter(property = "waybill.explain.skip", defaultValue = "false")
    private boolean skipExplain;

    /** Files, and folders of YAML and JSON files, which are one manifest. Without them, the project's blueprints. */
    @Parameter(property = "waybill.inputs")
    private List<File> inputs = new ArrayList<>();

    /**
     * What to explain: {@code routes}, {@code endpoints}, {@code names}, {@code rollout}, {@code capacity},
     * {@code configuration}, {@code reach}, {@code access}, {@code admission}, {@code application},
     * {@code pod-security}. Without it, all but the last.
     */
    @Parameter(property = "waybill.topics")
    private List<String> topics = new ArrayList<>();

    /** Admission policies that the cluster has, with their bindings and parameters: files, folders, jars or jar!/path. */
    @Parameter(property = "waybill.policies")
    private List<String> policies = new ArrayList<>();

    /**
     * The programs that containers run, for the topic {@code application}: {@code [KIND/]WORKLOAD[:CONTAINER]=PATH}. The path
     * is a jar, a folder or a class path, and {@code module} is this module with its dependencies.
     */
    @Parameter(property = "waybill.applications")
    private List<String> applications = new ArrayList<>();

    /** A URL, such as {@code myblog.jds.com/foo/x}, of which is told where it leads; nothing else is told then. */
    @Parameter(property = "waybill.route")
    private @Nullable String route;

    /** The method of the request to {@code route}. */
    @Parameter(property = "waybill.method", defaultValue = "GET")
    private String method = "GET";

    /** Headers of the request to {@code route}, such as {@code X-Canary: always}. */
    @Parameter(property = "waybill.headers")
    private List<String> headers = new ArrayList<>();

    /** The instant after which the next runs of CronJobs are shown, such as {@code 2026-03-01T00:00:00Z}. Without it, now. */
    @Parameter(property = "waybill.after")
    private @Nullable String after;

    /** The format: {@code text} or {@code json}. */
    @Parameter(property = "waybill.explain.format", defaultValue = "text")
    private String format = "text";

    /** Resources that the cluster has besides, such as {@code Secret/myblog}. */
    @Parameter(property = "waybill.expects")
    private List<String> expects = new ArrayList<>();

    /** The size of a node, such as {@code cpu=4,memory=16Gi}, of which is told what it holds. */
    @Parameter(property = "waybill.node")
    private @Nullable String node;

    /** The Kubernetes version of the cluster, such as {@code 1.36}. Without it, the newest for blueprints. */
    @Parameter(property = "waybill.kubernetesVersion")
    private @Nullable String kubernetesVersion;

    /**
     * How the feature gates of the cluster are set, as kube-apiserver accepts them: {@code
     * GenericWorkload=true,EnvFiles=false}. Without it, as its version has them.
     */
    @Parameter(property = "waybill.featureGates")
    private @Nullable String featureGates;

    @Override
    String featureGates() {
        return featureGates == null ? "" : featureGates;
    }

    private List<Assignment> programs = List.of();

    @Override
    boolean skipsThisGoal() {
        return skipExplain;
    }

    @Override
    boolean writesToStandardOutput() {
        return true;
    }

    @Override
    String failure() {
        return "The request reaches no pod; see above.";
    }

    @Override
    Optional<Target> target() {
        return Settings.target(kubernetesVersion).or(() -> Optional.of(Target.newest()));
    }

    @Override
    Outcome run(LogConsole console) throws MojoExecutionException {
        programs = ChosenRules.assignments(
                Settings.applications(applications, folder(), applications.isEmpty() ? List.of() : classPath()));
        if (inputs.isEmpty()) {
            return super.run(console);
        }
        Explain explain = explainFiles(console);
        List<String> files = inputs.stream().map(File::toString).toList();
        return explain(
                explain,
                explain.read(
                        files, Schemas.cluster(Settings.target(kubernetesVersion), featureGates(), "<featureGates>")));
    }

    @Override
    Outcome run(List<Rendition> renditions, LogConsole console) {
        Explain explain = explainFiles(console);
        return explain(explain, explain.of(renditions));
    }

    private Explain explainFiles(LogConsole console) {
        return new Explain(console, InputStream.nullInputStream(), Set.copyOf(expects));
    }

    private Outcome explain(Explain explain, Map<String, Explain.Subject> subjects) {
        if (route != null) {
            return explain.route(subjects, Explain.request(route, method, headers), Settings.textFormat(format));
        }
        Set<Topic> chosen = topics.isEmpty() ? Topic.byDefault() : EnumSet.noneOf(Topic.class);
        topics.forEach(topic -> chosen.add(Topic.parse(topic)));
        Explain.Settings settings = new Explain.Settings(
                chosen,
                Settings.textFormat(format),
                Settings.instant(after),
                Optional.ofNullable(node),
                Settings.admission(policies, null, folder()).read(List.of()),
                programs);
        return explain.run(subjects, settings);
    }

    /** The folder of the project; that of the user where there is none. */
    private Path folder() {
        return project.getBasedir() == null ? Path.of("") : project.getBasedir().toPath();
    }
}
