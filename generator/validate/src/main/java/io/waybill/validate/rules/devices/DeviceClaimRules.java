package io.waybill.validate.rules.devices;

import io.waybill.validate.Rule;
import io.waybill.validate.expression.ExpressionLanguage;
import io.waybill.validate.rules.policy.MatchConditions;
import io.waybill.validate.rules.policy.PolicyCompiler;
import io.waybill.validate.rules.storage.CsiSource;
import io.waybill.validate.rules.support.Forbidden;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Devices that are asked for: which, how many, with what in common and how set up. */
final class DeviceClaimRules {

    private static final List<String> VERSIONS = List.of("v1", "v1beta2");
    private static final String REQUESTS = "requests";
    private static final String EXACTLY = "exactly";
    private static final String FIRST_AVAILABLE = "firstAvailable";
    private static final int MOST = 32;
    private static final int MOST_ALTERNATIVES = 8;

    private DeviceClaimRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : VERSIONS) {
            String group = "resource." + version + ".";
            rules.requiring(group + "ExactDeviceRequest");
            rules.on(DeviceClaimRules::request, group + "DeviceRequest");
            rules.on(DeviceClaimRules::devices, group + "ExactDeviceRequest");
        }
        rules.on(DeviceClaimRules::flatRequest, "resource.v1beta1.DeviceRequest");
        for (String version : List.of("v1", "v1beta2", "v1beta1")) {
            String group = "resource." + version + ".";
            for (String type :
                    List.of("DeviceRequest", "DeviceSubRequest", "CELDeviceSelector", "OpaqueDeviceConfiguration")) {
                rules.requiring(group + type);
            }
            rules.on(DeviceClaimRules::claim, group + "DeviceClaim");
            rules.on(DeviceClaimRules::alternative, group + "DeviceSubRequest");
            rules.on(DeviceClaimRules::selector, group + "DeviceSelector");
            rules.on(
                    DeviceClaimRules::configuration,
                    group + "DeviceClaimConfiguration",
                    group + "DeviceClassConfiguration");
            rules.on(spec -> Ranges.atMostItems(spec, MOST, "selectors", "config"), group + "DeviceClassSpec");
        }
    }

    private static void claim(TypedObject claim) {
        Ranges.atMostItems(claim, MOST, REQUESTS, "constraints", "config");
        Unique.by("name", claim.objects(REQUESTS));
        Set<String> names = new HashSet<>();
        for (TypedObject request : claim.objects(REQUESTS)) {
            String name = request.text("name");
            names.add(name);
            request.objects(FIRST_AVAILABLE).forEach(alternative -> names.add(name + "/" + alternative.text("name")));
        }
        for (TypedObject constraint : claim.objects("constraints")) {
            known(constraint, names);
            if (!constraint.has("matchAttribute") && !constraint.has("distinctAttribute")) {
                constraint.error(
                        Rule.REQUIRED,
                        "matchAttribute",
                        "The constraint does not say what the devices must have in common.",
                        "Name the attribute, such as example.com/numaNode.");
            }
        }
        claim.objects("config").forEach(configuration -> known(configuration, names));
    }

    private static void known(TypedObject object, Set<String> names) {
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

    private static void request(TypedObject request) {
        name(request);
        boolean alternatives = request.hasSome(FIRST_AVAILABLE);
        if (request.has(EXACTLY) == alternatives) {
            request.error(
                    Rule.ONE_OF,
                    "A request asks for exactly one kind of devices, or for the first of several that is available.",
                    "Set either exactly or firstAvailable.");
        }
        Ranges.atMostItems(request, MOST_ALTERNATIVES, FIRST_AVAILABLE);
        Unique.by("name", request.objects(FIRST_AVAILABLE));
    }

    /** In v1beta1 what exactly is asked for stands in the request itself. */
    private static void flatRequest(TypedObject request) {
        name(request);
        Ranges.atMostItems(request, MOST_ALTERNATIVES, FIRST_AVAILABLE);
        Unique.by("name", request.objects(FIRST_AVAILABLE));
        if (!request.hasSome(FIRST_AVAILABLE)) {
            devices(request);
        }
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
        if (Required.in(devices, "deviceClassName", "Name the class of the devices.")) {
            Format.SUBDOMAIN.check(devices, "deviceClassName");
        }
        Ranges.atMostItems(devices, MOST, "selectors");
        Long count = devices.number("count");
        switch (devices.text("allocationMode")) {
            case "All" -> {
                if (count != null && count != 0) {
                    Forbidden.in(devices, "where allocationMode is All", "count");
                }
            }
            case "", "ExactCount" -> Ranges.notNegative(devices, "count");
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
            MatchConditions.expression(cel, "expression");
            ExpressionLanguage.find().ifPresent(language -> PolicyCompiler.device(language, cel));
        });
    }

    private static void configuration(TypedObject configuration) {
        if (!configuration.has("opaque")) {
            configuration.error(Rule.REQUIRED, "opaque", "The configuration is empty.", "Add opaque.");
        }
        configuration.object("opaque").ifPresent(opaque -> {
            CsiSource.driver(opaque, "driver");
            if (!opaque.has("parameters")) {
                opaque.error(Rule.REQUIRED, "parameters", "The driver is given no parameters.", "Add parameters.");
            }
        });
    }
}
