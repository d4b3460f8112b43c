package io.waybill.codegen.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;

/** Folders of Java sources: those that are written by hand, and those that are generated. */
public final class SourceFolders {

    private SourceFolders() {}

    /** Whether a folder has a class, by its qualified name. */
    public static Predicate<String> classesIn(Path folder) {
        return name -> Files.exists(folder.resolve(name.replace('.', '/') + ".java"));
    }

    /**
     * Writes sources. What did not change keeps its time stamp, so that the compiler can skip it.
     *
     * @param sources by their paths below the folder
     * @throws IOException when one cannot be written
     */
    public static void write(Path folder, Map<String, String> sources) throws IOException {
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey());
            if (!Files.exists(file) || !Files.readString(file).equals(source.getValue())) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, source.getValue());
            }
        }
    }
}
