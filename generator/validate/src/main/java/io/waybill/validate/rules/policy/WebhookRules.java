package io.waybill.validate.rules.policy;

import io.waybill.schema.ServedApi;
import io.waybill.validate.Rule;
import io.waybill.validate.expression.ExpressionLanguage;
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

/** Webhooks that admit objects, or change them before. */
final class WebhookRules {

    private static final String WEBHOOKS = "webhooks";
    private static final String VERSIONS = "admissionReviewVersions";
    private static final String SIDE_EFFECTS = "sideEffects";
    private static final Set<String> KNOWN_VERSIONS = Set.of("v1", "v1beta1");
    private static final Set<String> SIDE_EFFECTS_OF_BETA = Set.of("Unknown", "None", "Some", "NoneOnDryRun");
    private static final int LONGEST_TIMEOUT = 30;
    private static final int SEGMENTS = 3;

    private WebhookRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String kind : List.of("MutatingWebhook", "ValidatingWebhook")) {
            rules.requiring("admissionregistration.v1." + kind, "admissionregistration.v1beta1." + kind);
            rules.on(WebhookRules::configuration, "admissionregistration.v1." + kind + "Configuration");
            rules.on(
                    WebhookRules::webhook, "admissionregistration.v1." + kind, "admissionregistration.v1beta1." + kind);
            rules.on(WebhookRules::stable, "admissionregistration.v1." + kind);
            rules.on(WebhookRules::beta, "admissionregistration.v1beta1." + kind);
        }
        rules.requiring("admissionregistration.v1.ServiceReference", "admissionregistration.v1beta1.ServiceReference");
        for (String version : List.of("v1", "v1beta1")) {
            rules.on(AdmissionRule::check, "admissionregistration." + version + ".RuleWithOperations");
        }
    }

    /** The names in a beta configuration need not differ. */
    private static void configuration(TypedObject configuration) {
        Unique.by("name", configuration.objects(WEBHOOKS));
    }

    private static void webhook(TypedObject webhook) {
        if (Required.in(webhook, "name", "Write a domain, such as check.example.com.")) {
            name(webhook);
        }
        Required.notBlank(webhook, "failurePolicy", "matchPolicy", "reinvocationPolicy");
        Ranges.between(webhook, "timeoutSeconds", 1, LONGEST_TIMEOUT);
        WebhookClient.check(webhook.objectOrEmpty("clientConfig"));
        if (webhook.hasSome("matchConditions") && keepsConditions(webhook.api())) {
            MatchConditions.check(webhook);
            ExpressionLanguage.find().ifPresent(language -> PolicyCompiler.webhook(language, webhook));
        }
    }

    private static boolean keepsConditions(ServedApi api) {
        return api.gates().isOn("AdmissionWebhookMatchConditions", api.minor());
    }

    private static void name(TypedObject webhook) {
        String name = webhook.text("name");
        if (Format.SUBDOMAIN.check(webhook, "name") && name.split("\\.").length < SEGMENTS) {
            webhook.error(
                    Rule.INVALID_FORMAT,
                    "name",
                    "\"" + name + "\" has fewer than three parts.",
                    "Write a domain of your own before the name, such as " + name + ".example.com.");
        }
    }

    private static void stable(TypedObject webhook) {
        Required.in(webhook, SIDE_EFFECTS, "Set None or NoneOnDryRun.");
        if (Required.in(webhook, VERSIONS, "List the versions that the webhook reads, such as v1.")) {
            versions(webhook);
            if (webhook.texts(VERSIONS).stream().noneMatch(KNOWN_VERSIONS::contains)) {
                webhook.error(
                        Rule.UNSUPPORTED_VALUE,
                        VERSIONS,
                        "None of the versions is one that the API server can send.",
                        "Add v1 or v1beta1.");
            }
        }
    }

    private static void beta(TypedObject webhook) {
        versions(webhook);
        String sideEffects = webhook.text(SIDE_EFFECTS);
        if (webhook.has(SIDE_EFFECTS) && !SIDE_EFFECTS_OF_BETA.contains(sideEffects)) {
            webhook.error(
                    Rule.UNSUPPORTED_VALUE,
                    SIDE_EFFECTS,
                    "\"" + sideEffects + "\" is not a value that the API knows here.",
                    "Use None, NoneOnDryRun, Some or Unknown.");
        }
    }

    private static void versions(TypedObject webhook) {
        Set<String> seen = new HashSet<>();
        for (TypedValue version : webhook.items(VERSIONS)) {
            if (!seen.add(version.text())) {
                webhook.error(
                        Rule.DUPLICATE_ITEM,
                        version,
                        "\"" + version.text() + "\" appears twice in the list.",
                        "Remove one of the two.");
            } else {
                Format.DNS_1035_LABEL.check(webhook, version);
            }
        }
    }
}
