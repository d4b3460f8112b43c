package io.waybill.pipeline.unchanged;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.SortedMap;
import java.util.TreeMap;

/** The regular files below a folder, by their paths below it, also where links lead; the records of runs are left out. */
final class FilesBelow extends SimpleFileVisitor<Path> {

    private final Path root;
    private final SortedMap<String, Path> files = new TreeMap<>();

    private FilesBelow(Path root) {
        this.root = root;
    }

    /** Those of a folder; a file has itself; what does not exist has none. */
    static SortedMap<String, Path> of(Path root) throws IOException {
        FilesBelow visitor = new FilesBelow(root);
        if (Files.exists(root)) {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
        }
        return visitor.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return folder.endsWith(LastRun.FOLDER) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            files.put(root.relativize(file).toString(), file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (e instanceof FileSystemLoopException) {
            return FileVisitResult.CONTINUE;
        }
        throw e;
    }
}
