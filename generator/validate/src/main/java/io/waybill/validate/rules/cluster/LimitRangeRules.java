package io.waybill.validate.rules.cluster;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Amounts;
import io.waybill.validate.rules.support.Forbidden;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.ResourceKeys;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a LimitRange allows must be possible: no minimum above its maximum, no default outside of both. */
final class LimitRangeRules {

    private static final String TYPE = "type";
    private static final String MAX = "max";
    private static final String MIN = "min";
    private static final String DEFAULT = "default";
    private static final String DEFAULT_REQUEST = "defaultRequest";
    private static final String RATIO = "maxLimitRequestRatio";
    private static final String CONTAINER = "Container";

    private static final Set<String> TYPES = Set.of("Pod", CONTAINER, "PersistentVolumeClaim");
    private static final Set<String> TYPES_OF_COMPUTE = Set.of("Pod", CONTAINER);

    private LimitRangeRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.requiring("core.v1.LimitRangeItem");
        rules.on(LimitRangeRules::limits, "core.v1.LimitRangeSpec");
        rules.on(LimitRangeRules::limit, "core.v1.LimitRangeItem");
    }

    private static void limits(TypedObject spec) {
        Unique.by(TYPE, spec.objects("limits"));
    }

    private static void limit(TypedObject limit) {
        type(limit);
        String type = limit.text(TYPE);
        for (String field : List.of(MAX, MIN, DEFAULT, DEFAULT_REQUEST, RATIO)) {
            limit.entries(field).forEach(entry -> name(limit, type, entry));
        }
        if (type.equals("Pod")) {
            List.of(DEFAULT, DEFAULT_REQUEST).stream()
                    .filter(limit::hasSome)
                    .forEach(field -> Forbidden.in(limit, "where type is Pod", field));
        } else if (type.equals("PersistentVolumeClaim")) {
            storage(limit);
        }
        amounts(limit, type);
    }

    private static void type(TypedObject limit) {
        String type = limit.text(TYPE);
        if (!Format.QUALIFIED_NAME.fits(type) || !type.contains("/") && !TYPES.contains(type)) {
            limit.error(
                    Rule.UNSUPPORTED_VALUE,
                    TYPE,
                    "\"" + type + "\" is not a type that limits are for.",
                    "Use Pod, Container or PersistentVolumeClaim.");
        }
    }

    private static void name(TypedObject limit, String type, TypedValue entry) {
        if (TYPES_OF_COMPUTE.contains(type)) {
            ResourceKeys.checkOfContainer(limit, entry);
        } else {
            ResourceKeys.check(limit, entry);
        }
    }

    private static void storage(TypedObject limit) {
        boolean limited = limit.entries(MIN).stream()
                        .anyMatch(entry -> entry.key().equals("storage"))
                || limit.entries(MAX).stream().anyMatch(entry -> entry.key().equals("storage"));
        if (!limited) {
            limit.error(
                    Rule.REQUIRED,
                    "limits",
                    "Limits of claims need a smallest or a largest amount of storage.",
                    "Set min or max with the resource storage.");
        }
    }

    private static void amounts(TypedObject limit, String type) {
        Map<String, BigDecimal> max = Amounts.of(limit, MAX);
        Map<String, BigDecimal> min = Amounts.of(limit, MIN);
        Map<String, BigDecimal> defaults = Amounts.of(limit, DEFAULT);
        Map<String, BigDecimal> requests = Amounts.of(limit, DEFAULT_REQUEST);
        Map<String, BigDecimal> ratios = Amounts.of(limit, RATIO);
        if (type.equals(CONTAINER)) {
            max.forEach(defaults::putIfAbsent);
            defaults.forEach(requests::putIfAbsent);
            min.forEach(requests::putIfAbsent);
        }
        Set<String> names = new HashSet<>();
        List.of(max, min, defaults, requests, ratios).forEach(amounts -> names.addAll(amounts.keySet()));
        for (String name : names) {
            Row row = new Row(limit, name);
            row.ordered(MIN, min, MAX, max, MIN);
            if (!type.equals("Pod")) {
                row.ordered(MIN, min, DEFAULT_REQUEST, requests, DEFAULT_REQUEST);
                row.ordered(DEFAULT_REQUEST, requests, MAX, max, DEFAULT_REQUEST);
                row.ordered(DEFAULT_REQUEST, requests, DEFAULT, defaults, DEFAULT_REQUEST);
                row.ordered(MIN, min, DEFAULT, defaults, DEFAULT);
                row.ordered(DEFAULT, defaults, MAX, max, DEFAULT);
                row.equal(defaults.get(name), requests.get(name));
            }
            row.ratio(ratios.get(name), min.get(name), max.get(name));
        }
    }

    /** What a limit says about one resource. */
    private record Row(TypedObject limit, String name) {

        void ordered(
                String lowerField,
                Map<String, BigDecimal> lower,
                String upperField,
                Map<String, BigDecimal> upper,
                String reported) {
            BigDecimal least = lower.get(name);
            BigDecimal most = upper.get(name);
            if (least != null && most != null && least.compareTo(most) > 0) {
                error(
                        reported,
                        "The " + lowerField + " of " + name + " is " + plain(least) + ", which is more than its "
                                + upperField + ", " + plain(most) + ".",
                        "Lower " + lowerField + " or raise " + upperField + ".");
            }
        }

        void equal(@Nullable BigDecimal limited, @Nullable BigDecimal requested) {
            if (!ResourceKeys.canOvercommit(name)
                    && limited != null
                    && requested != null
                    && limited.compareTo(requested) != 0) {
                error(
                        DEFAULT_REQUEST,
                        "The default request of " + name + " differs from its default limit, but it cannot be shared.",
                        "Set both to the same amount.");
            }
        }

        void ratio(@Nullable BigDecimal ratio, @Nullable BigDecimal min, @Nullable BigDecimal max) {
            if (ratio == null) {
                return;
            }
            if (ratio.compareTo(BigDecimal.ONE) < 0) {
                error(RATIO, "The ratio of " + name + " is " + plain(ratio) + ", less than 1.", "Write 1 or more.");
            }
            if (min != null && max != null && ratio.doubleValue() > max.doubleValue() / min.doubleValue()) {
                error(
                        RATIO,
                        "The ratio of " + name + " is " + plain(ratio) + ", more than max divided by min.",
                        "Write at most max divided by min.");
            }
        }

        private void error(String field, String message, String fix) {
            limit.errorAt(Rule.OUT_OF_RANGE, limit.path(field).key(name), field, message, fix);
        }

        private static String plain(BigDecimal amount) {
            return amount.stripTrailingZeros().toPlainString();
        }
    }
}
