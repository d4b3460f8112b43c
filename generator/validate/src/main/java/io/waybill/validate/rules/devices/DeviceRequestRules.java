package io.waybill.validate.rules.devices;

import io.waybill.validate.Rule;
import io.waybill.validate.expression.ExpressionLanguage;
import io.waybill.validate.rules.policy.MatchConditions;
import io.waybill.validate.rules.policy.PolicyCompiler;
import io.waybill.validate.rules.support.Forbidden;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Devices that are asked for: which and how many. */
final class DeviceRequestRules {

    private static final String EXACTLY = "exactly";
    private static final String FIRST_AVAILABLE = "firstAvailable";
    private static final String COUNT = "count";
    private static final String EXPRESSION = "expression";
    private static final int MOST = 32;
    private static final int MOST_ALTERNATIVES = 8;
    private static final int LONGEST_EXPRESSION = 10 * 1024;

    private DeviceRequestRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : DeviceClaimRules.VERSIONS) {
            String group = "resource." + version + ".";
            rules.requiring(
                    group + "DeviceRequest",
                    group + "ExactDeviceRequest",
                    group + "DeviceSubRequest",
                    group + "CELDeviceSelector");
            boolean isFlat = version.equals("v1beta1");
            rules.on(isFlat ? DeviceRequestRules::flat : DeviceRequestRules::request, group + "DeviceRequest");
            rules.on(DeviceRequestRules::devices, group + "ExactDeviceRequest");
            rules.on(DeviceRequestRules::alternative, group + "DeviceSubRequest");
            rules.on(DeviceRequestRules::selector, group + "DeviceSelector");
        }
    }

    private static void request(TypedObject request) {
        name(request);
        exclusive(request, request.has(EXACTLY), request.hasSome(FIRST_AVAILABLE));
        alternatives(request);
    }

    /**
     * In v1beta1 the fields of an exact request stand in the request itself, and the default of allocationMode makes
     * every request without alternatives an exact one.
     */
    private static void flat(TypedObject request) {
        name(request);
        alternatives(request);
        if (!request.hasSome(FIRST_AVAILABLE)) {
            devices(request);
        } else {
            exclusive(
                    request,
                    Stream.of("deviceClassName", "selectors", "allocationMode", COUNT, "adminAccess", "tolerations")
                            .anyMatch(request::hasSome),
                    true);
        }
    }

    private static void exclusive(TypedObject request, boolean isExact, boolean hasAlternatives) {
        if (isExact == hasAlternatives) {
            request.error(
                    Rule.ONE_OF,
                    "A request asks for exactly one kind of devices, or for the first of several that is available.",
                    "Set either exactly or firstAvailable.");
        }
    }

    private static void alternatives(TypedObject request) {
        Ranges.atMostItems(request, MOST_ALTERNATIVES, FIRST_AVAILABLE);
        Unique.objectsBy("name", request.objects(FIRST_AVAILABLE));
    }

    private static void name(TypedObject object) {
        if (Required.in(object, "name")) {
            Format.DNS_LABEL.check(object, "name");
        }
    }

    private static void alternative(TypedObject alternative) {
        name(alternative);
        devices(alternative);
    }

    private static void devices(TypedObject devices) {
        if (Required.in(devices, "deviceClassName", "Name a DeviceClass.")) {
            Format.SUBDOMAIN.check(devices, "deviceClassName");
        }
        Ranges.atMostItems(devices, MOST, "selectors");
        Long count = devices.number(COUNT);
        switch (devices.hasSome("allocationMode") ? devices.text("allocationMode") : "ExactCount") {
            case "All" -> {
                if (count != null && count != 0) {
                    Forbidden.in(devices, "where allocationMode is All", COUNT);
                }
            }
            case "ExactCount" -> Ranges.notNegative(devices, COUNT);
            default ->
                devices.error(
                        Rule.UNSUPPORTED_VALUE,
                        "allocationMode",
                        "\"" + devices.text("allocationMode") + "\" is not a value that the API knows here.",
                        "Use ExactCount or All.");
        }
    }

    private static void selector(TypedObject selector) {
        if (!selector.has("cel")) {
            selector.error(Rule.REQUIRED, "cel", "The selector is empty.", "Add cel with an expression.");
        }
        selector.object("cel").ifPresent(cel -> {
            MatchConditions.expression(cel, EXPRESSION);
            if (cel.text(EXPRESSION).getBytes(StandardCharsets.UTF_8).length > LONGEST_EXPRESSION) {
                cel.error(
                        Rule.TOO_LARGE,
                        EXPRESSION,
                        "The expression has more than " + LONGEST_EXPRESSION + " bytes.",
                        "Shorten it, or use several selectors.");
            } else {
                ExpressionLanguage.find().ifPresent(language -> PolicyCompiler.device(language, cel));
            }
        });
    }
}
