package io.waybill.validate.rules.configuration;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** ConfigMaps: keys that can be file names, and not more data than the API server stores. */
final class ConfigMapRules {

    static final int MOST_BYTES = 1024 * 1024;

    private ConfigMapRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(ConfigMapRules::check, "core.v1.ConfigMap");
    }

    private static void check(TypedObject map) {
        Set<String> binaryKeys =
                map.entries("binaryData").stream().map(TypedValue::key).collect(Collectors.toSet());
        long bytes = 0;
        for (TypedValue entry : map.entries("data")) {
            Format.CONFIG_KEY.check(map, entry, entry.key());
            if (binaryKeys.contains(entry.key())) {
                map.error(
                        Rule.DUPLICATE_ITEM,
                        entry,
                        "The key \"" + entry.key() + "\" is in data and in binaryData.",
                        "Remove or rename one of the two.");
            }
            bytes += entry.text().getBytes(StandardCharsets.UTF_8).length;
        }
        for (TypedValue entry : map.entries("binaryData")) {
            Format.CONFIG_KEY.check(map, entry, entry.key());
            bytes += Bytes.of(entry).length;
        }
        if (bytes > MOST_BYTES) {
            map.error(
                    Rule.TOO_LARGE,
                    "The ConfigMap has " + bytes + " bytes of data, but the API server stores " + MOST_BYTES + ".",
                    "Split it, or put the data into a volume.");
        }
    }
}
