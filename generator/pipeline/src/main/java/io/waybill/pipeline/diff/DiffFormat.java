package io.waybill.pipeline.diff;

import io.waybill.diff.ResourceChange;
import java.util.List;

/** The formats in which differences are told. */
public enum DiffFormat {
    /** For people. */
    TEXT,
    /** For programs: one JSON object a line, for each field. */
    JSON,
    /** For the comments of pull requests. */
    MARKDOWN;

    /** The differences in this format. */
    public String of(List<ResourceChange> changes) {
        return switch (this) {
            case TEXT -> DiffText.of(changes);
            case JSON -> DiffJson.of(changes);
            case MARKDOWN -> DiffMarkdown.of(changes);
        };
    }
}
