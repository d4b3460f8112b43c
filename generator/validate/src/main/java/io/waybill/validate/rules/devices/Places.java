package io.waybill.validate.rules.devices;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.typed.TypedObject;
import java.util.List;

/** Where devices are: on a node, on the nodes that a selector chooses, or on all. */
final class Places {

    private static final String NODE = "nodeName";
    private static final String SELECTOR = "nodeSelector";

    private Places() {}

    /** Reports all but exactly one way to say it. A name that is empty and a "false" say nothing, and are refused. */
    static void check(TypedObject object, List<String> ways) {
        if (object.has(NODE) && !object.hasSome(NODE)) {
            object.error(
                    Rule.UNSUPPORTED_VALUE, NODE, "The name of the node is empty.", "Leave it out, or name a node.");
        }
        Format.SUBDOMAIN.check(object, NODE);
        for (String way : ways) {
            if (!way.equals(NODE) && !way.equals(SELECTOR) && object.has(way) && !object.isTrue(way)) {
                object.error(
                        Rule.UNSUPPORTED_VALUE,
                        way,
                        "\"" + way + "\" must not be false.",
                        "Leave it out, or set true.");
            }
        }
        if (ways.stream().filter(way -> says(object, way)).count() != 1) {
            object.error(
                    Rule.ONE_OF,
                    "It is not said in exactly one way where the devices are.",
                    "Set exactly one of " + String.join(", ", ways) + ".");
        }
    }

    private static boolean says(TypedObject object, String way) {
        return switch (way) {
            case NODE -> object.hasSome(way);
            case SELECTOR -> object.has(way);
            default -> object.isTrue(way);
        };
    }
}
