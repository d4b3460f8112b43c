package io.waybill.pipeline.diff;

import io.waybill.diff.Item;
import io.waybill.diff.Items;
import io.waybill.kubernetes.packed.PackedTrees;
import io.waybill.pipeline.git.Revision;
import io.waybill.pipeline.input.CollectedProblems;
import io.waybill.pipeline.input.InputSource;
import io.waybill.pipeline.input.Inputs;
import io.waybill.pipeline.input.ManifestFiles;
import io.waybill.pipeline.input.Problems;
import io.waybill.pipeline.input.ResourceReader;
import io.waybill.validate.Severity;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** One side of a comparison: files that are there, or that stood in a revision. */
public final class DiffSide {

    private final String title;
    private final BiFunction<Problems, PackedTrees, Optional<List<Item>>> reading;

    private DiffSide(String title, BiFunction<Problems, PackedTrees, Optional<List<Item>>> reading) {
        this.title = title;
        this.reading = reading;
    }

    /**
     * Files that must be there.
     *
     * @param input a file; a folder, whose files count by their paths below it; or {@code -} for standard input
     */
    public static DiffSide of(String input, InputStream standardInput) {
        return new DiffSide(
                input,
                (problems, trees) ->
                        Optional.of(items(new Inputs(standardInput, problems).sourcesOfSide(input), problems, trees)));
    }

    /** A file or folder of the working tree, which may be gone. */
    public static DiffSide workingTree(Path path) {
        DiffSide there = of(path.toString(), InputStream.nullInputStream());
        return new DiffSide(
                path.toString(),
                (problems, trees) -> Files.exists(path) ? there.reading.apply(problems, trees) : Optional.empty());
    }

    /** A file or folder as it stood in a revision, where it may be missing. */
    public static DiffSide at(Revision revision, Path path) {
        String title = path + " in " + revision;
        return new DiffSide(
                title,
                (problems, trees) ->
                        files(revision, path).map(files -> items(sources(files, revision + ":"), problems, trees)));
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
    public static List<Item> items(Map<String, byte[]> files, String root, Problems problems) {
        return items(sources(files, root), problems, new PackedTrees());
    }

    private static List<InputSource> sources(Map<String, byte[]> files, String root) {
        return files.entrySet().stream()
                .map(file -> InputSource.of(file.getValue(), file.getKey(), root + file.getKey()))
                .toList();
    }

    private static List<Item> items(List<InputSource> sources, Problems problems, PackedTrees trees) {
        Items items = new Items(trees);
        new ResourceReader(read -> items.add(new Item(read.file(), read.source(), read.tree())), problems)
                .read(sources);
        return items.all();
    }

    /** As {@link #items(Map, String, Problems)}, of texts. */
    public static List<Item> itemsOf(Map<String, String> texts, String root, Problems problems) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((file, text) -> files.put(file, text.getBytes(StandardCharsets.UTF_8)));
        return items(files, root, problems);
    }

    /** The resources; empty where there is no such path. */
    public Optional<List<Item>> items(Problems problems) {
        return items(problems, new PackedTrees());
    }

    /**
     * As {@link #items(Problems)}.
     *
     * @param trees keeps very many; best that of the other side
     */
    public Optional<List<Item>> items(Problems problems, PackedTrees trees) {
        return reading.apply(problems, trees);
    }

    /** Whether this is a folder without any file to compare. */
    public boolean isEmptyFolder() {
        return !isStandardInput()
                && Files.isDirectory(Path.of(title))
                && ManifestFiles.inMaybeEmpty(Path.of(title), new CollectedProblems(Severity.ERROR))
                        .isEmpty();
    }

    /** Whether this is standard input. */
    public boolean isStandardInput() {
        return title.equals(Inputs.STANDARD_INPUT);
    }

    /** What messages call it. */
    @Override
    public String toString() {
        return title;
    }
}
