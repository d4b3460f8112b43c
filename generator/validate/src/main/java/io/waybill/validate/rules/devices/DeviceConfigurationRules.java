package io.waybill.validate.rules.devices;

import io.waybill.dsl.tree.Mapping;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.storage.CsiSource;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.ResourceKeys;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;

/** How devices are set up, and the classes that say so for all of a kind: validateDeviceClassSpec of resource. */
final class DeviceConfigurationRules {

    private static final String EXTENDED = "extendedResourceName";
    private static final String PARAMETERS = "parameters";
    private static final int MOST = 32;

    private DeviceConfigurationRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : DeviceClaimRules.VERSIONS) {
            String group = "resource." + version + ".";
            rules.requiring(group + "OpaqueDeviceConfiguration");
            rules.on(
                    DeviceConfigurationRules::configuration,
                    group + "DeviceClaimConfiguration",
                    group + "DeviceClassConfiguration");
            rules.on(DeviceConfigurationRules::deviceClass, group + "DeviceClassSpec");
        }
    }

    private static void deviceClass(TypedObject spec) {
        Ranges.atMostItems(spec, MOST, "selectors", "config");
        String name = spec.hasSome(EXTENDED) ? spec.text(EXTENDED) : "";
        if (spec.has(EXTENDED) && !ResourceKeys.isExtended(name)) {
            spec.error(
                    Rule.INVALID_FORMAT,
                    EXTENDED,
                    "\"" + name + "\" is not the name of an extended resource.",
                    "Use a name with a domain outside of kubernetes.io, such as example.com/gpu.");
        }
    }

    private static void configuration(TypedObject configuration) {
        if (!configuration.has("opaque")) {
            configuration.error(Rule.REQUIRED, "opaque", "The configuration is empty.", "Add opaque.");
        }
        configuration.object("opaque").ifPresent(DeviceConfigurationRules::opaque);
    }

    /** Parameters are an object: validateRawExtension of resource. */
    private static void opaque(TypedObject opaque) {
        CsiSource.driver(opaque, "driver");
        if (!opaque.has(PARAMETERS)) {
            opaque.error(Rule.REQUIRED, PARAMETERS, "The driver is given no parameters.", "Add parameters.");
        } else if (!(opaque.mapping().get(PARAMETERS) instanceof Mapping)) {
            opaque.error(
                    Rule.TYPE,
                    PARAMETERS,
                    "The parameters are no object.",
                    "Write them as fields, such as {apiVersion: example.com/v1, kind: Settings}.");
        }
    }
}
