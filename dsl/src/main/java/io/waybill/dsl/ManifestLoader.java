package io.waybill.dsl;

import io.waybill.dsl.tree.Mapping;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads YAML and JSON for {@link Manifest#read(Path)}.
 *
 * <p>The DSL itself reads no YAML. The loader is found as a {@link java.util.ServiceLoader service}; the command line, the
 * Maven plugin and the support for golden files bring one.
 */
public interface ManifestLoader {

    /**
     * The resources of a file, or of all YAML and JSON files of a folder and those below it, in the order of their paths.
     *
     * @throws IllegalArgumentException if it cannot be read or contains something that is not a resource; the message lists
     *     all problems with their lines
     */
    List<Mapping> load(Path path);

    /**
     * The resources of a stream.
     *
     * @param source what messages call the stream; JSON when it ends in {@code .json}, else YAML
     * @throws IllegalArgumentException as {@link #load(Path)}
     */
    List<Mapping> load(InputStream in, String source);
}
