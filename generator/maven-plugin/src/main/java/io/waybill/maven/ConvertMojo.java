package io.waybill.maven;

import io.waybill.dsl.Target;
import io.waybill.pipeline.goal.Convert;
import io.waybill.pipeline.goal.ConvertRoutes;
import io.waybill.pipeline.run.Choices;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.TextFormat;
import io.waybill.pipeline.run.UserException;
import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites YAML and JSON files, where they are, for another Kubernetes version, or Ingresses for the Gateway API. Comments
 * and layout stay.
 */
@Mojo(name = "convert", requiresProject = false, threadSafe = true)
public final class ConvertMojo extends AbstractWaybillMojo {

    /** Skips this goal. */
    @Parameter(property = "waybill.convert.skip", defaultValue = "false")
    private boolean skipConvert;

    /** Files, and folders whose {@code .yaml}, {@code .yml} and {@code .json} files are rewritten. */
    @Parameter(property = "waybill.inputs")
    private List<File> inputs = new ArrayList<>();

    /** The Kubernetes version, such as {@code 1.36}. Without it, the newest. */
    @Parameter(property = "waybill.kubernetesVersion")
    private @Nullable String kubernetesVersion;

    /** Whether nothing is written, but told what would be. */
    @Parameter(property = "waybill.dryRun", defaultValue = "false")
    private boolean dryRun;

    /**
     * What to convert to: {@code kubernetes-version}, or {@code gateway-api} for Ingresses of ingress-nginx as Gateways and
     * routes.
     */
    @Parameter(property = "waybill.to", defaultValue = "kubernetes-version")
    private String to = "kubernetes-version";

    /** What serves the Gateways: {@code standard}, {@code envoy-gateway} or {@code nginx-gateway-fabric}. */
    @Parameter(property = "waybill.implementation", defaultValue = "standard")
    private String implementation = "standard";

    /** The class of the Gateways. Without it, the one of the implementation's guide. */
    @Parameter(property = "waybill.gatewayClass")
    private @Nullable String gatewayClass;

    /** Whether all paths of a host stay regular expressions where nginx has them, instead of becoming prefixes. */
    @Parameter(property = "waybill.matchAsNginx", defaultValue = "false")
    private boolean matchAsNginx;

    @Override
    boolean skipsThisGoal() {
        return skipConvert;
    }

    @Override
    String failure() {
        return "Some of the files cannot be converted; see above.";
    }

    @Override
    Outcome run(LogConsole console) {
        if (inputs.isEmpty()) {
            throw new UserException("No files given. Specify them with <inputs> or -Dwaybill.inputs.");
        }
        List<String> paths = inputs.stream().map(File::toString).toList();
        if (Choices.constant("waybill.to", Kind.class, to) == Kind.GATEWAY_API) {
            return new ConvertRoutes(console, InputStream.nullInputStream())
                    .dry(dryRun)
                    .run(paths, routeSettings(), true);
        }
        Convert.Settings settings = new Convert.Settings(
                Settings.target(kubernetesVersion).orElseGet(Target::newest), true, TextFormat.TEXT);
        return new Convert(console, InputStream.nullInputStream()).dry(dryRun).run(paths, settings);
    }

    private io.waybill.routes.convert.Settings routeSettings() {
        if (kubernetesVersion != null) {
            throw new UserException("waybill.kubernetesVersion has no effect for the Gateway API. Remove it.");
        }
        io.waybill.routes.convert.Settings usual =
                io.waybill.routes.convert.Settings.of(Settings.implementation(implementation));
        return new io.waybill.routes.convert.Settings(
                usual.implementation(), gatewayClass == null ? usual.gatewayClass() : gatewayClass, matchAsNginx);
    }

    /** What to convert to. */
    private enum Kind {
        /** Another Kubernetes version. */
        KUBERNETES_VERSION,
        /** The Gateway API. */
        GATEWAY_API
    }
}
