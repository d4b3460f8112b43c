package io.waybill.validate.rules.network;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Labels;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;

/** Services: their type and what belongs to it. */
final class ServiceRules {

    private static final long LONGEST_AFFINITY = 86_400;

    private ServiceRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(ServiceRules::check, "core.v1.Service");
    }

    private static void check(TypedObject service) {
        TypedObject spec = service.objectOrEmpty("spec");
        ServicePortRules.check(spec);
        Labels.check(spec, "selector");
        if (is(spec, "ExternalName")) {
            externalName(spec);
        }
        if (spec.text("sessionAffinity").equals("ClientIP")) {
            TypedObject clientIp = spec.objectOrEmpty("sessionAffinityConfig").objectOrEmpty("clientIP");
            Ranges.between(clientIp, "timeoutSeconds", 1, LONGEST_AFFINITY);
        }
        ServiceAddressRules.check(spec);
        ServiceTrafficRules.check(service, spec);
    }

    static boolean is(TypedObject spec, String type) {
        return spec.text("type").equals(type);
    }

    /** Whether clients reach each pod by itself. */
    static boolean isHeadless(TypedObject spec) {
        return spec.text("clusterIP").equals("None")
                || !spec.hasSome("clusterIP") && spec.texts("clusterIPs").contains("None");
    }

    private static void externalName(TypedObject spec) {
        if (!spec.require("externalName", "Write the DNS name that the Service points to.")) {
            return;
        }
        String name = spec.text("externalName");
        if (!Format.SUBDOMAIN.fits(name.endsWith(".") ? name.substring(0, name.length() - 1) : name)) {
            spec.error(Rule.INVALID_FORMAT, "externalName", Format.SUBDOMAIN.message(name), Format.SUBDOMAIN.rule());
        }
    }
}
