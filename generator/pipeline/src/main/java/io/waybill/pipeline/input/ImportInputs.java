package io.waybill.pipeline.input;

import io.waybill.crd.TypedDefinitions;
import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.run.UserException;
import io.waybill.validate.Severity;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Reads what is to be imported, from files, folders, archives, the class path and standard input. */
public final class ImportInputs {

    private static final String CLASS_PATH = "classpath:";
    private static final String IN_ARCHIVE = "!/";

    private final Inputs inputs;
    private final List<Path> classPath;
    private final Problems problems;
    private final Wanted wanted;
    private final List<ReadResource> resources = new ArrayList<>();
    private final Set<String> leftOut = new HashSet<>();

    /**
     * What is taken from archives, which contain much else.
     *
     * @param mark a word that files have which are looked at
     * @param is whether a resource of such a file is taken
     * @param name what the resources are called
     */
    record Wanted(String mark, Predicate<Mapping> is, String name) {

        static final Wanted DEFINITIONS =
                new Wanted("CustomResourceDefinition", TypedDefinitions::isDefinition, "CustomResourceDefinition");
    }

    /**
     * A reader of definitions, and of all that is in files.
     *
     * @param classPath folders and jars, for inputs that begin with {@code classpath:}
     * @param problems gets what cannot be read, and what is not a resource
     */
    public ImportInputs(InputStream standardInput, List<Path> classPath, Problems problems) {
        this(standardInput, classPath, problems, Wanted.DEFINITIONS);
    }

    ImportInputs(InputStream standardInput, List<Path> classPath, Problems problems, Wanted wanted) {
        this.wanted = wanted;
        this.inputs = new Inputs(standardInput, problems);
        this.classPath = List.copyOf(classPath);
        this.problems = problems;
    }

    /** Inputs, of which files, folders and archives are looked for in a folder, such as that of a project. */
    public static List<String> in(Path folder, List<String> inputs) {
        return inputs.stream()
                .map(input -> input.startsWith(CLASS_PATH)
                        ? input
                        : folder.resolve(input).toString())
                .toList();
    }

    /** The files, folders and archives that inputs name; what is on a class path is not among them. */
    public static List<Path> files(List<String> inputs) {
        return inputs.stream()
                .filter(input -> !input.startsWith(CLASS_PATH))
                .map(input -> Path.of(input.split(IN_ARCHIVE, 2)[0]))
                .toList();
    }

    /**
     * The resources of inputs that are no standard input.
     *
     * @param wanted what is taken from archives
     * @throws UserException when one cannot be read; it tells of all of them
     */
    static List<Mapping> trees(List<String> inputs, List<Path> classPath, Wanted wanted) {
        CollectedProblems problems = new CollectedProblems(Severity.ERROR);
        List<ReadResource> resources =
                new ImportInputs(InputStream.nullInputStream(), classPath, problems, wanted).read(inputs);
        if (!problems.text().isEmpty()) {
            throw new UserException(problems.text());
        }
        return resources.stream().map(ReadResource::tree).toList();
    }

    /**
     * All resources of the inputs, in their order; of archives, the definitions of custom resources.
     *
     * @throws UserException when an input is empty, or there is no class path to look on
     */
    public List<ReadResource> read(List<String> names) {
        names.forEach(this::read);
        return resources;
    }

    private void read(String input) {
        if (input.startsWith(CLASS_PATH)) {
            fromClassPath(input.substring(CLASS_PATH.length()));
        } else if (input.contains(IN_ARCHIVE)) {
            int end = input.indexOf(IN_ARCHIVE);
            Path archive = Inputs.path(input.substring(0, end));
            wantedIn(input, List.of(archive), input.substring(end + IN_ARCHIVE.length()));
        } else if (isArchive(Inputs.path(input))) {
            wantedIn(input, List.of(Path.of(input)), "");
        } else {
            new ResourceReader(resources::add, problems).read(inputs.sources(List.of(input)));
        }
    }

    private void fromClassPath(String resource) {
        if (classPath.isEmpty()) {
            throw new UserException("There is no class path to find " + resource + " on");
        }
        wantedIn(CLASS_PATH + resource, classPath, resource);
    }

    /** Archives contain much else, so only what is wanted is taken from them; there must be some. */
    private void wantedIn(String input, List<Path> roots, String under) {
        int before = resources.size();
        ResourceReader reader = new ResourceReader(this::addIfWanted, problems);
        for (Path root : roots) {
            Archive.each(root, under, wanted.mark(), reader::read, problems);
        }
        if (resources.size() == before) {
            problems.unreadable(input + " contains no " + wanted.name());
        }
    }

    private static boolean isArchive(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return (name.endsWith(".jar") || name.endsWith(".zip")) && !Files.isDirectory(path);
    }

    private void addIfWanted(ReadResource read) {
        if (wanted.is().test(read.tree())) {
            resources.add(read);
        } else if (leftOut.add(read.source())) {
            problems.note(read.source() + ": skipped what is not a " + wanted.name());
        }
    }
}
