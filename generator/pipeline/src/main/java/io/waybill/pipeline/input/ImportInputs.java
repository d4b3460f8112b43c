package io.waybill.pipeline.input;

import io.waybill.crd.TypedDefinitions;
import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.run.UserException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Reads what is to be imported, from files, folders, archives, the class path and standard input. */
public final class ImportInputs {

    private static final String CLASS_PATH = "classpath:";
    private static final String IN_ARCHIVE = "!/";

    private final InputStream standardInput;
    private final List<Path> classPath;
    private final Consumer<String> unreadable;
    private final Consumer<String> leftOut;
    private final List<ImportedResource> resources = new ArrayList<>();

    /**
     * A reader.
     *
     * @param classPath folders and jars, for inputs that begin with {@code classpath:}
     * @param unreadable what to do with the reason why something could not be read
     * @param leftOut what to do with the name of what is not meant for Kubernetes
     */
    public ImportInputs(
            InputStream standardInput, List<Path> classPath, Consumer<String> unreadable, Consumer<String> leftOut) {
        this.standardInput = standardInput;
        this.classPath = classPath;
        this.unreadable = unreadable;
        this.leftOut = leftOut;
    }

    /** Everything that the inputs hold, in their order. */
    public List<ImportedResource> read(List<String> inputs) {
        inputs.forEach(this::read);
        return resources;
    }

    private void read(String input) {
        if (input.equals(ResourceReader.STANDARD_INPUT)) {
            new ResourceReader(this::addResource, unreadable).stream(standardInput);
        } else if (input.startsWith(CLASS_PATH)) {
            fromClassPath(input.substring(CLASS_PATH.length()));
        } else if (input.contains(IN_ARCHIVE)) {
            int end = input.indexOf(IN_ARCHIVE);
            definitionsIn(input, List.of(Path.of(input.substring(0, end))), input.substring(end + IN_ARCHIVE.length()));
        } else if (isArchive(Path.of(input))) {
            definitionsIn(input, List.of(Path.of(input)), "");
        } else {
            fromFiles(Path.of(input));
        }
    }

    /** Folders may hold YAML of other kinds too. */
    private void fromFiles(Path path) {
        Consumer<ReadNode> nodes = Files.isDirectory(path) ? this::addIfResource : this::addResource;
        new ResourceReader(nodes, unreadable).path(path, unreadable);
    }

    private void fromClassPath(String resource) {
        if (classPath.isEmpty()) {
            throw new UserException("There is no class path to find " + resource + " on");
        }
        definitionsIn(CLASS_PATH + resource, classPath, resource);
    }

    /** Archives hold much else, so only definitions are taken from them; there must be some. */
    private void definitionsIn(String input, List<Path> roots, String under) {
        int before = resources.size();
        ResourceReader reader = new ResourceReader(this::addIfDefinition, unreadable);
        for (Path root : roots) {
            Archive.each(root, under, (source, stream) -> reader.stream(stream, source, source), unreadable);
        }
        if (resources.size() == before) {
            unreadable.accept(input + " holds no CustomResourceDefinition");
        }
    }

    private static boolean isArchive(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return (name.endsWith(".jar") || name.endsWith(".zip")) && !Files.isDirectory(path);
    }

    private void addResource(ReadNode read) {
        if (read.isResource()) {
            add(read);
        } else {
            unreadable.accept(read.place()
                    + ": The document is no resource: it has no apiVersion or no kind. Remove it, or write both.");
        }
    }

    private void addIfResource(ReadNode read) {
        if (read.isResource()) {
            add(read);
        } else {
            leftOut.accept(read.source());
        }
    }

    private void addIfDefinition(ReadNode read) {
        if (TypedDefinitions.isDefinition(read.node())) {
            add(read);
        } else {
            leftOut.accept(read.source());
        }
    }

    private void add(ReadNode read) {
        resources.add(new ImportedResource(read.source(), read.document(), (Mapping) read.node()));
    }
}
