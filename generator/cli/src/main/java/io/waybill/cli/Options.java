package io.waybill.cli;

import io.waybill.cli.argument.Argument;
import io.waybill.cli.argument.Subcommand;
import io.waybill.dsl.Target;
import io.waybill.explain.gateway.rule.Implementation;
import io.waybill.lint.LintProfile;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.run.Choices;
import io.waybill.pipeline.run.TextFormat;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Options that several commands have, and their values. */
final class Options {

    /** The spelling of {@code --format} before it was the same in every command. */
    private static final String FORMAT = "--format, --output";

    private Options() {}

    static Optional<Target> target(Optional<String> version) {
        return Choices.read("--kubernetes-version", Target::kubernetes, version);
    }

    /** The folders and jars of a class path; none of an empty one. */
    static List<Path> classPath(String text) {
        return Arrays.stream(text.split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }

    /** Adds the option that overrides how much rules matter. */
    static Argument<Map<String, String>> rules(Subcommand command) {
        return command.pairs(
                "--rule",
                "RULE=SEVERITY",
                "Override the severity of a rule: error, warning, info or off; may be repeated.");
    }

    /** Adds the option that names rules of the project's own. */
    static Argument<List<String>> ruleClasses(Subcommand command) {
        return command.texts(
                "--rules",
                "JAR|CLASS",
                "Jar or folder with rules of your own, or a class that has some; may be repeated.");
    }

    /** Adds the option that names the programs in containers. */
    static Argument<List<String>> applications(Subcommand command) {
        return command.texts(
                "--application",
                "WORKLOAD=PATH",
                "Jar or class path of the program that a workload runs, to compare with what it is given, such as"
                        + " web=target/shop.jar or Deployment/web:app=target/shop.jar; may be repeated.");
    }

    /** Adds the option that says how much of good practice is asked for. */
    static Argument<LintProfile> lint(Subcommand command) {
        return command.choice("--lint", LintProfile.class, LintProfile.NONE, "Checks of good practice");
    }

    /** Adds the option that says how the feature gates of the cluster are set. */
    static Argument<String> featureGates(Subcommand command) {
        return command.text(
                "--feature-gates",
                "GATE=BOOLEAN,...",
                "Feature gates of the cluster, as kube-apiserver accepts them, such as"
                        + " GenericWorkload=true,EnvFiles=false (default: as each version has them).");
    }

    /** Adds the option that names what was taken from a cluster with {@code kubectl get --raw}. */
    static Argument<String> api(Subcommand command, String purpose) {
        return command.text(
                "--api", "FOLDER_OR_FILE", purpose + ": its OpenAPI v3 documents, as kubectl get --raw prints them.");
    }

    /** Adds the option that says where the golden files are. */
    static Argument<Path> golden(Subcommand command) {
        return command.value(
                "--golden",
                Path.class,
                Path.of("golden"),
                "FOLDER",
                "Folder of the golden files (default: ${DEFAULT-VALUE}).");
    }

    /** Adds the option that says in which format findings are reported. */
    static Argument<Format> reportFormat(Subcommand command) {
        return command.choice(FORMAT, Format.class, Format.TEXT, "Format of the report");
    }

    /** Adds the option that says in which format something is reported to people or programs. */
    static Argument<TextFormat> textFormat(Subcommand command) {
        return command.choice(FORMAT, TextFormat.class, TextFormat.TEXT, "Format of the report");
    }

    /** Adds the option that says in which format differences are reported. */
    static <E extends Enum<E>> Argument<E> format(Subcommand command, Class<E> type, E initial) {
        return command.choice(FORMAT, type, initial, "Format of the report");
    }

    /** Adds the option that says what serves Gateways. */
    static Argument<Implementation> implementation(Subcommand command) {
        return command.value(
                "--implementation",
                Implementation.class,
                Implementation.STANDARD,
                "NAME",
                "What serves the Gateways: standard, envoy-gateway or nginx-gateway-fabric (default: standard; for diff"
                        + " what their classes name).");
    }

    /** Adds the option that repeats the work when files change. */
    static Argument<Boolean> watch(Subcommand command) {
        return command.flag("--watch", "Do it again each time that a blueprint or another input changes.");
    }

    /** Adds the option for findings that are known. */
    static Argument<String> baseline(Subcommand command) {
        return command.text(
                "--baseline", "FILE", "Findings that are known, as freeze writes them; only others are reported.");
    }

    /** Adds the option that writes nothing. */
    static Argument<Boolean> dryRun(Subcommand command) {
        return command.flag("--dry-run", "Write nothing: print what would be written.");
    }

    /** Adds the option for a resource that the cluster has in addition to the input. */
    static Argument<List<String>> expected(Subcommand command) {
        return command.texts(
                "--expects",
                "KIND/NAME",
                "Resource that already exists in the cluster, such as Secret/myblog; may be repeated.");
    }
}
