package io.waybill.cli;

import io.waybill.cli.argument.Argument;
import io.waybill.cli.argument.Subcommand;
import io.waybill.dsl.Target;
import io.waybill.dsl.tree.Mapping;
import io.waybill.lint.LintProfile;
import io.waybill.lsp.Judging;
import io.waybill.lsp.WaybillServer;
import io.waybill.pipeline.blueprint.ChosenRules;
import io.waybill.pipeline.goal.Cluster;
import io.waybill.pipeline.input.CustomResourceDefinitions;
import io.waybill.pipeline.input.Inputs;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.Choices;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import io.waybill.pipeline.target.ClusterGates;
import io.waybill.pipeline.target.Schemas;
import io.waybill.schema.ServedApi;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Arguments of {@code lsp}. */
final class LspCommand extends Subcommand {

    private final Argument<String> version = text(
            "--kubernetes-version",
            "VERSION",
            "Kubernetes version, such as " + Target.newest().kubernetesVersion() + " (default: the newest).");

    private final Argument<List<String>> expected = Options.expected(this);

    private final Argument<Map<String, String>> rules = Options.rules(this);

    private final Argument<List<String>> ruleClasses = Options.ruleClasses(this);

    private final Argument<LintProfile> lint = Options.lint(this);

    private final Argument<String> featureGates = Options.featureGates(this);

    private final Argument<String> api = Options.api(this, "Check against the API of a cluster");

    private final Argument<List<String>> crds = texts(
            "--crds",
            "INPUT",
            "CustomResourceDefinitions besides those of the workspace: files, folders, jars or JAR!/PATH; may be"
                    + " repeated.");

    LspCommand() {
        super("lsp", "Serve editors with findings, fixes, completion and references, over standard input and output.");
        flag("--stdio", "Accepted since many editors add it; there is no other way to be served.");
    }

    @Override
    public Integer call() {
        ChosenRules chosen = new ChosenRules(rules.value(), ruleClasses.value(), List.of(), lint.value());
        return chosen.use("--rule", this::serve);
    }

    private int serve(ProjectRules known) {
        PrintStream toEditor = System.out;
        // What else is printed would break what the editor reads.
        System.setOut(System.err);
        try {
            WaybillServer.serve(judging(known), System.in, toEditor);
        } catch (NoClassDefFoundError e) {
            throw new UserException(
                    "The language server is not on the class path. Add io.waybill:waybill-lsp, or use waybill.jar.", e);
        } finally {
            System.setOut(toEditor);
        }
        return Outcome.CLEAN.exitCode();
    }

    private Judging judging(ProjectRules known) {
        List<Mapping> definitions = CustomResourceDefinitions.read(crds.value(), List.of());
        Map<String, Boolean> gates = Choices.read(
                "--feature-gates", ClusterGates::settings, featureGates.given().orElse(""));
        Cluster cluster = Cluster.named(api.given().map(Inputs::path), version.given(), gates, definitions, console());
        ServedApi served = cluster.api()
                .orElseGet(() -> new Schemas(cluster.gates())
                        .of(Options.target(version.given()).orElseGet(Target::newest)));
        return new Judging(served, known, cluster.definitions(), Set.copyOf(expected.value()));
    }
}
