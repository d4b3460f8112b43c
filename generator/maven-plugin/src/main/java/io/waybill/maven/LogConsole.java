package io.waybill.maven;

import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.Log;

/** Speaks through Maven's log; reports wait until it is known whether they are errors. */
final class LogConsole implements Console {

    private final Log log;
    private final List<String> told = new ArrayList<>();
    private final List<String> reports = new ArrayList<>();

    LogConsole(Log log) {
        this.log = log;
    }

    @Override
    public void print(String text) {
        reports.add(text);
    }

    @Override
    public void tell(String line) {
        told.add(line);
        log.info(line);
    }

    /** The lines that are in the log when the run has ended. */
    List<String> said() {
        return Stream.concat(told.stream(), reports.stream())
                .flatMap(String::lines)
                .toList();
    }

    /** Logs the reports as errors or as information. */
    void log(Outcome outcome) {
        for (String report : reports) {
            report.lines().forEach(line -> {
                if (outcome == Outcome.CLEAN) {
                    log.info(line);
                } else {
                    log.error(line);
                }
            });
        }
    }

    /** Writes the results to standard output as they are. */
    void writeToStandardOutput() {
        for (String report : reports) {
            System.out.writeBytes(report.getBytes(StandardCharsets.UTF_8));
        }
        System.out.flush();
    }
}
