package io.waybill.golden;

import io.waybill.dsl.Blueprint;
import io.waybill.pipeline.blueprint.RenderedFiles;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.blueprint.Renditions;
import io.waybill.pipeline.goal.Verify;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.golden.Scope;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.run.Outcome;
import io.waybill.validate.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.approvaltests.approvers.FileApprover;
import org.approvaltests.core.Options;
import org.approvaltests.writers.ApprovalTextWriter;

/**
 * Golden-file tests of blueprints, in one line:
 *
 * <pre>{@code
 * @Test
 * void rendersWhatWasApproved() {
 *     Golden.verify(new MyBlog());
 * }
 * }</pre>
 */
public final class Golden {

    /** The system property that names the golden folder; without it, {@code golden} in the working directory. */
    public static final String FOLDER_PROPERTY = "waybill.goldenDirectory";

    private static final Path RECEIVED = Path.of("target", "waybill", "received");

    private Golden() {}

    /**
     * Compares a blueprint, in all its environments and targets, with its golden files, and validates it.
     *
     * @throws AssertionError when a golden file is missing, differs or belongs to nothing, or the API server would
     *     refuse a resource; the message shows it resource by resource
     */
    public static void verify(Blueprint blueprint) {
        verify(blueprint, Path.of(System.getProperty(FOLDER_PROPERTY, "golden")));
    }

    /** As {@link #verify(Blueprint)}, with golden files in another folder. */
    public static void verify(Blueprint blueprint, Path goldenFolder) {
        Path folder = goldenFolder.normalize();
        List<Rendition> renditions = Renditions.of(List.of(blueprint), Optional.empty());
        boolean approved = true;
        for (Rendition rendition : renditions) {
            for (Map.Entry<String, String> file :
                    RenderedFiles.of(rendition, rendition.manifest()).entrySet()) {
                approved &= isApproved(folder.resolve(file.getKey()), file.getKey(), file.getValue());
            }
        }
        TextConsole console = new TextConsole();
        Outcome outcome = new Verify(console).run(renditions, settings(folder));
        if (!approved || outcome != Outcome.CLEAN) {
            throw new AssertionError(console.text());
        }
    }

    private static boolean isApproved(Path approved, String file, String rendered) {
        Options yaml = new Options().forFile().withExtension(".yaml");
        return new FileApprover(
                        RECEIVED.resolve(file).toFile(),
                        approved.toFile(),
                        new ApprovalTextWriter(rendered, yaml),
                        SameBytes::compare)
                .approve()
                .isSuccessful();
    }

    private static Verify.Settings settings(Path folder) {
        return new Verify.Settings(
                new GoldenFolder(folder),
                Scope.BLUEPRINTS,
                Severity.ERROR,
                Format.TEXT,
                Optional.empty(),
                "mvn waybill:approve, or the main program of the blueprint with the argument approve");
    }
}
