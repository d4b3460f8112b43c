package io.waybill.pipeline.source;

import io.waybill.pipeline.run.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files and folders that are looked at from now on, whether or not they are there yet. */
public final class Watch implements AutoCloseable {

    /** How long nothing must change before a change counts as whole: a compiler writes many files. */
    private static final int QUIET_MILLIS = 30;

    private final List<Path> paths;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    /**
     * Begins to look.
     *
     * @param paths files; folders, with all below them
     */
    public Watch(Collection<Path> paths) {
        this.paths =
                paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        try {
            this.service = FileSystems.getDefault().newWatchService();
            for (Path path : this.paths) {
                register(path);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UserException("Cannot watch files: " + e.getMessage(), e);
        }
    }

    private void register(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Path above = path.getParent();
            while (above != null && !Files.isDirectory(above)) {
                above = above.getParent();
            }
            if (above != null) {
                registerFolder(above);
            }
            return;
        }
        try (Stream<Path> below = Files.walk(path)) {
            for (Path folder : below.filter(Files::isDirectory).toList()) {
                registerFolder(folder);
            }
        }
    }

    private void registerFolder(Path folder) throws IOException {
        folders.put(
                folder.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE),
                folder);
    }

    /**
     * Waits until something has changed.
     *
     * @return what has, in the order of paths; nothing when this thread was interrupted
     */
    public List<Path> next() {
        TreeSet<Path> changed = new TreeSet<>();
        try {
            while (changed.isEmpty()) {
                for (WatchKey key = service.take();
                        key != null;
                        key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS)) {
                    collect(key, changed);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ClosedWatchServiceException e) {
            return List.of();
        }
        return new ArrayList<>(changed);
    }

    private void collect(WatchKey key, Collection<Path> changed) {
        Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            Path path = place(folder, event.context());
            if (path != null
                    && paths.stream().anyMatch(watched -> path.startsWith(watched) || watched.startsWith(path))) {
                changed.add(path);
            }
        }
        key.reset();
    }

    private static @Nullable Path place(@Nullable Path folder, @Nullable Object name) {
        return folder != null && name instanceof Path path ? folder.resolve(path) : folder;
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UserException("Cannot stop watching files: " + e.getMessage(), e);
        }
    }
}
