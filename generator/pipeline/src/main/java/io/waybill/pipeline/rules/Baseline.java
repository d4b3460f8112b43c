package io.waybill.pipeline.rules;

import io.waybill.kubernetes.text.Plural;
import io.waybill.pipeline.output.OutputFolder;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.UserException;
import io.waybill.validate.Finding;
import io.waybill.validate.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Findings that were there when a project began to look, in a file that people read: one on each line, with its
 * environment, rule, resource and field. Lines of sources and words of messages may change.
 */
public final class Baseline {

    private static final String SEPARATOR = " | ";
    private static final String HEADER = """
            # Findings that are known; only others fail. "waybill freeze" writes this file.
            # environment | rule | resource | field
            """;

    private final Path file;
    private final SortedSet<String> known;
    private final SortedSet<String> found = new TreeSet<>();

    private Baseline(Path file, SortedSet<String> known) {
        this.file = file;
        this.known = known;
    }

    /**
     * Reads a file.
     *
     * @throws UserException when there is none, or a line is not that of a finding
     */
    public static Baseline read(Path file) {
        SortedSet<String> known = new TreeSet<>();
        try {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (line.split(" \\| ", -1).length < 4) {
                    throw new UserException(file + ":" + number
                            + " is not a finding. Write \"environment | rule | resource | field\", or freeze anew.");
                }
                known.add(line);
            }
        } catch (IOException e) {
            throw new UserException("The baseline " + file + " cannot be read. Write it with \"waybill freeze\".", e);
        }
        return new Baseline(file, known);
    }

    /**
     * A file that is to be written.
     *
     * @param environments those that are looked at; what the file says of others, where there is one, stays
     */
    public static Baseline of(Path file, Collection<String> environments) {
        SortedSet<String> kept = Files.exists(file) ? read(file).known : new TreeSet<>();
        kept.removeIf(line -> isOf(line, environments));
        return new Baseline(file, kept);
    }

    /** Adds what was found. */
    public void add(String environment, Finding finding) {
        if (finding.severity() != Severity.SKIPPED) {
            known.add(line(environment, finding));
        }
    }

    /** Whether a finding was there already. */
    public boolean knows(String environment, Finding finding) {
        String line = line(environment, finding);
        found.add(line);
        return known.contains(line);
    }

    /**
     * Takes out what is no longer found, and says so.
     *
     * @param environments those that were looked at
     */
    public void shrink(Collection<String> environments, Console console) {
        long ignored = known.stream().filter(found::contains).count();
        List<String> fixed = known.stream()
                .filter(line -> isOf(line, environments) && !found.contains(line))
                .toList();
        if (!fixed.isEmpty()) {
            fixed.forEach(line -> console.tell("fixed: " + line));
            known.removeAll(Set.copyOf(fixed));
            write();
            console.tell("Removed from " + file + ": " + Plural.of(fixed.size(), "finding"));
        }
        if (ignored > 0) {
            console.tell(Plural.of(ignored, "finding") + " in " + file + ", not told again");
        }
    }

    /** Writes the file. */
    public void write() {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        String text = HEADER + (known.isEmpty() ? "" : String.join("\n", known) + "\n");
        new OutputFolder(folder).write(Map.of(String.valueOf(file.getFileName()), text));
    }

    /** How many findings it has. */
    public int size() {
        return known.size();
    }

    private static boolean isOf(String line, Collection<String> environments) {
        return environments.contains(line.substring(0, line.indexOf(SEPARATOR)));
    }

    private static String line(String environment, Finding finding) {
        return String.join(
                        SEPARATOR,
                        environment,
                        finding.rule().id(),
                        finding.resource().toString(),
                        finding.field())
                .replaceAll("\\R", " ");
    }
}
