package com.jds.story;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Statements of a page, compiled and run. */
final class Snippet {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static final String IMPORTS = """
            import static org.assertj.core.api.Assertions.assertThat;
            import com.jds.story.Step;
            import com.jds.story.Story;
            import io.waybill.dsl.*;
            import io.waybill.explain.access.*;
            import io.waybill.explain.capacity.*;
            import io.waybill.explain.cluster.*;
            import io.waybill.explain.configuration.*;
            import io.waybill.explain.network.*;
            import io.waybill.explain.reach.*;
            import io.waybill.explain.rollout.*;
            import io.waybill.explain.routes.*;
            import java.nio.file.Path;
            """;

    private Snippet() {}

    /** The blocks of Java in a page; there is at least one. */
    static List<String> in(Path page) throws IOException {
        List<String> blocks = JAVA.matcher(Files.readString(page))
                .results()
                .map(block -> block.group(1))
                .toList();
        if (blocks.isEmpty()) {
            throw new AssertionError(page + " has no Java");
        }
        return blocks;
    }

    /**
     * Compiles and runs statements, whose assertions must hold.
     *
     * @param root where paths of the statements begin
     */
    static void run(String statements, Path root) throws IOException, ReflectiveOperationException {
        Path folder = Files.createTempDirectory("snippet");
        Path file = folder.resolve("Page.java");
        Files.writeString(
                file,
                IMPORTS + "public final class Page {\npublic static void run() {\n"
                        + statements.replace("Path.of(\"", "Path.of(\"" + root.toAbsolutePath() + "/") + "}\n}\n");
        compile(file, folder);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, Snippet.class.getClassLoader())) {
            loader.loadClass("Page").getMethod("run").invoke(null);
        } catch (InvocationTargetException e) {
            throw new AssertionError(statements, e.getCause());
        }
    }

    private static void compile(Path file, Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", folder.toString());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(file))
                    .call();
            if (!compiled) {
                throw new AssertionError(messages);
            }
        }
    }
}
