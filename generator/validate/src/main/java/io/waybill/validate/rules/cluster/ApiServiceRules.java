package io.waybill.validate.rules.cluster;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Forbidden;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.List;

/** Which server answers for a version of a group. */
final class ApiServiceRules {

    private static final int HIGHEST_GROUP_PRIORITY = 20_000;
    private static final int HIGHEST_VERSION_PRIORITY = 1000;
    private static final String INSECURE = "insecureSkipTLSVerify";
    private static final String CA_BUNDLE = "caBundle";
    private static final String GROUP = "group";
    private static final String VERSION = "version";

    private ApiServiceRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : List.of("v1", "v1beta1")) {
            rules.requiring("apiregistration." + version + ".APIServiceSpec");
            rules.on(ApiServiceRules::check, "apiregistration." + version + ".APIService");
        }
    }

    private static void check(TypedObject apiService) {
        TypedObject spec = apiService.objectOrEmpty("spec");
        String group = spec.text(GROUP);
        String version = spec.text(VERSION);
        apiService
                .object("metadata")
                .filter(metadata -> metadata.hasSome("name"))
                .ifPresent(metadata -> {
                    if (!metadata.text("name").equals(version + "." + group)) {
                        metadata.error(
                                Rule.MISMATCH,
                                "name",
                                "The name does not consist of version and group.",
                                "Write \"" + version + "." + group + "\".");
                    }
                });
        if (group.isEmpty() && !version.equals("v1")) {
            spec.error(Rule.REQUIRED, GROUP, "Only the version v1 may have no group.", "Set group.");
        }
        Format.SUBDOMAIN.check(spec, GROUP);
        if (!Format.DNS_1035_LABEL.fits(version)) {
            spec.error(
                    Rule.INVALID_FORMAT,
                    VERSION,
                    Format.DNS_1035_LABEL.message(version),
                    "Write a version such as v1 or v1beta1.");
        }
        priority(spec, "groupPriorityMinimum", HIGHEST_GROUP_PRIORITY);
        priority(spec, "versionPriority", HIGHEST_VERSION_PRIORITY);
        server(spec);
    }

    private static void priority(TypedObject spec, String field, int highest) {
        Long priority = spec.number(field);
        if (priority == null || priority < 1 || priority > highest) {
            spec.error(
                    priority == null ? Rule.REQUIRED : Rule.OUT_OF_RANGE,
                    field,
                    "\"" + field + "\" is " + (priority == null ? "missing" : priority) + ".",
                    "Write a number from 1 to " + highest + ".");
        }
    }

    private static void server(TypedObject spec) {
        if (!spec.has("service")) {
            if (spec.hasSome(CA_BUNDLE)) {
                Forbidden.in(spec, "without a service", CA_BUNDLE);
            }
            if (spec.isTrue(INSECURE)) {
                Forbidden.in(spec, "without a service", INSECURE);
            }
            return;
        }
        spec.object("service").ifPresent(service -> {
            Required.all(service, "namespace", "name");
            Ranges.port(service, "port");
        });
        if (spec.isTrue(INSECURE) && spec.hasSome(CA_BUNDLE)) {
            Forbidden.in(spec, "together with " + CA_BUNDLE, INSECURE);
        }
    }
}
