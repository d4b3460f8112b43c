package io.waybill.cli;

import io.waybill.dsl.Target;
import io.waybill.pipeline.CustomResourceDefinitions;
import io.waybill.pipeline.Outcome;
import io.waybill.pipeline.TargetRange;
import io.waybill.pipeline.UserError;
import io.waybill.pipeline.ValidateFiles;
import io.waybill.validate.Rule;
import io.waybill.validate.Severities;
import io.waybill.validate.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Arguments of {@code validate}. */
@Command(
        name = "validate",
        description = "Check YAML or JSON against the Kubernetes API.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    @Option(names = "--list-rules", description = "Print the rules with how much they matter, and do nothing else.")
    private boolean listRules;

    @Parameters(arity = "0..*", paramLabel = "INPUT", description = "Files, folders, or - for standard input.")
    private List<String> inputs = List.of();

    @Option(
            names = "--kubernetes-version",
            paramLabel = "VERSION",
            description = "The Kubernetes version, such as 1.36, or a range, such as 1.20..1.36. Default: the newest.")
    private @Nullable String version;

    @Option(
            names = "--expects",
            paramLabel = "KIND/NAME",
            description = "A resource that the cluster has besides the input. May be repeated.")
    private Set<String> expected = Set.of();

    @Option(
            names = "--rule",
            paramLabel = "RULE=SEVERITY",
            description = "How much a rule matters: error, warning, info or off. May be repeated.")
    private Map<String, String> rules = Map.of();

    @Option(
            names = "--crds",
            paramLabel = "INPUT",
            description = "CustomResourceDefinitions to check custom resources with, which are not checked themselves:"
                    + " files, folders, jars or JAR!/PATH. May be repeated.")
    private List<String> crds = List.of();

    @Mixin
    private final ReportOptions report = new ReportOptions();

    @Override
    public Integer call() {
        if (listRules) {
            return listRules(Options.severities(rules));
        }
        if (inputs.isEmpty()) {
            throw new UserError("Say what to validate: files, folders, or - for standard input");
        }
        ValidateFiles.Settings settings = new ValidateFiles.Settings(
                TargetRange.parse(version == null ? Target.newest().kubernetesVersion() : version),
                expected,
                Options.severities(rules),
                report.failOn(),
                report.format(),
                Optional.empty());
        return new ValidateFiles(new StandardConsole(), System.in, CustomResourceDefinitions.read(crds, List.of()))
                .run(inputs, settings)
                .exitCode();
    }

    private static int listRules(Severities severities) {
        StringBuilder table = new StringBuilder();
        for (Rule rule : Rule.values()) {
            String severity =
                    severities.of(rule, rule.severity()).map(Severity::toString).orElse("off");
            table.append(String.format(Locale.ROOT, "%-20s %-8s %s\n", rule.id(), severity, rule.description()));
        }
        new StandardConsole().print(table.toString());
        return Outcome.CLEAN.exitCode();
    }
}
