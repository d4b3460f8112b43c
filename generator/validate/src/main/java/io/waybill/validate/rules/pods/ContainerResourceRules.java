package io.waybill.validate.rules.pods;

import io.waybill.dsl.value.Quantity;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Amounts;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Containers;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.ResourceKeys;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What containers ask for and are limited to. */
final class ContainerResourceRules {

    static final String HUGE_PAGES = "hugepages-";
    private static final String LIMITS = "limits";
    private static final String REQUESTS = "requests";

    private ContainerResourceRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.requiring("core.v1.ResourceClaim");
        rules.on(ContainerResourceRules::ofPod, "core.v1.PodSpec");
    }

    private static void ofPod(TypedObject spec) {
        Set<String> claims = new HashSet<>();
        spec.objects("resourceClaims").forEach(claim -> claims.add(claim.text("name")));
        for (TypedObject container : Containers.all(spec)) {
            container.object("resources").ifPresent(resources -> {
                check(resources);
                claims(resources, claims);
            });
        }
        spec.entries("overhead").forEach(entry -> {
            TypedValue limit = entry.at(spec.path("overhead").field(LIMITS).key(entry.key()));
            ResourceKeys.checkOfContainer(spec, limit);
            amount(spec, limit);
        });
    }

    private static void check(TypedObject resources) {
        for (String field : new String[] {LIMITS, REQUESTS}) {
            for (TypedValue entry : resources.entries(field)) {
                ResourceKeys.checkOfContainer(resources, entry);
            }
        }
        amounts(resources);
    }

    /** Reports amounts that cannot be, or that contradict each other. */
    static void amounts(TypedObject resources) {
        Map<String, BigDecimal> limits = Amounts.of(resources, LIMITS);
        Map<String, BigDecimal> requests = Amounts.of(resources, REQUESTS);
        resources.entries(LIMITS).forEach(limit -> amount(resources, limit));
        for (TypedValue request : resources.entries(REQUESTS)) {
            amount(resources, request);
            against(resources, request, limits.get(request.key()));
        }
        Set<String> names = new HashSet<>(limits.keySet());
        names.addAll(requests.keySet());
        boolean hugePages = names.stream().anyMatch(name -> name.startsWith(HUGE_PAGES));
        if (hugePages && !names.contains("cpu") && !names.contains("memory")) {
            resources.error(
                    Rule.REQUIRED, "Huge pages require cpu or memory as well.", "Request or limit cpu or memory too.");
        }
    }

    private static void amount(TypedObject resources, TypedValue entry) {
        Amounts.notNegative(resources, entry);
        BigDecimal amount = Amounts.of(entry);
        if (ResourceKeys.isCounted(entry.key()) && !Amounts.isWhole(amount)) {
            resources.error(
                    Rule.OUT_OF_RANGE,
                    entry,
                    "\"" + entry.text() + "\" is not a whole number, but \"" + entry.key() + "\" is counted in units.",
                    "Write a whole number.");
        }
        if (entry.key().startsWith(HUGE_PAGES) && resources.isAtLeast(Behaviour.WHOLE_HUGE_PAGES)) {
            pages(resources, entry, amount);
        }
    }

    private static void pages(TypedObject resources, TypedValue entry, BigDecimal amount) {
        String size = entry.key().substring(HUGE_PAGES.length());
        if (!Quantity.isQuantity(size)) {
            return;
        }
        BigDecimal page = Quantity.parse(size).amount();
        if (page.signum() <= 0 || amount.remainder(page).signum() != 0) {
            resources.error(
                    Rule.OUT_OF_RANGE,
                    entry,
                    "\"" + entry.text() + "\" is not a multiple of a page of " + size + ".",
                    "Write a multiple of " + size + ".");
        }
    }

    /** The API server names the requests as a whole, or the limits where one is missing. */
    private static void against(TypedObject resources, TypedValue request, @Nullable BigDecimal limit) {
        String name = request.key();
        boolean overcommits = ResourceKeys.canOvercommit(name);
        if (limit == null && overcommits) {
            return;
        }
        if (limit == null) {
            resources.error(
                    Rule.REQUIRED,
                    request.at(resources.path(LIMITS)),
                    "\"" + name + "\" is requested without a limit, but cannot be shared.",
                    "Set a limit that is equal to the request.");
            return;
        }
        int order = Amounts.of(request).compareTo(limit);
        if (order > 0 || order != 0 && !overcommits) {
            resources.error(
                    order > 0 ? Rule.OUT_OF_RANGE : Rule.MISMATCH,
                    request.at(resources.path(REQUESTS)),
                    "The request of " + request.text() + " for \"" + name + "\" is " + (order > 0 ? "more" : "less")
                            + " than its limit.",
                    overcommits ? "Request less, or raise the limit." : "Make the two equal.");
        }
    }

    /** The API server names the item as a whole. */
    private static void claims(TypedObject resources, Set<String> known) {
        Set<String> seen = new HashSet<>();
        for (TypedObject claim : resources.objects("claims")) {
            String name = claim.text("name");
            String request = claim.text("request");
            Format.DNS_LABEL.check(claim, "request");
            if (name.isEmpty()) {
                claim.error(Rule.REQUIRED, "The claim has no name.", "Name one of the pod's resourceClaims.");
            } else if (!known.contains(name)) {
                claim.error(
                        Rule.UNRESOLVED,
                        "The pod has no resource claim \"" + name + "\".",
                        "Add it to the pod's resourceClaims, or name one of them.");
            }
            boolean overlaps = seen.contains(name)
                    || request.isEmpty() && seen.stream().anyMatch(key -> key.startsWith(name + "/"));
            if (!seen.add(request.isEmpty() ? name : name + "/" + request) || overlaps) {
                claim.error(
                        Rule.DUPLICATE_ITEM, "The claim \"" + name + "\" is named twice.", "Remove one of the two.");
            }
        }
    }
}
