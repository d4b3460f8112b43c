package io.waybill.maven;

import io.waybill.dsl.Target;
import io.waybill.pipeline.goal.Convert;
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

/** Rewrites YAML and JSON files, where they are, for another Kubernetes version. Comments and layout stay. */
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
        Convert.Settings settings = new Convert.Settings(
                Settings.target(kubernetesVersion).orElseGet(Target::newest), true, TextFormat.TEXT);
        List<String> paths = inputs.stream().map(File::toString).toList();
        return new Convert(console, InputStream.nullInputStream()).run(paths, settings);
    }
}
