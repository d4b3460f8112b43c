package io.waybill.cli.terminal;

import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.UserException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/** Results to standard output, notes to standard error, both in UTF-8 whatever the platform prefers. */
public final class StandardConsole implements Console {

    private final PrintStream out;
    private final PrintStream err;

    /** The streams of this process, past what Java makes of them for the platform. */
    public StandardConsole() {
        this(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    }

    /** Other streams, as of tests. */
    public StandardConsole(OutputStream out, OutputStream err) {
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    private static final boolean HAS_COLOURS = Ansi.AUTO.enabled();

    private static final boolean IS_TERMINAL = HAS_COLOURS || isTerminal();

    /** What a terminal would take for a command, or would show in another order than it is in. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    /** Text as a terminal may show it: control characters and direction marks are written as escapes. */
    public static String printable(String text) {
        return UNPRINTABLE
                .matcher(text)
                .replaceAll(
                        mark -> String.format("\\\\u%04x", (int) mark.group().charAt(0)));
    }

    /**
     * Whether standard output is a terminal, also where colours are not wanted or standard input comes from a pipe, which
     * Java takes for the absence of a terminal.
     */
    private static boolean isTerminal() {
        try {
            String device = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Text with the severities of findings in colour. */
    private static String coloured(String text) {
        return text.replaceAll("(?m)^error(?=\\[)", Ansi.ON.string("@|bold,red error|@"))
                .replaceAll("(?m)^warning(?=\\[)", Ansi.ON.string("@|bold,yellow warning|@"));
    }

    private static String forTerminal(String text) {
        return HAS_COLOURS ? coloured(printable(text)) : printable(text);
    }

    /** A writer for help. */
    public PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    /** A writer for errors. */
    public PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    @Override
    public void print(String text) {
        out.print(IS_TERMINAL ? forTerminal(text) : text);
        if (out.checkError()) {
            throw new UserException("Standard output cannot be written; is the disk full or the pipe closed?");
        }
    }

    @Override
    public void progress(String text) {
        if (HAS_COLOURS) {
            err.print("\r\u001b[K" + text);
            err.flush();
        }
    }

    @Override
    public void tell(String line) {
        err.println(printable(line));
    }
}
