package io.waybill.pipeline.input;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.render.Document;
import io.waybill.render.ManifestReader;
import io.waybill.render.ReadProblem;
import io.waybill.render.UnreadableException;
import io.waybill.validate.check.ListItems;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads YAML and JSON from files, folders and streams. Lists stand for their items, and empty documents for nothing;
 * whether something that is no resource matters is up to the caller.
 */
public final class ResourceReader {

    /** The input that is standard input. */
    public static final String STANDARD_INPUT = "-";

    private final Consumer<ReadNode> nodes;
    private final Consumer<String> problems;

    /**
     * A reader.
     *
     * @param nodes gets what is read, in its order
     * @param problems gets what could not be read, with its place and the way to mend it
     */
    public ResourceReader(Consumer<ReadNode> nodes, Consumer<String> problems) {
        this.nodes = nodes;
        this.problems = problems;
    }

    /** A file; a folder, which must hold something; or {@code -} for standard input. */
    public void input(String input, InputStream standardInput) {
        if (input.equals(STANDARD_INPUT)) {
            stream(standardInput);
        } else {
            path(Path.of(input), problems);
        }
    }

    /** Standard input. */
    public void stream(InputStream standardInput) {
        stream(standardInput, "standard input", "standard input");
    }

    /** What a stream holds of a file. */
    public void stream(InputStream in, String file, String source) {
        documents(file, source, then -> ManifestReader.read(in, source, then));
    }

    /** What bytes hold of a file. */
    public void bytes(byte[] bytes, String file, String source) {
        stream(new ByteArrayInputStream(bytes), file, source);
    }

    /**
     * A file, or the YAML and JSON files of a folder and those below it.
     *
     * @param empty is told when a folder holds nothing
     */
    public void path(Path path, Consumer<String> empty) {
        boolean folder = Files.isDirectory(path);
        for (Path file : ManifestFiles.in(path, problems, empty)) {
            String name = withSlashes(folder ? path.relativize(file) : file.getFileName());
            String source = withSlashes(file);
            documents(name, source, then -> ManifestReader.read(file, source, then));
        }
    }

    private static String withSlashes(Path path) {
        return String.valueOf(path).replace('\\', '/');
    }

    private interface Reading {
        void to(Consumer<Document> then) throws UnreadableException;
    }

    private void documents(String file, String source, Reading reading) {
        try {
            reading.to(document -> document(file, source, document));
        } catch (UnreadableException e) {
            problems.accept(String.valueOf(e.getMessage()));
        }
    }

    private void document(String file, String source, Document document) {
        document.problems().forEach(problem -> problems.accept(describe(problem)));
        document.root().filter(root -> !isEmpty(root)).ifPresent(root -> node(file, source, document.index(), root));
    }

    private static boolean isEmpty(Node root) {
        return root instanceof Scalar scalar && scalar.isNull();
    }

    private static String describe(ReadProblem problem) {
        String field = problem.field().toString();
        return problem.origin() + ": " + (field.isEmpty() ? "" : field + ": ") + problem.message() + " "
                + problem.fix();
    }

    private void node(String file, String source, int document, Node node) {
        if (node instanceof Mapping list && ListItems.isList(list)) {
            ListItems.of(list).forEach(item -> node(file, source, document, item));
        } else {
            nodes.accept(new ReadNode(file, source, document, node));
        }
    }
}
