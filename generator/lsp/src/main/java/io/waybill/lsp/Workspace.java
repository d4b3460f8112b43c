package io.waybill.lsp;

import io.waybill.crd.TypedDefinitions;
import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.input.ManifestFiles;
import io.waybill.pipeline.input.Problems;
import io.waybill.validate.Finding;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The files of an editor: those that are open, and the others of its folders. For several threads. */
final class Workspace {

    /** Larger files are not written by people, and reading many of them takes long. */
    private static final long LARGEST = 4 << 20;

    private static final int MOST_FILES = 10_000;

    private final Map<String, ManifestText> open = new ConcurrentHashMap<>();
    private final Map<String, ManifestText> onDisk = new ConcurrentHashMap<>();

    /** Reads the files of a folder. */
    void addFolder(Path folder) {
        ManifestFiles.inMaybeEmpty(folder, new Ignored()).stream()
                .limit(MOST_FILES)
                .forEach(file -> reload(file.toUri().toString()));
    }

    /** Reads a file anew that was changed on the disk, or forgets one that is gone. */
    void reload(String uri) {
        Optional<ManifestText> read = path(uri).flatMap(file -> read(uri, file)).filter(ManifestText::isManifest);
        if (read.isPresent()) {
            onDisk.put(key(uri), read.get());
        } else {
            onDisk.remove(key(uri));
        }
    }

    private static Optional<ManifestText> read(String uri, Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? Optional.of(ManifestText.of(uri, Files.readString(file)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Takes what an editor has of a file. */
    ManifestText open(String uri, String text) {
        ManifestText manifest = ManifestText.of(uri, text);
        open.put(key(uri), manifest);
        return manifest;
    }

    /** Goes back to what is on the disk. */
    void close(String uri) {
        open.remove(key(uri));
        reload(uri);
    }

    Optional<ManifestText> opened(String uri) {
        return Optional.ofNullable(open.get(key(uri)));
    }

    Collection<ManifestText> opened() {
        return List.copyOf(open.values());
    }

    /** All files, each as it is in the editor where it is open. */
    Collection<ManifestText> all() {
        Map<String, ManifestText> all = new TreeMap<>(onDisk);
        all.putAll(open);
        return all.values();
    }

    /** The definitions of custom resources in all files. */
    List<Mapping> definitions() {
        List<Mapping> definitions = new ArrayList<>();
        for (ManifestText text : all()) {
            text.resources().stream().filter(TypedDefinitions::isDefinition).forEach(definitions::add);
        }
        return definitions;
    }

    /** Editors write addresses in different ways: {@code file:/a} and {@code file:///a}. */
    private static String key(String uri) {
        return path(uri).map(Path::toString).orElse(uri);
    }

    static Optional<Path> path(String uri) {
        try {
            return Optional.of(Path.of(URI.create(uri)));
        } catch (RuntimeException e) {
            // It is not saved yet, or the editor has it from elsewhere.
            return Optional.empty();
        }
    }

    /** What cannot be read is not looked at. */
    private static final class Ignored implements Problems {
        @Override
        public void unreadable(String message) {}

        @Override
        public void finding(Finding finding) {}

        @Override
        public void note(String message) {}
    }
}
