package io.waybill.validate.rules.cluster;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Events name the object that they are about, in their own namespace; new ones also say who reports what. */
final class EventRules {

    private static final String EVENT_TIME = "eventTime";
    private static final int LONGEST = 128;
    private static final int LONGEST_NOTE = 1024;
    private static final Set<String> CLUSTER = Set.of("", "default");
    private static final Set<String> CLUSTER_OF_NEW = Set.of("", "default", "kube-system");

    private static final String DEPRECATED = "deprecated";

    /** Fields for old events, in the order in which the API server judges them. */
    private static final List<String> OLD =
            List.of("deprecatedFirstTimestamp", "deprecatedLastTimestamp", "deprecatedCount", "deprecatedSource");

    private EventRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(event -> check(event, "involvedObject", "message", "reportingComponent"), "core.v1.Event");
        rules.on(
                event -> check(event, "regarding", "note", "reportingController"),
                "events.v1.Event",
                "events.v1beta1.Event");
        rules.on(EventRules::stable, "events.v1.Event");
    }

    private static void check(TypedObject event, String object, String note, String reporter) {
        boolean isNew = event.hasSome(EVENT_TIME);
        namespace(event, object, isNew);
        if (!isNew) {
            return;
        }
        if (Required.in(event, reporter, "Name the controller, such as example.com/my-controller.")) {
            Format.QUALIFIED_NAME.check(event, reporter);
        }
        for (String field : List.of("reportingInstance", "action", "reason")) {
            Required.in(event, field);
            notLonger(event, field, LONGEST);
        }
        notLonger(event, note, LONGEST_NOTE);
    }

    /** A new event may be in another namespace than its object, unless that has none: legacyValidateEvent. */
    private static void namespace(TypedObject event, String object, boolean isNew) {
        Set<String> ofCluster = isNew ? CLUSTER_OF_NEW : CLUSTER;
        String own = event.object("metadata")
                .map(metadata -> metadata.text("namespace"))
                .orElse("");
        String other = event.object(object)
                .map(reference -> reference.text("namespace"))
                .orElse("");
        boolean fits = own.isEmpty() || (other.isEmpty() ? ofCluster.contains(own) : isNew || other.equals(own));
        if (!fits) {
            event.errorAt(
                    Rule.MISMATCH,
                    event.path("involvedObject").field("namespace"),
                    object,
                    "The event is in the namespace \"" + own + "\", but its object is in \"" + other + "\".",
                    "Put the event into the namespace of its object.");
        }
    }

    private static void notLonger(TypedObject event, String field, int longest) {
        if (event.text(field).length() > longest) {
            event.error(
                    Rule.TOO_LARGE,
                    field,
                    "\"" + field + "\" has more than " + longest + " characters.",
                    "Shorten it.");
        }
    }

    private static void stable(TypedObject event) {
        if (!Set.of("Normal", "Warning").contains(event.text("type"))) {
            event.error(
                    Rule.UNSUPPORTED_VALUE,
                    "type",
                    "\"" + event.text("type") + "\" is not a type of an event.",
                    "Use Normal or Warning.");
        }
        event.object("series").ifPresent(series -> Ranges.atLeast(series, "count", 2));
        for (String field : OLD) {
            if (isWritten(event, field)) {
                event.errorAt(
                        Rule.FORBIDDEN_FIELD,
                        event.path(stored(field)),
                        field,
                        "\"" + field + "\" is only there to read old events.",
                        "Remove " + field + ".");
            }
        }
    }

    /** Zero and a source that names nothing are the same as nothing. */
    private static boolean isWritten(TypedObject event, String field) {
        Long number = event.number(field);
        return number != null
                ? number != 0
                : event.object(field)
                        .map(source -> source.hasSome("component") || source.hasSome("host"))
                        .orElseGet(() -> event.hasSome(field));
    }

    /** How the API server reports a field of the new API, which it stores in the old form. */
    private static String stored(String field) {
        String name = field.substring(DEPRECATED.length());
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
