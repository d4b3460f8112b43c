package io.waybill.cli;

import io.waybill.dsl.Blueprint;
import java.util.List;

/** The main program of a blueprint. */
public final class Waybill {

    private Waybill() {}

    /**
     * Runs a command with this blueprint and exits with its code: 0 clean, 1 findings or differences, 2 could not run.
     *
     * <p>Without arguments it prints the YAML.
     *
     * @param blueprint what to work on
     * @param args a command, such as {@code generate}, {@code verify} or {@code approve}, and its options
     */
    public static void run(Blueprint blueprint, String... args) {
        System.exit(exitCode(blueprint, args));
    }

    /**
     * As {@link #run}, but returns the exit code.
     *
     * @return 0 clean, 1 findings or differences, 2 could not run
     */
    public static int exitCode(Blueprint blueprint, String... args) {
        String[] command = args.length == 0 ? new String[] {"generate"} : args;
        return CommandLineRun.execute(List.of(blueprint), command);
    }
}
