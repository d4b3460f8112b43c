package io.waybill.golden;

import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.golden.GoldenTexts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.approvaltests.core.Options;
import org.approvaltests.writers.ApprovalTextWriter;

/** What is rendered instead of golden files, kept beside the build for tools that compare. */
record Received(GoldenFolder golden) {

    private static final Path FOLDER = Path.of("target", "waybill", "received");

    void keep(Rendition rendition) {
        GoldenTexts.withResources(golden, rendition, rendition.manifest()).forEach(this::keep);
    }

    /** Keeps a file, unless it is as approved; where it lies. */
    Path keep(String file, String rendered) {
        File received = FOLDER.resolve(file).toFile();
        if (golden.read(file).equals(Optional.of(rendered))) {
            received.delete();
        } else {
            Options options = new Options().forFile().withExtension(file.substring(file.lastIndexOf('.')));
            new ApprovalTextWriter(rendered, options).writeReceivedFile(received);
        }
        return FOLDER.resolve(file);
    }
}
