package io.waybill.pipeline.unchanged;

import io.waybill.pipeline.output.OutputFolder;
import io.waybill.pipeline.run.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the last clean run read, wrote and said, as a file keeps it.
 *
 * <p>A record that is missing, damaged or of another kind is no record: the run is then made.
 */
public final class LastRun {

    /** The folder of the records, in a folder that the build may delete. */
    static final String FOLDER = ".last-runs";

    private static final String HEADER = "waybill last run, format 1";
    private static final int HEADER_LINES = 4;

    private final Path folder;
    private final String name;
    private final List<Path> outputs;

    /**
     * The last run of a name.
     *
     * @param folder the folder to keep records below
     * @param name what tells this run from others
     * @param outputs the files and folders it writes
     */
    public LastRun(Path folder, String name, Collection<Path> outputs) {
        this.folder = folder.resolve(FOLDER);
        this.name = name.replaceAll("[^A-Za-z0-9._-]", "_") + ".txt";
        this.outputs = List.copyOf(outputs);
    }

    /**
     * The lines it said, when it read the same, and what it wrote is still there, unchanged.
     *
     * @param inputs the fingerprint of what a run would read now
     */
    public Optional<List<String>> saidIfUnchanged(String inputs) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(name));
            if (lines.size() < HEADER_LINES) {
                return Optional.empty();
            }
            List<String> said = lines.subList(HEADER_LINES, lines.size());
            return lines.subList(0, HEADER_LINES).equals(header(inputs, said))
                    ? Optional.of(List.copyOf(said))
                    : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps a run that ended clean. Where it cannot be kept, the next one is made.
     *
     * @param inputs the fingerprint of what it read, taken before it began
     * @param said the lines that it said
     */
    public void keep(String inputs, List<String> said) {
        try {
            List<String> lines = new ArrayList<>(header(inputs, said));
            lines.addAll(said);
            new OutputFolder(folder).write(Map.of(name, String.join("\n", lines) + "\n"));
        } catch (UncheckedIOException | UserException e) {
            // A record only saves time; what the run was for is done.
        }
    }

    private List<String> header(String inputs, List<String> said) {
        Fingerprint written = new Fingerprint();
        outputs.forEach(written::content);
        return List.of(
                HEADER,
                "read " + inputs,
                "wrote " + written.value(),
                "said " + new Fingerprint().text(String.join("\n", said)).value());
    }
}
