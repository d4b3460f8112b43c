package io.waybill.dekorate;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.security.CodeSource;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The manifests that Dekorate's annotation processor left in {@code META-INF/dekorate/kubernetes.yml} of a build.
 *
 * <p>They are read as {@link Manifest#read(Path)} reads YAML, and have their fields in the order of the DSL.
 */
public final class DekorateOutput {

    private static final String FILE = "META-INF/dekorate/kubernetes.yml";

    private DekorateOutput() {}

    /**
     * What Dekorate generated for an application.
     *
     * @param application a class of the application; the folder or jar that it was loaded from is read
     * @throws IllegalArgumentException if there is no such file or it contains something other than resources; the message
     *     lists all problems with their lines
     */
    public static Manifest of(Class<?> application) {
        CodeSource source = application.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new IllegalArgumentException(application.getName() + " was not loaded from a folder or jar");
        }
        try {
            return read(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(source.getLocation() + " is not a folder or jar", e);
        }
    }

    /**
     * What Dekorate generated into a folder or jar.
     *
     * @param classes a folder of classes such as {@code target/classes}, or a jar
     * @throws IllegalArgumentException if there is no such file or it contains something other than resources; the message
     *     lists all problems with their lines
     */
    public static Manifest read(Path classes) {
        if (Files.isDirectory(classes)) {
            return file(classes.resolve(FILE), classes.toString());
        }
        if (!Files.isRegularFile(classes)) {
            throw new IllegalArgumentException(classes + " is neither a folder of classes nor a jar");
        }
        try (FileSystem jar = FileSystems.newFileSystem(classes)) {
            return file(jar.getPath(FILE), classes.toString());
        } catch (IOException | ProviderNotFoundException e) {
            throw new IllegalArgumentException(classes + " cannot be read as a jar: " + e.getMessage(), e);
        }
    }

    /**
     * What Dekorate generated for the one application on a class path.
     *
     * @throws IllegalArgumentException if there is none or more than one, or the file contains something other than
     *     resources; the message lists all problems with their lines
     */
    public static Manifest onClassPath(ClassLoader classPath) {
        List<URL> found = found(classPath);
        if (found.isEmpty()) {
            throw absent("the class path");
        }
        if (found.size() > 1) {
            throw new IllegalArgumentException("Several applications on the class path have " + FILE
                    + "; read that of one by its class, folder or jar:\n"
                    + found.stream().map(URL::toString).sorted().collect(Collectors.joining("\n")));
        }
        return read(root(found.get(0)));
    }

    private static List<URL> found(ClassLoader classPath) {
        try {
            return Collections.list(classPath.getResources(FILE)).stream()
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException("The class path cannot be read: " + e.getMessage(), e);
        }
    }

    /** The folder or jar that contains the file. */
    private static Path root(URL file) {
        String url = file.toString();
        String root = url.substring(0, url.length() - FILE.length());
        boolean inJar = root.startsWith("jar:") && root.endsWith("!/");
        return Path.of(URI.create(inJar ? root.substring("jar:".length(), root.length() - "!/".length()) : root));
    }

    private static Manifest file(Path file, String where) {
        if (!Files.isRegularFile(file)) {
            throw absent(where);
        }
        Manifest manifest;
        try {
            manifest = Manifest.read(file);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The file " + FILE + " in " + where + " is not what Dekorate generates:\n" + e.getMessage(), e);
        }
        if (manifest.resources().isEmpty()) {
            throw new IllegalArgumentException("The file " + FILE + " in " + where + " contains no resource");
        }
        return manifest.map(resource -> Resource.from(KeyOrder.conventional(resource.tree())));
    }

    private static IllegalArgumentException absent(String where) {
        return new IllegalArgumentException("Dekorate left no " + FILE + " in " + where
                + ": compile the application with Dekorate's annotation processor first");
    }
}
