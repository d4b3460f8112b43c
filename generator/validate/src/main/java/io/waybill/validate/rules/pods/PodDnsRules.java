package io.waybill.validate.rules.pods;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Addresses;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;

/** How names are resolved in a pod. */
final class PodDnsRules {

    private static final int MOST_SERVERS = 3;

    private static final Format UNDERSCORED = new Format(
            "a DNS subdomain",
            text -> text.length() <= 253
                    && text.matches("_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*"),
            "Use at most 253 lower-case letters, digits, \"-\", \"_\" and \".\".");

    private static final String CONFIG = "dnsConfig";
    private static final String SERVERS = "nameservers";
    private static final String SEARCHES = "searches";

    private PodDnsRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.requiring("core.v1.HostAlias");
        rules.on(PodDnsRules::ofPod, "core.v1.PodSpec");
    }

    private static void ofPod(TypedObject spec) {
        if (spec.text("dnsPolicy").equals("None")) {
            if (!spec.has(CONFIG)) {
                spec.error(
                        Rule.REQUIRED,
                        CONFIG,
                        "A pod with the dnsPolicy None has to say where names are resolved.",
                        "Set dnsConfig.nameservers, or choose another dnsPolicy.");
            } else {
                spec.objectOrEmpty(CONFIG).require(SERVERS, "List at least one server.");
            }
        }
        spec.object(CONFIG).ifPresent(PodDnsRules::config);
        spec.objects("hostAliases").forEach(alias -> alias(spec, alias));
    }

    private static void config(TypedObject config) {
        Ranges.atMostItems(config, SERVERS, MOST_SERVERS);
        for (TypedValue server : config.items(SERVERS)) {
            Addresses.ofAddress(config, server.text()).ifPresent(fault -> fault.report(config, server));
        }
        searches(config);
        for (TypedObject option : config.objects("options")) {
            if (!option.hasSome("name")) {
                option.error(Rule.REQUIRED, "The option has no name.", "Name it.");
            }
        }
    }

    private static void searches(TypedObject config) {
        boolean many = config.isAtLeast(Behaviour.LONG_DNS_SEARCHES);
        Ranges.atMostItems(config, SEARCHES, many ? 32 : 6);
        int longest = many ? 2048 : 256;
        if (String.join(" ", config.texts(SEARCHES)).length() > longest) {
            config.error(
                    Rule.TOO_LARGE,
                    SEARCHES,
                    "The search list has more than " + longest + " characters.",
                    "Remove some of its domains.");
        }
        boolean relaxed = config.isAtLeast(Behaviour.ANY_DNS_SEARCHES);
        for (TypedValue search : config.items(SEARCHES)) {
            String text = search.text();
            String domain = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
            if (!relaxed || !text.equals(".")) {
                (relaxed ? UNDERSCORED : Format.SUBDOMAIN).check(config, search, domain);
            }
        }
    }

    private static void alias(TypedObject spec, TypedObject alias) {
        boolean named = alias.isAtLeast(Behaviour.ALIASES_ARE_NAMED);
        TypedObject placed = named ? alias : alias.at(spec.path("hostAliases"));
        Addresses.ofAddress(alias, alias.text("ip")).ifPresent(fault -> fault.report(placed, "ip"));
        for (TypedValue host : placed.items("hostnames")) {
            Format.SUBDOMAIN.check(placed, named ? host : host.at(placed.path("hostnames")));
        }
    }
}
