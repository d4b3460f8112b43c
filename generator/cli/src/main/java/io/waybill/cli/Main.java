package io.waybill.cli;

import io.waybill.pipeline.target.Preload;
import java.util.List;

/** The executable jar. */
public final class Main {

    /** Types that no option has, as a pattern; looking for what reads them takes long. */
    private static final String UNUSED_TYPES = "java[.](sql|time)[.].*";

    private Main() {}

    /** Runs a command and exits with its code: 0 clean, 1 findings or differences, 2 could not run. */
    public static void main(String[] args) {
        System.setProperty("picocli.converters.excludes", UNUSED_TYPES);
        boolean namesCommand = args.length > 0 && !args[0].startsWith("-") && !args[0].equals("help");
        if (namesCommand) {
            Preload.begin();
        }
        System.exit(CommandLineRun.execute(List.of(), args));
    }
}
