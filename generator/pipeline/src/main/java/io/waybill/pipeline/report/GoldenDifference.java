package io.waybill.pipeline.report;

import io.waybill.diff.Change;
import io.waybill.diff.FieldChange;
import io.waybill.dsl.tree.Origin;
import io.waybill.validate.ResourceId;
import java.util.List;
import java.util.Optional;

/**
 * A golden file that is not what is rendered now.
 *
 * @param file its path below the golden folder, with {@code /}
 * @param status in which way
 * @param resources what differs, resource by resource
 * @param lines what differs in a text that is not YAML: lines that are gone with {@code -} before them, new ones with
 *     {@code +}
 */
public record GoldenDifference(String file, Status status, List<ResourceDifference> resources, List<String> lines) {

    /** Of a file of resources. */
    public GoldenDifference(String file, Status status, List<ResourceDifference> resources) {
        this(file, status, resources, List.of());
    }

    /** The ways in which a golden file can be wrong. */
    public enum Status {
        /** Something is rendered that has no golden file. */
        MISSING,
        /** The golden file means something else. */
        DIFFERENT,
        /** The golden file means the same, in other bytes. */
        SAME_DATA,
        /** The golden file cannot be read as YAML. */
        UNREADABLE,
        /** Nothing is rendered any more that would belong into the golden file. */
        ORPHAN
    }

    /**
     * A resource that differs.
     *
     * @param resource what it is called
     * @param change what became of it
     * @param fields the fields, when it changed
     * @param origin the Java line that made it, or that made the manifest it is missing from
     */
    public record ResourceDifference(
            ResourceId resource, Change change, List<FieldChange> fields, Optional<Origin> origin) {}
}
