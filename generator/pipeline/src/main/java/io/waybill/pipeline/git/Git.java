package io.waybill.pipeline.git;

import io.waybill.pipeline.run.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Runs the program git, which only reads. */
final class Git {

    private final Path folder;

    /**
     * Git in a folder.
     *
     * @param folder a folder of the repository, which need not be its top
     */
    Git(Path folder) {
        this.folder = folder;
    }

    /** What a run printed, and how it ended. */
    static final class Result {

        final int exitCode;
        final byte[] out;
        final String err;

        private Result(int exitCode, byte[] out, String err) {
            this.exitCode = exitCode;
            this.out = out;
            this.err = err;
        }

        /** The text that it printed, without the line end behind it. */
        String text() {
            return new String(out, StandardCharsets.UTF_8).replaceFirst("\r?\n$", "");
        }

        /**
         * What it printed, where it went well.
         *
         * @throws UserException with this problem where it did not
         */
        Result orFail(String problem) {
            if (exitCode != 0) {
                throw new UserException(problem + "; git says: " + err);
            }
            return this;
        }
    }

    /**
     * Runs a command to its end.
     *
     * @param input what it reads
     * @throws UserException when git cannot be started
     */
    Result run(byte[] input, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("GIT_LITERAL_PATHSPECS", "1");
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UserException(
                    "Cannot run git, which is needed to read revisions. Install it or add it to PATH: "
                            + e.getMessage(),
                    e);
        }
        try {
            return finished(process, input);
        } catch (IOException | UncheckedIOException e) {
            throw new UserException("git failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserException("git was interrupted", e);
        } finally {
            process.destroy();
        }
    }

    private static Result finished(Process process, byte[] input) throws IOException, InterruptedException {
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(process, input));
        CompletableFuture<String> errors = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        byte[] out = process.getInputStream().readAllBytes();
        int exitCode = process.waitFor();
        writing.join();
        return new Result(exitCode, out, errors.join().strip());
    }

    private static void write(Process process, byte[] input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException endedEarly) {
            // It does not read to the end, and its exit code tells why.
        }
    }

    private static String text(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
