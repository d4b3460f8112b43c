package io.waybill.pipeline.golden;

import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.output.OutputFolder;
import io.waybill.pipeline.run.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder of the golden files: {@code <blueprint>/<environment>/...}. */
public final class GoldenFolder {

    private final Path root;

    /** A folder, which need not exist yet. */
    public GoldenFolder(Path root) {
        this.root = root;
    }

    /** Its path. */
    public Path root() {
        return root;
    }

    /** The content of a golden file; empty when there is none. */
    public Optional<String> read(String file) {
        Path path = root.resolve(file);
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UserException("The golden file " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The files in a scope that nothing renders. */
    public SortedSet<String> orphans(Scope scope, Collection<Rendition> renditions, Collection<String> rendered) {
        SortedSet<String> orphans = new TreeSet<>();
        for (Rendition rendition : renditions) {
            orphans.addAll(filesOf(scope == Scope.RENDITIONS ? rendition.folder() : rendition.blueprint()));
        }
        if (scope == Scope.FOLDER) {
            orphans.addAll(unowned(renditions.stream().map(Rendition::blueprint).collect(Collectors.toSet())));
        }
        orphans.removeAll(rendered);
        return orphans;
    }

    /** The YAML files in folders that belong to no blueprint. */
    private SortedSet<String> unowned(Collection<String> blueprints) {
        SortedSet<String> unowned = new TreeSet<>();
        if (!Files.isDirectory(root)) {
            return unowned;
        }
        try (Stream<Path> folders = Files.list(root)) {
            folders.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .filter(name -> !blueprints.contains(name))
                    .forEach(name -> filesOf(name).stream()
                            .filter(file -> file.endsWith(".yaml"))
                            .forEach(unowned::add));
        } catch (IOException e) {
            throw unreadable(e);
        }
        return unowned;
    }

    /** The files of a folder below it, by their paths below the golden folder. */
    public SortedSet<String> filesOf(String folderName) {
        Path folder = root.resolve(folderName);
        SortedSet<String> files = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                paths.filter(path -> !Files.isDirectory(path))
                        .map(path -> root.relativize(path).toString().replace('\\', '/'))
                        .forEach(files::add);
            } catch (IOException e) {
                throw unreadable(e);
            }
        }
        return files;
    }

    /** The contents of the YAML files of a folder below it, by their paths; what else lies there are texts for people. */
    public SortedMap<String, String> manifestsOf(String folderName) {
        SortedMap<String, String> manifests = new TreeMap<>();
        filesOf(folderName).stream()
                .filter(file -> file.endsWith(".yaml"))
                .forEach(file -> manifests.put(file, read(file).orElseThrow()));
        return manifests;
    }

    /**
     * Makes the golden files what is rendered now.
     *
     * @param rendered contents by path
     * @param orphans files to remove
     */
    public void approve(SortedMap<String, String> rendered, Collection<String> orphans) {
        OutputFolder folder = new OutputFolder(root);
        folder.write(rendered);
        folder.delete(orphans);
    }

    private UserException unreadable(IOException e) {
        return new UserException("The golden folder " + root + " cannot be read: " + e.getMessage(), e);
    }
}
