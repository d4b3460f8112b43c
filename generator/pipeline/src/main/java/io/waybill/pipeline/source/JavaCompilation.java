package io.waybill.pipeline.source;

import io.waybill.dsl.Manifest;
import io.waybill.pipeline.run.UserException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources into a folder that is gone when it is closed. */
public final class JavaCompilation implements AutoCloseable {

    private final Path output;
    private final JavaCompiler compiler;
    private final StandardJavaFileManager files;

    /**
     * A compilation into a new folder.
     *
     * @param purpose what needs a compiler, such as {@code import --check}
     * @throws UserException when this Java has none
     */
    public JavaCompilation(String purpose) {
        JavaCompiler found = ToolProvider.getSystemJavaCompiler();
        if (found == null) {
            throw new UserException(
                    purpose + " compiles Java, and this is a Java runtime without a compiler; use a JDK");
        }
        compiler = found;
        files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        try {
            output = Files.createTempDirectory("waybill");
        } catch (IOException e) {
            throw new UserException("No temporary folder can be made: " + e.getMessage(), e);
        }
    }

    /**
     * How it went.
     *
     * @param compiled whether there are classes
     * @param messages what the compiler said, each with file and line
     */
    public record Result(boolean compiled, List<String> messages) {}

    /** The folder of the classes. */
    public Path output() {
        return output;
    }

    /**
     * Compiles texts for Java 17, with all warnings.
     *
     * @param sources the sources by path
     */
    public Result compile(Map<String, String> sources) {
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((path, text) -> units.add(new Source(path, text)));
        return compile(units, classPath(), List.of("--release", "17", "-Xlint:all"));
    }

    /**
     * Compiles a file for the Java that runs; classes of an earlier compilation are gone.
     *
     * @param classPath folders and jars besides those of this program
     */
    public Result compile(Path source, List<Path> classPath) {
        removeClasses();
        StringBuilder entries = new StringBuilder(classPath());
        classPath.forEach(entry -> entries.append(File.pathSeparatorChar).append(entry));
        List<JavaFileObject> units = new ArrayList<>();
        files.getJavaFileObjects(source).forEach(units::add);
        return compile(units, entries.toString(), List.of("-implicit:none"));
    }

    private Result compile(List<JavaFileObject> units, String classPath, List<String> more) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options =
                new ArrayList<>(List.of("-d", output.toString(), "-cp", classPath, "-proc:none", "-Xmaxerrs", "20"));
        options.addAll(more);
        boolean compiled =
                compiler.getTask(null, files, diagnostics, options, null, units).call();
        return new Result(
                compiled,
                diagnostics.getDiagnostics().stream().map(JavaCompilation::text).toList());
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.toString();
    }

    /** Where the DSL comes from, and what else this program was started with. */
    private static String classPath() {
        try {
            Path dsl = Path.of(Manifest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return dsl + File.pathSeparator + System.getProperty("java.class.path");
        } catch (URISyntaxException e) {
            throw new UserException("The DSL cannot be found: " + e.getMessage(), e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private void removeClasses() {
        try (Stream<Path> paths = Files.walk(output)) {
            paths.sorted(Comparator.reverseOrder())
                    .filter(path -> !path.equals(output))
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        removeClasses();
        try {
            files.close();
            Files.delete(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
