package io.waybill.testing;

import io.waybill.diff.Item;
import io.waybill.dsl.Manifest;
import io.waybill.pipeline.diff.DiffSide;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.input.CollectedProblems;
import io.waybill.pipeline.run.UserException;
import io.waybill.validate.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a cluster has before a manifest is applied; made by {@link ManifestAssertions#from}. */
public abstract class Earlier {

    Earlier() {}

    abstract List<Item> items(Rendered rendered);

    static Earlier goldens(Path golden) {
        return new Earlier() {
            @Override
            List<Item> items(Rendered rendered) {
                Map<String, String> files = new GoldenFolder(golden)
                        .manifestsOf(rendered.rendition().folder());
                if (files.isEmpty()) {
                    throw new UserException("There are no golden files of "
                            + rendered.rendition().title() + " in " + golden
                            + ". Run mvn waybill:approve first.");
                }
                CollectedProblems problems = new CollectedProblems(Severity.ERROR);
                List<Item> items = DiffSide.itemsOf(files, golden + "/", problems);
                if (!problems.text().isEmpty()) {
                    throw new UserException(problems.text());
                }
                return items;
            }
        };
    }

    static Earlier manifest(Manifest manifest) {
        return new Earlier() {
            @Override
            List<Item> items(Rendered rendered) {
                return manifest.resources().stream()
                        .map(resource -> new Item("", resource.tree()))
                        .toList();
            }
        };
    }
}
