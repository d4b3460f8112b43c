package io.waybill.cli;

import io.waybill.cli.argument.AdmissionOptions;
import io.waybill.cli.argument.Argument;
import io.waybill.cli.argument.Subcommand;
import io.waybill.dsl.Target;
import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.stored.ApplyMode;
import io.waybill.lint.LintProfile;
import io.waybill.pipeline.blueprint.ChosenRules;
import io.waybill.pipeline.goal.Cluster;
import io.waybill.pipeline.goal.Validate;
import io.waybill.pipeline.input.Inputs;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.Choices;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import io.waybill.pipeline.target.ClusterGates;
import io.waybill.pipeline.target.TargetRange;
import io.waybill.validate.RuleId;
import io.waybill.validate.Severities;
import io.waybill.validate.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Arguments of {@code validate}. */
final class ValidateCommand extends Subcommand {

    private final Argument<Boolean> listRules = flag("--list-rules", "List all rules with their severities and exit.");

    private final Argument<List<String>> inputs =
            parameters("0..*", "INPUT", "Files, folders, or - for standard input.");

    private final Argument<String> version = text(
            "--kubernetes-version",
            "VERSION",
            "Kubernetes version, such as " + Target.newest().kubernetesVersion() + ", or a range, such as 1.20.."
                    + Target.newest().kubernetesVersion() + " (default: the newest).");

    private final Argument<List<String>> expected = Options.expected(this);

    private final Argument<Map<String, String>> rules = Options.rules(this);

    private final Argument<List<String>> ruleClasses = Options.ruleClasses(this);

    private final Argument<List<String>> applications = Options.applications(this);

    private final Argument<LintProfile> lint = Options.lint(this);

    private final Argument<String> featureGates = Options.featureGates(this);

    private final Argument<String> api = Options.api(this, "Check against the API of a cluster");

    private final Argument<List<String>> crds = texts(
            "--crds",
            "INPUT",
            "CustomResourceDefinitions to check custom resources against, which are not checked themselves:"
                    + " files, folders, jars or JAR!/PATH; may be repeated.");

    private final AdmissionOptions admission = new AdmissionOptions(this);

    private final Argument<ApplyMode> apply = value(
            "--apply",
            ApplyMode.class,
            "MODE",
            "How the input is applied: server-side makes what server-side apply refuses an error; client-side does not"
                    + " report it (default: a warning).");

    private final Argument<String> baseline = Options.baseline(this);

    private final Argument<Boolean> freeze =
            flag("--freeze", "Write what is found to the file of --baseline, instead of reporting it.");

    private final ReportOptions report = new ReportOptions(this);

    ValidateCommand() {
        super("validate", "Check YAML or JSON against the Kubernetes API.");
    }

    @Override
    public Integer call() {
        ChosenRules chosen = new ChosenRules(rules.value(), ruleClasses.value(), applications.value(), lint.value())
                .appliedBy(apply.given());
        return chosen.use("--rule", this::call);
    }

    private int call(ProjectRules known) {
        if (listRules.value()) {
            return listRules(known.severities());
        }
        if (inputs.value().isEmpty()) {
            throw new UserException("No input given. Specify files, folders, or - for standard input.");
        }
        Cluster cluster = cluster();
        List<Target> targets = cluster.api().isPresent() ? List.of() : TargetRange.chosen(version.given(), console());
        Validate.Settings settings = new Validate.Settings(
                targets, Set.copyOf(expected.value()), known, report.failOn(), report.format(), Optional.empty());
        return new Validate(console(), System.in, cluster)
                .against(baseline.given().map(Inputs::path), freeze.value())
                .run(inputs.value(), settings)
                .exitCode();
    }

    private Cluster cluster() {
        List<Mapping> definitions = admission.settings().readBehind(crds.value(), List.of());
        Map<String, Boolean> gates = Choices.read(
                "--feature-gates", ClusterGates::settings, featureGates.given().orElse(""));
        return Cluster.named(api.given().map(Inputs::path), version.given(), gates, definitions, console());
    }

    private int listRules(Severities severities) {
        StringBuilder table = new StringBuilder();
        for (RuleId rule : severities.rules()) {
            String severity = severities.of(rule).map(Severity::toString).orElse("off");
            table.append(String.format(Locale.ROOT, "%-20s %-8s %s\n", rule.id(), severity, rule.description()));
        }
        console().print(table.toString());
        return Outcome.CLEAN.exitCode();
    }
}
