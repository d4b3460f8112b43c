package io.waybill.validate.rules.devices;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What claims say of several requests: what their devices have in common, and how they are set up. */
final class DeviceClaimRules {

    /** The versions of the API whose servers are in reach: validation of pkg/apis/resource holds for all of them. */
    static final List<String> VERSIONS = List.of("v1", "v1beta2", "v1beta1");

    private static final String REQUESTS = "requests";
    private static final String MATCH = "matchAttribute";
    private static final String DISTINCT = "distinctAttribute";
    private static final int MOST = 32;

    private DeviceClaimRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : VERSIONS) {
            rules.on(DeviceClaimRules::claim, "resource." + version + ".DeviceClaim");
        }
    }

    private static void claim(TypedObject claim) {
        Ranges.atMostItems(claim, MOST, REQUESTS, "constraints", "config");
        Unique.objectsBy("name", claim.objects(REQUESTS));
        Set<String> names = new HashSet<>();
        for (TypedObject request : claim.objects(REQUESTS)) {
            String name = request.text("name");
            names.add(name);
            request.objects("firstAvailable").forEach(alternative -> names.add(name + "/" + alternative.text("name")));
        }
        for (TypedObject constraint : claim.objects("constraints")) {
            references(constraint, names);
            constraint(constraint);
        }
        claim.objects("config").forEach(configuration -> references(configuration, names));
    }

    private static void references(TypedObject object, Set<String> names) {
        Ranges.atMostItems(object, MOST, REQUESTS);
        Unique.items(object, REQUESTS);
        for (TypedValue request : object.items(REQUESTS)) {
            if (!names.contains(request.text())) {
                object.error(
                        Rule.UNRESOLVED,
                        request,
                        "The claim has no request \"" + request.text() + "\".",
                        "Use the name of a request, or add one.");
            }
        }
    }

    /** A text that is there and empty is malformed: validateDeviceConstraint of resource. */
    private static void constraint(TypedObject constraint) {
        if (constraint.has(MATCH)) {
            attribute(constraint, MATCH);
        } else if (constraint.has(DISTINCT)) {
            attribute(constraint, DISTINCT);
        } else {
            String fix = "Name the attribute, such as example.com/numaNode.";
            String message = "The constraint does not say what the devices must have in common.";
            if (constraint.isAtLeast(Behaviour.DEVICES_ARE_SHARED)) {
                constraint.error(Rule.REQUIRED, message, fix);
            } else {
                constraint.error(Rule.REQUIRED, MATCH, message, fix);
            }
        }
    }

    private static void attribute(TypedObject constraint, String field) {
        String name = constraint.hasSome(field) ? constraint.text(field) : "";
        Format format = DeviceNames.FULLY_QUALIFIED;
        if (!format.fits(name)) {
            constraint.error(Rule.INVALID_FORMAT, field, format.message(name), format.rule());
        }
    }
}
