package io.waybill.pipeline.goal;

import io.waybill.crd.JavaPackages;
import io.waybill.crd.TypedDefinitions;
import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.text.Plural;
import io.waybill.pipeline.imports.BlueprintImport;
import io.waybill.pipeline.imports.DefinitionCheck;
import io.waybill.pipeline.imports.ImportCheck;
import io.waybill.pipeline.imports.StaleSources;
import io.waybill.pipeline.input.ImportInputs;
import io.waybill.pipeline.input.ReadResource;
import io.waybill.pipeline.input.ReportedProblems;
import io.waybill.pipeline.output.DryRun;
import io.waybill.pipeline.output.OutputFolder;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import io.waybill.validate.Finding;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Writes Java for what a team has already: definitions of custom resources become typed values, other resources a
 * blueprint that renders them again.
 */
public final class Import {

    private final Console console;
    private final InputStream standardInput;
    private final List<Mapping> ofCluster;
    private final boolean isDry;

    /** The command, speaking to a console and reading standard input when asked to. */
    public Import(Console console, InputStream standardInput) {
        this(console, standardInput, List.of());
    }

    /**
     * The command, speaking to a console and reading standard input when asked to.
     *
     * @param ofCluster definitions that a cluster has accepted already, which are imported besides those of the inputs
     */
    public Import(Console console, InputStream standardInput, List<Mapping> ofCluster) {
        this(console, standardInput, ofCluster, false);
    }

    private Import(Console console, InputStream standardInput, List<Mapping> ofCluster, boolean isDry) {
        this.console = console;
        this.standardInput = standardInput;
        this.ofCluster = List.copyOf(ofCluster);
        this.isDry = isDry;
    }

    /** This command, which writes nothing but tells what it would, where that is asked for. */
    public Import dry(boolean isDry) {
        return new Import(console, standardInput, ofCluster, isDry);
    }

    /**
     * How to import.
     *
     * @param packages the Java package; for the kinds of one group, {@code kafka.strimzi.io=com.example.kafka}
     * @param output the folder of Java sources to write to
     * @param ownsOutput whether old types are removed from the whole folder, or only from the packages written to
     * @param classPath jars and folders, for inputs that begin with {@code classpath:}
     * @param hasDefinitions whether the classes of kinds return their definition
     */
    public record Settings(
            List<String> packages,
            Path output,
            boolean ownsOutput,
            List<Path> classPath,
            boolean hasDefinitions,
            Manifests manifests) {

        /** Settings under which manifests become one class, named after the first file. */
        public Settings(List<String> packages, Path output, boolean ownsOutput, List<Path> classPath) {
            this(packages, output, ownsOutput, classPath, false, Manifests.DEFAULT);
        }
    }

    /**
     * How manifests become blueprints.
     *
     * @param className the class, by its simple name; where it is empty, it is named after the first file
     * @param isPerFile whether each file becomes a class of its own
     * @param keepsDefinitions whether definitions of custom resources are resources of the blueprint, too
     * @param kubernetesVersion the minor to render for; where it is empty, the newest that renders all as it is
     */
    public record Manifests(
            Optional<String> className,
            boolean isPerFile,
            boolean keepsDefinitions,
            Optional<String> kubernetesVersion) {

        /** One class, without definitions. */
        public static final Manifests DEFAULT = new Manifests(Optional.empty(), false, false, Optional.empty());
    }

    /**
     * Imports; writes all files or none.
     *
     * @param inputs files, folders, jars, {@code jar!/path}, {@code classpath:path}, or {@code -} for standard input
     * @throws UserException when an input is empty, or a setting is wrong
     */
    public Outcome run(List<String> inputs, Settings settings) {
        JavaPackages packages = packages(settings);
        Run run = new Run();
        List<ReadResource> resources = run.read(inputs, settings);
        if (run.outcome != Outcome.CLEAN || resources.isEmpty() && ofCluster.isEmpty()) {
            return run.outcome;
        }
        List<ReadResource> definitions = resources.stream()
                .filter(resource -> TypedDefinitions.isDefinition(resource.tree()))
                .toList();
        List<ReadResource> manifests = resources.stream()
                .filter(resource ->
                        settings.manifests().keepsDefinitions() || !TypedDefinitions.isDefinition(resource.tree()))
                .toList();
        Map<String, String> sources = new TreeMap<>();
        if (!definitions.isEmpty() || !ofCluster.isEmpty()) {
            run.definitions(definitions, packages, settings.hasDefinitions(), sources);
        }
        if (!manifests.isEmpty() && run.outcome == Outcome.CLEAN) {
            sources.putAll(blueprints(manifests, run.typed, settings));
        }
        if (run.outcome == Outcome.CLEAN) {
            write(sources, settings);
        }
        return run.outcome;
    }

    /**
     * Proves that manifests come out of an import as they were: imports each file on its own, compiles and runs the Java,
     * and compares what it renders with the file, as data. Writes nothing.
     *
     * @param inputs as those of {@link #run}
     * @throws UserException when an input is empty, or there is no Java compiler
     */
    public Outcome check(List<String> inputs, Settings settings) {
        Run run = new Run();
        List<ReadResource> resources = run.read(inputs, settings);
        if (run.outcome != Outcome.CLEAN || resources.isEmpty()) {
            return run.outcome;
        }
        List<Mapping> definitions = new ArrayList<>(ofCluster);
        resources.stream()
                .map(ReadResource::tree)
                .filter(TypedDefinitions::isDefinition)
                .forEach(definitions::add);
        TypedDefinitions typed =
                definitions.isEmpty() ? TypedDefinitions.NONE : TypedDefinitions.of(definitions, packages(settings));
        return new ImportCheck(console, typed)
                .run(asInputs(resources), settings.manifests().kubernetesVersion());
    }

    private static List<BlueprintImport.Input> asInputs(List<ReadResource> resources) {
        return resources.stream()
                .map(resource -> new BlueprintImport.Input(resource.source(), resource.tree()))
                .toList();
    }

    private Map<String, String> blueprints(
            List<ReadResource> resources, TypedDefinitions definitions, Settings settings) {
        String packageName = settings.packages().stream()
                .filter(name -> !name.contains("="))
                .findFirst()
                .orElseThrow(() ->
                        new UserException("The package of the blueprint is not known; name one, such as com.example"));
        Manifests manifests = settings.manifests();
        return new BlueprintImport(console, definitions)
                .sources(
                        asInputs(resources),
                        new BlueprintImport.Settings(
                                packageName,
                                manifests.className(),
                                manifests.isPerFile(),
                                manifests.kubernetesVersion()));
    }

    private static JavaPackages packages(Settings settings) {
        try {
            return JavaPackages.of(settings.packages());
        } catch (IllegalArgumentException e) {
            throw new UserException(String.valueOf(e.getMessage()), e);
        }
    }

    private void write(Map<String, String> sources, Settings settings) {
        OutputFolder folder = new OutputFolder(settings.output());
        SortedSet<String> stale = StaleSources.of(settings.output(), sources.keySet(), settings.ownsOutput());
        if (isDry) {
            DryRun.tell(console, settings.output(), sources, stale);
            return;
        }
        SortedSet<String> written = folder.write(sources);
        folder.delete(stale);
        console.print("%d of %s written to %s%s\n"
                .formatted(
                        written.size(),
                        Plural.of(sources.size(), "file"),
                        settings.output(),
                        stale.isEmpty() ? "" : ", " + stale.size() + " removed"));
    }

    /** What one run has found so far. */
    private final class Run {

        private final ReportedProblems problems = new ReportedProblems(console);
        private Outcome outcome = Outcome.CLEAN;
        private TypedDefinitions typed = TypedDefinitions.NONE;

        List<ReadResource> read(List<String> inputs, Settings settings) {
            List<ReadResource> resources = new ImportInputs(standardInput, settings.classPath(), problems).read(inputs);
            outcome = problems.outcome();
            if (resources.isEmpty() && ofCluster.isEmpty() && outcome == Outcome.CLEAN) {
                console.tell("Nothing to import in " + String.join(", ", inputs) + ".");
            }
            return resources;
        }

        void definitions(
                List<ReadResource> definitions,
                JavaPackages packages,
                boolean hasDefinitions,
                Map<String, String> sources) {
            List<Finding> findings = DefinitionCheck.findings(definitions);
            console.print(DefinitionCheck.text(findings));
            if (DefinitionCheck.fails(findings)) {
                outcome = outcome.and(Outcome.FINDINGS);
                return;
            }
            List<Mapping> own = definitions.stream().map(ReadResource::tree).toList();
            List<Mapping> trees = new ArrayList<>(ofCluster);
            trees.addAll(own);
            typed = TypedDefinitions.keeping(hasDefinitions ? own : List.of(), trees, packages);
            typed.problems().forEach(problem -> console.print("error: " + DefinitionCheck.line(problem) + "\n"));
            typed.kinds().forEach(kind -> console.print(kind + "\n"));
            sources.putAll(typed.sources());
            outcome = outcome.and(typed.problems().isEmpty() ? Outcome.CLEAN : Outcome.FINDINGS);
        }
    }
}
