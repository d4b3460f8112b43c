package io.waybill.pipeline.diff;

import io.waybill.diff.ManifestDiff.Item;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Sequence;
import io.waybill.pipeline.git.Revision;
import io.waybill.pipeline.input.ManifestFiles;
import io.waybill.pipeline.input.ResourceReader;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** One side of a comparison: files that are there, or that stood in a revision. */
public final class DiffSide {

    private final String title;
    private final Function<Consumer<String>, Optional<List<Item>>> reading;

    private DiffSide(String title, Function<Consumer<String>, Optional<List<Item>>> reading) {
        this.title = title;
        this.reading = reading;
    }

    /**
     * Files that must be there.
     *
     * @param input a file; a folder, whose files count by their paths below it; or {@code -} for standard input
     */
    public static DiffSide of(String input, InputStream standardInput) {
        return new DiffSide(input, problems -> {
            Reading read = new Reading(problems);
            if (input.equals(ResourceReader.STANDARD_INPUT)) {
                read.reader.stream(standardInput);
            } else {
                read.reader.path(Path.of(input), empty -> {});
            }
            return Optional.of(read.items);
        });
    }

    /** A file or folder of the working tree, which may be gone. */
    public static DiffSide workingTree(Path path) {
        DiffSide there = of(path.toString(), InputStream.nullInputStream());
        return new DiffSide(
                path.toString(), problems -> Files.exists(path) ? there.reading.apply(problems) : Optional.empty());
    }

    /** A file or folder as it stood in a revision, where it may be missing. */
    public static DiffSide at(Revision revision, Path path) {
        String title = path + " in " + revision;
        return new DiffSide(
                title, problems -> files(revision, path).map(files -> items(files, revision + ":", problems)));
    }

    /** The contents of YAML and JSON files in a revision, by their paths. */
    public static Optional<SortedMap<String, byte[]>> files(Revision revision, Path path) {
        return revision.read(path, ManifestFiles::isManifestBelow);
    }

    /**
     * The resources of files, each with the file that it is in.
     *
     * @param root what messages put before the path of the file
     */
    public static List<Item> items(Map<String, byte[]> files, String root, Consumer<String> problems) {
        Reading read = new Reading(problems);
        files.forEach((file, bytes) -> read.reader.bytes(bytes, file, root + file));
        return read.items;
    }

    /** As {@link #items(Map, String, Consumer)}, of texts. */
    public static List<Item> itemsOf(Map<String, String> texts, String root, Consumer<String> problems) {
        Reading read = new Reading(problems);
        texts.forEach((file, text) -> read.reader.bytes(text.getBytes(StandardCharsets.UTF_8), file, root + file));
        return read.items;
    }

    /** The resources; empty where there is no such path. */
    public Optional<List<Item>> items(Consumer<String> problems) {
        return reading.apply(problems);
    }

    /** Whether this is standard input. */
    public boolean isStandardInput() {
        return title.equals(ResourceReader.STANDARD_INPUT);
    }

    /** What messages call it. */
    @Override
    public String toString() {
        return title;
    }

    /** What was read. */
    private static final class Reading {

        private final List<Item> items = new ArrayList<>();
        private final ResourceReader reader;

        Reading(Consumer<String> problems) {
            this.reader = new ResourceReader(
                    read -> {
                        if (read.node() instanceof Mapping resource) {
                            items.add(new Item(read.file(), resource));
                        } else {
                            problems.accept(read.place() + ": There is no resource here, only "
                                    + (read.node() instanceof Sequence ? "a list." : "a value."));
                        }
                    },
                    problems);
        }
    }
}
