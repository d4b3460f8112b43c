package io.waybill.validate.rules.cluster;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Amounts;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Labels;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.rules.support.ResourceKeys;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How and where the containers of a class are run, and what that costs. */
final class RuntimeClassRules {

    private RuntimeClassRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : List.of("v1", "v1beta1")) {
            String group = "node." + version + ".";
            rules.requiring(group + "RuntimeClass");
            rules.on(RuntimeClassRules::handler, group + "RuntimeClass");
        }
        for (String version : List.of("v1", "v1beta1", "v1alpha1")) {
            String group = "node." + version + ".";
            rules.on(RuntimeClassRules::overhead, group + "Overhead");
            rules.on(RuntimeClassRules::scheduling, group + "Scheduling");
        }
    }

    private static void scheduling(TypedObject scheduling) {
        Labels.check(scheduling, "nodeSelector");
        Set<List<String>> seen = new HashSet<>();
        for (TypedObject toleration : scheduling.objects("tolerations")) {
            if (!seen.add(Stream.of("key", "operator", "value", "effect")
                    .map(toleration::text)
                    .toList())) {
                toleration.error(Rule.DUPLICATE_ITEM, "Two tolerations are the same.", "Remove one of the two.");
            }
        }
    }

    private static void handler(TypedObject runtimeClass) {
        if (Required.in(runtimeClass, "handler", "Name the handler that the nodes' runtime is set up with.")) {
            Format.DNS_LABEL.check(runtimeClass, "handler");
        }
    }

    private static void overhead(TypedObject overhead) {
        for (TypedValue resource : overhead.entries("podFixed")) {
            ResourceKeys.checkOfContainer(overhead, resource);
            Amounts.notNegative(overhead, resource);
            if (ResourceKeys.isCounted(resource.key()) && !Amounts.isWhole(Amounts.of(resource))) {
                overhead.error(
                        Rule.OUT_OF_RANGE,
                        resource,
                        "\"" + resource.text() + "\" is not a whole number, but " + resource.key() + " is counted.",
                        "Write a whole number.");
            }
        }
    }
}
