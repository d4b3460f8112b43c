package io.waybill.cli;

import io.waybill.cli.argument.Argument;
import io.waybill.cli.argument.Subcommand;
import io.waybill.dsl.Target;
import io.waybill.explain.gateway.rule.Implementation;
import io.waybill.pipeline.goal.Convert;
import io.waybill.pipeline.goal.ConvertRoutes;
import io.waybill.pipeline.run.TextFormat;
import io.waybill.routes.convert.Settings;
import java.util.List;
import java.util.Locale;

/** Arguments of {@code convert}. */
final class ConvertCommand extends Subcommand {

    private final Argument<List<String>> inputs =
            parameters("1..*", "INPUT", "Files, folders, or - for standard input.");

    private final Argument<String> version = text(
            "--kubernetes-version",
            "VERSION",
            "Kubernetes version, such as " + Target.newest().kubernetesVersion() + " (default: the newest).");

    private final Argument<Kind> to = value(
            "--to",
            Kind.class,
            Kind.KUBERNETES_VERSION,
            "KIND",
            "kubernetes-version, or gateway-api for Ingresses of ingress-nginx as Gateways and routes (default:"
                    + " kubernetes-version).");

    private final Argument<Implementation> implementation = Options.implementation(this);

    private final Argument<String> gatewayClass =
            text("--gateway-class", "NAME", "Class of the Gateways (default: the one of the implementation's guide).");

    private final Argument<Boolean> asNginx = flag(
            "--match-as-nginx",
            "Keep regular expressions for all paths of a host where nginx has them, instead of prefixes.");

    private final Argument<Boolean> inPlace =
            flag("--in-place, -i", "Rewrite files in place instead of printing to standard output.");

    private final Argument<TextFormat> format = Options.textFormat(this);

    private final Argument<Boolean> dryRun = Options.dryRun(this);

    ConvertCommand() {
        super("convert", "Rewrite YAML or JSON for another Kubernetes version. Comments and layout stay.");
    }

    /** What to convert to. */
    enum Kind {
        /** Another Kubernetes version. */
        KUBERNETES_VERSION,
        /** The Gateway API. */
        GATEWAY_API;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public Integer call() {
        if (!inPlace.value()) {
            dryRun.refuse("without --in-place");
        }
        if (to.value() == Kind.GATEWAY_API) {
            version.refuse("for the Gateway API");
            Implementation chosen = implementation.value();
            return new ConvertRoutes(console(), System.in)
                    .dry(dryRun.value())
                    .run(
                            inputs.value(),
                            new Settings(
                                    chosen,
                                    gatewayClass
                                            .given()
                                            .orElseGet(() -> Settings.of(chosen).gatewayClass()),
                                    asNginx.value()),
                            inPlace.value())
                    .exitCode();
        }
        List.of(implementation, gatewayClass, asNginx).forEach(option -> option.refuse("without --to gateway-api"));
        Convert.Settings settings = new Convert.Settings(
                Options.target(version.given()).orElseGet(Target::newest), inPlace.value(), format.value());
        return new Convert(console(), System.in)
                .dry(dryRun.value())
                .run(inputs.value(), settings)
                .exitCode();
    }
}
