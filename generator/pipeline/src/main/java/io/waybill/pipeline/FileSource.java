package io.waybill.pipeline;

import io.waybill.diff.ManifestDiff.Item;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.render.Document;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads resources from a file, a folder or standard input. */
final class FileSource {

    private static final String STANDARD_INPUT = "-";

    private FileSource() {}

    /**
     * The resources, each with the file it is in.
     *
     * @param input a file; a folder, whose files count by their path below it; or {@code -} for standard input
     * @param standardInput what {@code -} stands for
     * @throws UserError when it cannot be read; the message tells all that is wrong with it
     */
    static List<Item> items(String input, InputStream standardInput) {
        Reading reading = new Reading();
        if (input.equals(STANDARD_INPUT)) {
            reading.read("standard input", then -> ManifestReader.read(standardInput, "standard input", then));
        } else {
            reading.path(Path.of(input));
        }
        return reading.items();
    }

    /** The resources of a text. */
    static List<Item> items(String file, String source, String text) {
        Reading reading = new Reading();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        reading.read(file, then -> ManifestReader.read(new ByteArrayInputStream(bytes), source, then));
        return reading.items();
    }

    private interface Documents {
        void to(Consumer<Document> then) throws UnreadableException;
    }

    /** What was read, and what is wrong with it. */
    private static final class Reading {

        private final List<Item> items = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        void path(Path path) {
            boolean folder = Files.isDirectory(path);
            for (Path file : ManifestFiles.in(path, problem -> {})) {
                String source = file.toString().replace('\\', '/');
                String name = folder
                        ? path.relativize(file).toString().replace('\\', '/')
                        : String.valueOf(file.getFileName());
                read(name, then -> ManifestReader.read(file, source, then));
            }
        }

        void read(String file, Documents documents) {
            try {
                documents.to(document -> add(file, document));
            } catch (UnreadableException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }

        private void add(String file, Document document) {
            document.problems().forEach(problem -> problems.add(problem.origin() + ": " + problem.message()));
            document.root().ifPresent(root -> resource(file, root));
        }

        private void resource(String file, Node root) {
            if (!(root instanceof Mapping mapping)) {
                problems.add(root.origin() + ": There is no resource here, only "
                        + (root instanceof Sequence ? "a list." : "a value."));
            } else if (mapping.string("kind").orElse("").equals("List")
                    && mapping.get("items") instanceof Sequence list) {
                list.forEach(item -> resource(file, item));
            } else {
                items.add(new Item(file, mapping));
            }
        }

        List<Item> items() {
            if (!problems.isEmpty()) {
                throw new UserError(String.join("\n", problems));
            }
            return items;
        }
    }
}
