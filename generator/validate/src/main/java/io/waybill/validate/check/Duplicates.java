package io.waybill.validate.check;

import io.waybill.dsl.tree.Mapping;
import io.waybill.validate.Place;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Rule;
import io.waybill.validate.Severity;
import io.waybill.validate.typed.Report;
import java.util.HashMap;
import java.util.Map;

/** Resources of one set that have the same kind, namespace and name. */
final class Duplicates {

    private final Map<ResourceId, Seen> seen = new HashMap<>();

    /** Twice in one file is an error; in two files that are read together, one may well replace the other. */
    void add(Mapping mapping, Report report) {
        ResourceId id = report.resource();
        if (mapping.mapping("metadata")
                .flatMap(metadata -> metadata.string("name"))
                .isEmpty()) {
            return;
        }
        Mapping metadata = mapping.mapping("metadata").orElse(mapping);
        Seen here = new Seen(report.file(), Place.of(report.file(), report.document(), mapping.origin()));
        ResourceId key = new ResourceId(id.group(), id.kind(), id.namespace(), id.name());
        Seen first = seen.putIfAbsent(key, here);
        if (first != null) {
            report.add(
                    Rule.DUPLICATE_RESOURCE,
                    first.file().equals(here.file()) ? Severity.ERROR : Severity.WARNING,
                    metadata.originOf("name"),
                    "metadata.name",
                    "There are two resources " + id + "; the first is at " + first.place() + ".",
                    "Remove one of the two, or rename it.");
        }
    }

    /** Where a resource was first. */
    private record Seen(String file, Place place) {}
}
