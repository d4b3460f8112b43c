package io.waybill.pipeline;

import io.waybill.crd.TypedDefinitions;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.render.Document;
import io.waybill.render.ManifestReader;
import io.waybill.render.ReadProblem;
import io.waybill.render.UnreadableException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Reads what is to be imported, from files, folders, archives, the class path and standard input. */
final class ImportInputs {

    private static final String STANDARD_INPUT = "-";
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
    ImportInputs(
            InputStream standardInput, List<Path> classPath, Consumer<String> unreadable, Consumer<String> leftOut) {
        this.standardInput = standardInput;
        this.classPath = classPath;
        this.unreadable = unreadable;
        this.leftOut = leftOut;
    }

    /** Everything that the inputs hold, in their order. */
    List<ImportedResource> read(List<String> inputs) {
        inputs.forEach(this::read);
        return resources;
    }

    private void read(String input) {
        if (input.equals(STANDARD_INPUT)) {
            documents(
                    "standard input", (source, then) -> ManifestReader.read(standardInput, source, then), false, false);
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

    private void fromFiles(Path path) {
        boolean isFolder = Files.isDirectory(path);
        for (Path file : ManifestFiles.in(path, unreadable)) {
            documents(
                    file.toString().replace('\\', '/'),
                    (source, then) -> ManifestReader.read(file, source, then),
                    isFolder,
                    false);
        }
    }

    private void fromClassPath(String resource) {
        if (classPath.isEmpty()) {
            throw new UserError("There is no class path to find " + resource + " on");
        }
        definitionsIn(CLASS_PATH + resource, classPath, resource);
    }

    /** Archives hold much else, so only definitions are taken from them; there must be some. */
    private void definitionsIn(String input, List<Path> roots, String under) {
        int before = resources.size();
        for (Path root : roots) {
            Archive.each(
                    root,
                    under,
                    (source, stream) ->
                            documents(source, (name, then) -> ManifestReader.read(stream, name, then), true, true),
                    unreadable);
        }
        if (resources.size() == before) {
            unreadable.accept(input + " holds no CustomResourceDefinition");
        }
    }

    private static boolean isArchive(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return (name.endsWith(".jar") || name.endsWith(".zip")) && !Files.isDirectory(path);
    }

    private interface Reading {
        void from(String source, Consumer<Document> then) throws UnreadableException;
    }

    private void documents(String source, Reading reading, boolean mayHoldOthers, boolean onlyDefinitions) {
        try {
            reading.from(source, document -> {
                document.problems().forEach(problem -> unreadable.accept(describe(problem)));
                document.root().ifPresent(root -> add(source, document.index(), root, mayHoldOthers, onlyDefinitions));
            });
        } catch (UnreadableException e) {
            unreadable.accept(String.valueOf(e.getMessage()));
        }
    }

    private static String describe(ReadProblem problem) {
        String field = problem.field().toString();
        return problem.origin() + ": " + (field.isEmpty() ? "" : field + ": ") + problem.message() + " "
                + problem.fix();
    }

    private void add(String source, int document, Node root, boolean mayHoldOthers, boolean onlyDefinitions) {
        if (root instanceof Mapping list
                && list.string("kind").orElse("").endsWith("List")
                && list.get("items") instanceof Sequence items) {
            items.items().forEach(item -> add(source, document, item, mayHoldOthers, onlyDefinitions));
        } else if (onlyDefinitions ? TypedDefinitions.isDefinition(root) : isResource(root)) {
            resources.add(new ImportedResource(source, document, (Mapping) root));
        } else if (mayHoldOthers) {
            leftOut.accept(source);
        } else {
            unreadable.accept((root.origin() == null ? source : root.origin())
                    + ": The document is no resource: it has no apiVersion or no kind. Remove it, or write both.");
        }
    }

    private static boolean isResource(Node root) {
        return root instanceof Mapping mapping
                && mapping.string("apiVersion").isPresent()
                && mapping.string("kind").isPresent();
    }
}
