package io.waybill.validate.rules.definitions;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.policy.WebhookClient;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.typed.TypedObject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How objects of one version of a custom resource become those of another. */
final class CrdConversion {

    private static final String CLIENT = "webhookClientConfig";
    private static final String VERSIONS = "conversionReviewVersions";
    private static final Set<String> KNOWN_VERSIONS = Set.of("v1", "v1beta1");

    private CrdConversion() {}

    static void check(TypedObject spec, boolean stable) {
        spec.object("conversion").ifPresent(conversion -> {
            strategy(conversion);
            boolean isWebhook = conversion.text("strategy").equals("Webhook");
            if (stable) {
                stable(conversion, isWebhook);
            } else {
                beta(spec, conversion, isWebhook);
            }
        });
    }

    /** The default is that of a missing conversion, not of an empty one: SetDefaults_CustomResourceDefinitionSpec. */
    private static void strategy(TypedObject conversion) {
        if (!conversion.hasSome("strategy")) {
            conversion.error(
                    Rule.REQUIRED,
                    "strategy",
                    "The conversion does not say how it is done.",
                    "Set strategy to None or Webhook, or remove the conversion.");
        }
    }

    private static void stable(TypedObject conversion, boolean isWebhook) {
        Optional<TypedObject> webhook = conversion.object("webhook");
        if (!isWebhook) {
            if (webhook.filter(object -> object.has("clientConfig")).isPresent()) {
                forbidden(conversion, conversion.path(CLIENT), "webhook");
            }
            if (webhook.filter(object -> object.hasSome(VERSIONS)).isPresent()) {
                forbidden(conversion, conversion.path(VERSIONS), "webhook");
            }
            return;
        }
        client(conversion, webhook.flatMap(object -> object.object("clientConfig")), "webhook");
        versions(webhook.orElse(conversion), conversion.path(VERSIONS), true);
    }

    private static void beta(TypedObject spec, TypedObject conversion, boolean isWebhook) {
        if (!isWebhook) {
            if (conversion.has(CLIENT)) {
                forbidden(conversion, conversion.path(CLIENT), CLIENT);
            }
            if (conversion.hasSome(VERSIONS)) {
                forbidden(conversion, conversion.path(VERSIONS), VERSIONS);
            }
            return;
        }
        if (!spec.has("preserveUnknownFields") || spec.isTrue("preserveUnknownFields")) {
            conversion.error(
                    Rule.MISMATCH,
                    "strategy",
                    "Objects whose unknown fields are kept cannot be converted by a webhook.",
                    "Set preserveUnknownFields: false.");
        }
        client(conversion, conversion.object(CLIENT), CLIENT);
        versions(conversion, conversion.path(VERSIONS), false);
    }

    private static void forbidden(TypedObject conversion, FieldPath at, String field) {
        conversion.errorAt(
                Rule.FORBIDDEN_FIELD,
                at,
                field,
                "A webhook is set, but the strategy is None.",
                "Set strategy: Webhook, or remove the webhook.");
    }

    private static void client(TypedObject conversion, Optional<TypedObject> client, String field) {
        if (client.isEmpty()) {
            conversion.errorAt(
                    Rule.REQUIRED,
                    conversion.path(CLIENT),
                    field,
                    "The strategy is Webhook, but nothing says how to reach it.",
                    "Add a client configuration with a service or a url.");
        }
        client.ifPresent(config -> WebhookClient.check(config, conversion.path(CLIENT)));
    }

    private static void versions(TypedObject holder, FieldPath at, boolean required) {
        List<String> versions = holder.texts(VERSIONS);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < versions.size(); i++) {
            String version = versions.get(i);
            if (!seen.add(version)) {
                String message = "\"" + version + "\" appears twice in the list.";
                holder.errorAt(Rule.DUPLICATE_ITEM, at.item(i), VERSIONS, message, "Remove one of the two.");
            } else if (!Format.DNS_1035_LABEL.fits(version)) {
                holder.errorAt(
                        Rule.INVALID_FORMAT,
                        at.item(i),
                        VERSIONS,
                        Format.DNS_1035_LABEL.message(version),
                        Format.DNS_1035_LABEL.rule());
            }
        }
        boolean isDefault = versions.isEmpty() && !required;
        if (!isDefault && versions.stream().noneMatch(KNOWN_VERSIONS::contains)) {
            holder.errorAt(
                    versions.isEmpty() ? Rule.REQUIRED : Rule.UNSUPPORTED_VALUE,
                    at,
                    VERSIONS,
                    "None of the versions is one that the API server can send.",
                    "Add v1 or v1beta1.");
        }
    }
}
