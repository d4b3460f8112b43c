package io.waybill.convert;

import io.waybill.dsl.tree.Mapping;
import java.util.Map;

/** Events of the core group and of events.k8s.io, which have other names for the same fields. */
final class EventConversion {

    private static final Map<String, String> NAMES = Map.of(
            "involvedObject", "regarding",
            "message", "note",
            "source", "deprecatedSource",
            "firstTimestamp", "deprecatedFirstTimestamp",
            "lastTimestamp", "deprecatedLastTimestamp",
            "count", "deprecatedCount",
            "reportingComponent", "reportingController");

    private EventConversion() {}

    static Mapping raise(Mapping resource, Conversion.Step step, Notes notes) {
        Mapping raised = resource;
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            raised = Trees.renamed(raised, name.getKey(), name.getValue());
        }
        return raised;
    }

    static Mapping lower(Mapping resource, Conversion.Step step, Notes notes) {
        Mapping lowered = resource;
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            lowered = Trees.renamed(lowered, name.getValue(), name.getKey());
        }
        return lowered;
    }
}
