package io.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The table of options on the page of the command line is that of the commands. */
class OptionTableTest {

    private static final Path PAGE = Path.of("../../docs/command-line.md");

    @Test
    void namesEveryOptionWithItsCommands() throws IOException {
        SortedMap<String, SortedSet<String>> options = new TreeMap<>();
        Arrays.stream(Command.values())
                .forEach(command -> collect(command.arguments().spec(), "", options));

        assertThat(table()).containsExactlyInAnyOrderEntriesOf(options);
    }

    private static void collect(CommandSpec spec, String above, SortedMap<String, SortedSet<String>> options) {
        String name = (above + " " + spec.name()).strip();
        for (OptionSpec option : spec.options()) {
            if (!option.usageHelp() && !option.versionHelp()) {
                for (String spelling : option.names()) {
                    options.computeIfAbsent(spelling, key -> new TreeSet<>()).add(name);
                }
            }
        }
        for (CommandLine below : spec.subcommands().values()) {
            collect(below.getCommandSpec(), name, options);
        }
    }

    /** The commands by the spellings of options, from rows such as {@code | `--in-place`, `-i` | convert | ... |}. */
    private static SortedMap<String, SortedSet<String>> table() throws IOException {
        SortedMap<String, SortedSet<String>> table = new TreeMap<>();
        List<String> lines = Files.readAllLines(PAGE);
        List<String> rows = lines.subList(lines.indexOf("| option | of | |"), lines.size());
        for (String line : rows.subList(0, rows.indexOf(""))) {
            List<String> cells = Arrays.asList(line.split(" *\\| *", -1));
            if (line.startsWith("| `-") && !cells.get(2).equals("all")) {
                for (String spelling : cells.get(1).replace("`", "").split(", ")) {
                    table.computeIfAbsent(spelling, key -> new TreeSet<>())
                            .addAll(List.of(cells.get(2).split(", ")));
                }
            }
        }
        return table;
    }
}
