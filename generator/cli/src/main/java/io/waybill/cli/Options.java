package io.waybill.cli;

import io.waybill.dsl.Target;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.run.UserException;
import io.waybill.validate.Severities;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Options that several commands have, and their values. */
final class Options {

    private Options() {}

    /** How much each rule matters, of options such as {@code --rule collision=off}. */
    static Severities severities(Map<String, String> rules) {
        try {
            return Severities.of(rules);
        } catch (IllegalArgumentException e) {
            throw new UserException(String.valueOf(e.getMessage()));
        }
    }

    static Optional<Target> target(Optional<String> version) {
        try {
            return version.map(Target::kubernetes);
        } catch (IllegalArgumentException e) {
            throw new UserException(String.valueOf(e.getMessage()));
        }
    }

    /** The folders and jars of a class path; none of an empty one. */
    static List<Path> classPath(String text) {
        return Arrays.stream(text.split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }

    /** Adds the option that says how much rules matter. */
    static Argument<Map<String, String>> rules(Subcommand command) {
        return command.pairs(
                "--rule", "RULE=SEVERITY", "How much a rule matters: error, warning, info or off. May be repeated.");
    }

    /** Adds the option that says where the golden files are. */
    static Argument<Path> golden(Subcommand command) {
        return command.value(
                "--golden", Path.class, Path.of("golden"), "FOLDER", "The golden files. Default: ${DEFAULT-VALUE}.");
    }

    /** Adds the option that says how findings are told. */
    static Argument<Format> reportFormat(Subcommand command) {
        return command.value(
                "--output", Format.class, Format.TEXT, "FORMAT", "text, json, sarif, junit or github. Default: text.");
    }
}
