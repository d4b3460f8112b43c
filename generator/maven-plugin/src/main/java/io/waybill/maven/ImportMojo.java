package io.waybill.maven;

import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.goal.Import;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import io.waybill.pipeline.target.ClusterDump;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Writes typed Java for CustomResourceDefinitions, and compiles it with the project. What an earlier run wrote and this
 * one does not is removed.
 */
@Mojo(
        name = "import",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class ImportMojo extends AbstractWaybillMojo {

    /** The project. */
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** Skips this goal. */
    @Parameter(property = "waybill.import.skip", defaultValue = "false")
    private boolean skipImport;

    /**
     * Files; folders, whose {@code .yaml}, {@code .yml} and {@code .json} files are read; jars, or {@code jar!/path};
     * {@code classpath:path} for a file or folder in a dependency.
     */
    @Parameter(property = "waybill.import.inputs")
    private List<String> inputs = new ArrayList<>();

    /**
     * The Java package, such as {@code com.example}, below which each group has one; for the kinds of one group,
     * {@code kafka.strimzi.io=com.example.kafka}. Without it, the group read backwards.
     */
    @Parameter(property = "waybill.import.packages")
    private List<String> packages = new ArrayList<>();

    /**
     * A cluster whose custom resources are imported, too: a folder or file with its OpenAPI v3 documents, as {@code kubectl
     * get --raw} prints them.
     */
    @Parameter(property = "waybill.import.api")
    private @Nullable File api;

    /** Whether the classes of kinds return the definition that they were generated from, by {@code definition()}. */
    @Parameter(property = "waybill.import.keepDefinitions", defaultValue = "false")
    private boolean keepDefinitions;

    /** The folder to write to; each execution of this goal needs one of its own. */
    @Parameter(
            property = "waybill.import.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/waybill")
    private File outputDirectory;

    /** Whether nothing is written, but told what would be. */
    @Parameter(property = "waybill.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    boolean skipsThisGoal() {
        return skipImport;
    }

    @Override
    String failure() {
        return "Cannot generate Java for some of the definitions; see above.";
    }

    @Override
    Outcome run(LogConsole console) throws MojoExecutionException {
        if (inputs.isEmpty() && api == null) {
            throw new UserException("No inputs given. Specify them with <inputs> or -Dwaybill.import.inputs.");
        }
        List<String> places = Settings.inProject(inputs, project);
        Path output = outputDirectory.toPath();
        List<Mapping> ofCluster =
                api == null ? List.of() : ClusterDump.read(api.toPath()).definitions();
        Outcome outcome = new Import(console, InputStream.nullInputStream(), ofCluster)
                .dry(dryRun)
                .run(
                        places,
                        new Import.Settings(
                                packages, output, true, classPath(), keepDefinitions, Import.Manifests.DEFAULT));
        project.addCompileSourceRoot(output.toString());
        return outcome;
    }

    private List<Path> classPath() throws MojoExecutionException {
        try {
            Path own = Path.of(project.getBuild().getOutputDirectory());
            return project.getCompileClasspathElements().stream()
                    .map(Path::of)
                    .filter(element -> !element.equals(own))
                    .toList();
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("The class path is not resolved", e);
        }
    }
}
