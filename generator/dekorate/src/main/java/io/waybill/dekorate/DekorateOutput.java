package io.waybill.dekorate;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.render.Document;
import io.waybill.render.ManifestReader;
import io.waybill.render.ReadProblem;
import io.waybill.render.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The manifests that Dekorate's annotation processor left in {@code META-INF/dekorate} of a build. */
public final class DekorateOutput {

    private static final List<String> FILES =
            List.of("META-INF/dekorate/kubernetes.yml", "META-INF/dekorate/kubernetes.json");

    private final List<Resource<?>> resources = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private DekorateOutput() {}

    /**
     * What Dekorate generated for an application.
     *
     * @param application a class of the application; the folder or jar that it was loaded from is read
     * @throws IllegalArgumentException when there is no such file, or it holds something else than manifests; the message
     *     says where
     */
    public static Manifest of(Class<?> application) {
        CodeSource source = application.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalArgumentException(application.getName() + " was not loaded from a folder or jar");
        }
        try {
            return read(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(source.getLocation() + " is no folder or jar", e);
        }
    }

    /**
     * What Dekorate generated into a folder or jar.
     *
     * @param classes a folder of classes such as {@code target/classes}, a jar, or one file of manifests
     * @throws IllegalArgumentException when there is no such file, or it holds something else than manifests; the message
     *     says where
     */
    public static Manifest read(Path classes) {
        if (Files.isDirectory(classes)) {
            for (String name : FILES) {
                Path file = classes.resolve(name);
                if (Files.isRegularFile(file)) {
                    return read(file);
                }
            }
            throw absent(classes.toString());
        }
        String name = String.valueOf(classes.getFileName());
        if (name.endsWith(".jar") || name.endsWith(".war")) {
            return ofJar(classes);
        }
        return parsed(classes.toString(), output -> ManifestReader.read(classes, classes.toString(), output::add));
    }

    /**
     * What Dekorate generated for the one application on a class path.
     *
     * @throws IllegalArgumentException when there is none or more than one, or the file holds something else than
     *     manifests; the message says where
     */
    public static Manifest onClassPath(ClassLoader classPath) {
        for (String name : FILES) {
            List<URL> found = resources(classPath, name);
            if (found.size() > 1) {
                throw new IllegalArgumentException("Several applications on the class path have " + name
                        + "; name one by a class of its own or its file:\n"
                        + found.stream().map(URL::toString).sorted().collect(Collectors.joining("\n")));
            }
            if (found.size() == 1) {
                return parsed(found.get(0).toString(), output -> output.readFrom(found.get(0)));
            }
        }
        throw absent("the class path");
    }

    private static List<URL> resources(ClassLoader classPath, String name) {
        try {
            return Collections.list(classPath.getResources(name));
        } catch (IOException e) {
            throw new IllegalArgumentException("The class path cannot be read: " + e.getMessage(), e);
        }
    }

    private static Manifest ofJar(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException(jar + " does not exist");
        }
        for (String name : FILES) {
            String file = jar + "!/" + name;
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                ZipEntry entry = zip.getEntry(name);
                if (entry != null) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        return parsed(file, output -> ManifestReader.read(in, file, output::add));
                    }
                }
            } catch (IOException e) {
                throw new IllegalArgumentException(jar + " cannot be read: " + e.getMessage(), e);
            }
        }
        throw absent(jar.toString());
    }

    private static IllegalArgumentException absent(String where) {
        return new IllegalArgumentException("Dekorate left no " + FILES.get(0) + " in " + where
                + ": compile the application with Dekorate's annotation processor first");
    }

    private interface Reading {
        void into(DekorateOutput output) throws UnreadableException;
    }

    private static Manifest parsed(String source, Reading reading) {
        DekorateOutput output = new DekorateOutput();
        try {
            reading.into(output);
        } catch (UnreadableException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        if (output.problems.isEmpty() && output.resources.isEmpty()) {
            output.problems.add(source + " holds no resource");
        }
        if (!output.problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "This is not what Dekorate generates:\n" + String.join("\n", output.problems));
        }
        return Manifest.of(output.resources);
    }

    private void readFrom(URL url) throws UnreadableException {
        try {
            URLConnection connection = url.openConnection();
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                ManifestReader.read(in, url.toString(), this::add);
            }
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalArgumentException(url + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void add(Document document) {
        for (ReadProblem problem : document.problems()) {
            problems.add(problem.origin() + ": " + problem.message() + " " + problem.fix());
        }
        document.root().ifPresent(root -> add(root, document));
    }

    /** Dekorate's JSON is an array of resources, its YAML a stream; a list of kind List is its items. */
    private void add(Node node, Document document) {
        if (node instanceof Sequence sequence) {
            sequence.forEach(item -> add(item, document));
            return;
        }
        Optional<Mapping> resource = node instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty();
        String kind = resource.flatMap(one -> one.string("kind")).orElse("");
        if (kind.equals("List")
                && resource.flatMap(one -> one.sequence("items")).isPresent()) {
            resource.orElseThrow().sequence("items").orElseThrow().forEach(item -> add(item, document));
        } else if (kind.isEmpty()
                || resource.flatMap(one -> one.string("apiVersion")).isEmpty()) {
            problems.add((node.origin() == null ? document.origin() : node.origin())
                    + ": This is no Kubernetes resource: it has no apiVersion and kind.");
        } else {
            resources.add(Resources.of(KeyOrder.conventional(resource.orElseThrow())));
        }
    }
}
