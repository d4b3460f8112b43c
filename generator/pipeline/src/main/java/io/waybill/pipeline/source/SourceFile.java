package io.waybill.pipeline.source;

import io.waybill.pipeline.run.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One Java file with a blueprint, which needs no project. */
public final class SourceFile implements AutoCloseable {

    private final Path file;
    private final List<Path> classPath;
    private final JavaCompilation compilation;

    /**
     * A file that is not compiled yet.
     *
     * @param classPath what it needs besides the DSL
     * @throws UserException when there is no such file, or no compiler
     */
    public SourceFile(Path file, List<Path> classPath) {
        if (!Files.isRegularFile(file)) {
            throw new UserException("Cannot read " + file + ": no such file.");
        }
        if (!file.toString().endsWith(".java")) {
            throw new UserException(file + " is not a Java source. Specify a file that ends with .java.");
        }
        this.file = file;
        this.classPath = List.copyOf(classPath);
        this.compilation = new JavaCompilation("run");
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** Its classes, and what it needs besides the DSL. */
    public List<Path> classPath() {
        List<Path> all = new ArrayList<>(List.of(output()));
        all.addAll(classPath);
        return all;
    }

    /** The folder of its classes. */
    public Path output() {
        return compilation.output();
    }

    /**
     * Compiles it as it is now.
     *
     * @throws UserException with what the compiler says, when it does not compile
     */
    public void compile() {
        JavaCompilation.Result result = compilation.compile(file, classPath);
        if (!result.compiled()) {
            throw new UserException(file + " does not compile:\n" + String.join("\n", result.messages()));
        }
    }

    @Override
    public void close() {
        compilation.close();
    }
}
