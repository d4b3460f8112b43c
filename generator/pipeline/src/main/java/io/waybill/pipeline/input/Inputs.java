package io.waybill.pipeline.input;

import io.waybill.pipeline.run.UserException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Inputs as users name them: files, folders, and {@code -} for standard input. */
public final class Inputs {

    /** The input that is standard input. */
    public static final String STANDARD_INPUT = "-";

    private static final String STREAM = "standard input";

    private final InputStream standardInput;
    private final Problems problems;

    /**
     * Inputs of a run.
     *
     * @param problems gets what cannot be read
     */
    public Inputs(InputStream standardInput, Problems problems) {
        this.standardInput = standardInput;
        this.problems = problems;
    }

    /**
     * The files and streams of inputs, in their order; those of a folder are sorted by their paths.
     *
     * @throws UserException when an input is empty, or standard input is named twice
     */
    public List<InputSource> sources(List<String> inputs) {
        inputs.forEach(Inputs::path);
        if (inputs.stream().filter(STANDARD_INPUT::equals).count() > 1) {
            throw new UserException("Standard input can be read only once. Specify - once.");
        }
        List<InputSource> sources = new ArrayList<>();
        inputs.forEach(input -> sources.addAll(sources(input)));
        return sources;
    }

    private List<InputSource> sources(String input) {
        if (input.equals(STANDARD_INPUT)) {
            return List.of(InputSource.stream(standardInput, STREAM));
        }
        Path path = path(input);
        if (!Files.isDirectory(path)) {
            return List.of(InputSource.file(path));
        }
        return ManifestFiles.in(path, problems).stream()
                .map(file -> InputSource.inFolder(path, file))
                .toList();
    }

    /**
     * The files of a folder, or the file; a folder may be empty.
     *
     * @throws UserException when the input is empty
     */
    public List<InputSource> sourcesOfSide(String input) {
        if (input.equals(STANDARD_INPUT) || !Files.isDirectory(path(input))) {
            return sources(input);
        }
        Path folder = path(input);
        return ManifestFiles.inMaybeEmpty(folder, problems).stream()
                .map(file -> InputSource.inFolder(folder, file))
                .toList();
    }

    /**
     * The path that an input names.
     *
     * @throws UserException when it is empty, or not a path
     */
    public static Path path(String input) {
        if (input.isEmpty()) {
            throw new UserException("An input is empty. Specify a file, a folder, or - for standard input.");
        }
        try {
            return Path.of(input);
        } catch (InvalidPathException e) {
            throw new UserException("\"" + input + "\" is not a path: " + e.getReason() + ".", e);
        }
    }
}
