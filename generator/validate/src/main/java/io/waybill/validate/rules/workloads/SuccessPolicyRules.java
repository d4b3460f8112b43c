package io.waybill.validate.rules.workloads;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.typed.TypedObject;

/** When a Job has succeeded: its successPolicy. */
final class SuccessPolicyRules {

    private static final int MOST_RULES = 20;
    private static final int LONGEST_INDEXES = 64 * 1024;

    private SuccessPolicyRules() {}

    static void check(TypedObject spec) {
        if (!JobRules.isIndexed(spec)) {
            JobRules.needsIndexes(spec, "successPolicy");
            return;
        }
        spec.object("successPolicy").ifPresent(policy -> {
            policy.require("rules", "List at least one rule.");
            Ranges.atMostItems(policy, "rules", MOST_RULES);
            Long completions = spec.number("completions");
            policy.objects("rules").forEach(rule -> rule(rule, completions == null ? 0 : completions));
        });
    }

    private static void rule(TypedObject rule, long completions) {
        if (!rule.has("succeededCount") && !rule.has("succeededIndexes")) {
            rule.error(
                    Rule.REQUIRED,
                    "The rule says neither how many nor which indexes must succeed.",
                    "Set succeededCount, succeededIndexes or both.");
        }
        long indexes = rule.has("succeededIndexes") ? indexes(rule, completions) : completions;
        Ranges.notNegative(rule, "succeededCount");
        Long count = rule.number("succeededCount");
        if (count != null && count > Math.min(indexes, completions)) {
            rule.error(
                    Rule.OUT_OF_RANGE,
                    "succeededCount",
                    "The rule waits for " + count + " indexes, but is about " + Math.min(indexes, completions) + ".",
                    "Make it that number or less.");
        }
    }

    /** Reports what are no indexes, and counts them. */
    private static long indexes(TypedObject rule, long completions) {
        String text = rule.text("succeededIndexes");
        if (text.length() > LONGEST_INDEXES) {
            rule.error(
                    Rule.TOO_LARGE,
                    "succeededIndexes",
                    "\"succeededIndexes\" has more than " + LONGEST_INDEXES + " characters.",
                    "Use ranges, or succeededCount.");
        }
        try {
            return text.isEmpty() ? 0 : count(text, completions);
        } catch (IllegalArgumentException e) {
            rule.error(
                    Rule.INVALID_FORMAT,
                    "succeededIndexes",
                    "\"" + text + "\" does not list indexes: " + e.getMessage() + ".",
                    "Write indexes below " + completions
                            + " and ranges of them in ascending order, such as \"0,3-5\".");
            return 0;
        }
    }

    private static long count(String text, long completions) {
        long count = 0;
        long last = -1;
        for (String range : text.split(",", -1)) {
            String[] limits = range.split("-", -1);
            if (limits.length > 2) {
                throw new IllegalArgumentException("\"" + range + "\" has more than two ends");
            }
            long first = after(last, limits[0], completions);
            last = limits.length == 1 ? first : after(first, limits[1], completions);
            count += last - first + 1;
        }
        return count;
    }

    private static long after(long last, String text, long completions) {
        long index = index(text, completions);
        if (index <= last) {
            throw new IllegalArgumentException("\"" + text + "\" does not come behind " + last);
        }
        return index;
    }

    private static long index(String text, long completions) {
        if (!text.matches("\\+?[0-9]{1,9}")) {
            throw new IllegalArgumentException("\"" + text + "\" is not an index");
        }
        long index = Long.parseLong(text);
        if (index >= completions) {
            throw new IllegalArgumentException("there is no index " + index);
        }
        return index;
    }
}
