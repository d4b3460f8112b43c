package io.waybill.pipeline.imports;

import io.waybill.dsl.Manifest;
import io.waybill.pipeline.run.UserException;
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
final class JavaCompilation implements AutoCloseable {

    private final Path output;

    JavaCompilation() {
        try {
            output = Files.createTempDirectory("waybill-import");
        } catch (IOException e) {
            throw new UserException("No temporary folder can be made: " + e.getMessage(), e);
        }
    }

    /** The folder of the classes. */
    Path output() {
        return output;
    }

    /**
     * Compiles.
     *
     * @param sources the sources by path
     * @return what the compiler warned of
     * @throws UserException when there is no compiler
     * @throws IllegalStateException when a source does not compile
     */
    List<String> compile(Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new UserException(
                    "The check compiles Java, and this is a Java runtime without a compiler; use a JDK");
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
        List<String> options = List.of(
                "-d",
                output.toString(),
                "-cp",
                classPath(),
                "--release",
                "17",
                "-proc:none",
                "-Xlint:all",
                "-Xmaxerrs",
                "20");
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((path, text) -> units.add(new Source(path, text)));
        boolean compiled =
                compiler.getTask(null, files, diagnostics, options, null, units).call();
        List<String> messages =
                diagnostics.getDiagnostics().stream().map(JavaCompilation::text).toList();
        if (!compiled) {
            throw new IllegalStateException("The imported Java does not compile:\n" + String.join("\n", messages));
        }
        return messages;
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
            return dsl + System.getProperty("path.separator") + System.getProperty("java.class.path");
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

    @Override
    public void close() {
        try (Stream<Path> paths = Files.walk(output)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
