package io.waybill.pipeline.rules;

import io.waybill.kubernetes.text.Plural;
import io.waybill.pipeline.run.Console;
import io.waybill.validate.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The {@link Baseline} of files, in which each is called by its path from the folder of the baseline. */
public final class FileBaseline {

    private final Path file;
    private final boolean freezes;
    private final Set<String> sources;
    private final Baseline baseline;

    /**
     * Reads a baseline, or begins to write one.
     *
     * @param freezes whether it becomes what is found now
     * @param inputs the files that are looked at; what it says of others stays
     * @throws io.waybill.pipeline.run.UserException when it cannot be read
     */
    public FileBaseline(Path file, boolean freezes, Collection<String> inputs) {
        this.file = file;
        this.freezes = freezes;
        sources = inputs.stream().map(this::source).collect(Collectors.toSet());
        baseline = freezes ? Baseline.of(file, sources) : Baseline.read(file);
    }

    /** Whether a finding is not reported: it is known, or it becomes known by this run. */
    public boolean knows(Finding finding) {
        String source = source(finding.place().file());
        if (freezes) {
            baseline.add(source, finding);
            return true;
        }
        return baseline.knows(source, finding);
    }

    /** Writes what was found, or takes out what is no longer found. */
    public void end(Console console) {
        if (freezes) {
            baseline.write();
            console.tell(Plural.of(baseline.size(), "finding") + " in " + file);
        } else {
            baseline.shrink(sources, console);
        }
    }

    private String source(String input) {
        if (input.isEmpty() || !Files.exists(Path.of(input))) {
            return input.isEmpty() ? "all" : input;
        }
        Path folder = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
        return folder.relativize(Path.of(input).toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }
}
