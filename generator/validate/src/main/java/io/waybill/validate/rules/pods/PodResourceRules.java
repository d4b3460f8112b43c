package io.waybill.validate.rules.pods;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Amounts;
import io.waybill.validate.rules.support.Containers;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What the containers of a pod ask for together. */
final class PodResourceRules {

    private static final String LIMITS = "limits";
    private static final String REQUESTS = "requests";

    private PodResourceRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(spec -> spec.object("resources").ifPresent(resources -> check(spec, resources)), "core.v1.PodSpec");
    }

    private static void check(TypedObject spec, TypedObject resources) {
        if (resources.has("claims")) {
            resources.error(
                    Rule.FORBIDDEN_FIELD,
                    "claims",
                    "Claims are named by containers, not by the pod as a whole.",
                    "Move them to the containers.");
        }
        for (String field : List.of(LIMITS, REQUESTS)) {
            resources.entries(field).stream()
                    .filter(entry -> !isShared(entry.key()))
                    .forEach(entry -> resources.error(
                            Rule.UNSUPPORTED_VALUE,
                            entry,
                            "\"" + entry.key() + "\" is not a resource of a pod as a whole.",
                            "Use cpu, memory or huge pages; set others at the containers."));
        }
        ContainerResourceRules.amounts(resources);
        together(spec, resources);
        eachWithin(spec, resources);
    }

    private static boolean isShared(String name) {
        return name.equals("cpu") || name.equals("memory") || name.startsWith(ContainerResourceRules.HUGE_PAGES);
    }

    /** Reports requests that the containers exceed together. */
    private static void together(TypedObject spec, TypedObject resources) {
        for (TypedValue request : resources.entries(REQUESTS)) {
            BigDecimal sum = BigDecimal.ZERO;
            for (TypedObject container : spec.objects(Containers.REGULAR)) {
                sum = sum.add(request(container, request.key()));
            }
            for (TypedObject container : spec.objects(Containers.INIT)) {
                sum = Containers.isSidecar(container) ? sum.add(request(container, request.key())) : sum;
            }
            if (sum.compareTo(Amounts.of(request)) > 0) {
                resources.error(
                        Rule.MISMATCH,
                        request,
                        "The pod requests " + request.text() + " of \"" + request.key()
                                + "\", but its containers request more together.",
                        "Raise the request of the pod, or lower those of its containers.");
            }
        }
    }

    private static BigDecimal request(TypedObject container, String name) {
        return Amounts.of(container.objectOrEmpty("resources"), REQUESTS).getOrDefault(name, BigDecimal.ZERO);
    }

    /** Reports limits of containers above that of the pod, at a path that only the API server knows. */
    private static void eachWithin(TypedObject spec, TypedObject resources) {
        Map<String, BigDecimal> limits = Amounts.of(resources, LIMITS);
        List<TypedObject> containers = spec.objects(Containers.REGULAR);
        for (int i = 0; i < containers.size(); i++) {
            TypedObject own = containers.get(i).objectOrEmpty("resources");
            for (TypedValue limit : own.entries(LIMITS)) {
                BigDecimal most = limits.get(limit.key());
                if (most != null && Amounts.of(limit).compareTo(most) > 0) {
                    own.error(
                            Rule.MISMATCH,
                            limit.at(resources
                                    .path(Containers.REGULAR)
                                    .item(i)
                                    .key(limit.key())
                                    .field(LIMITS)),
                            "The container is limited to " + limit.text() + " of \"" + limit.key()
                                    + "\", which is more than the pod has.",
                            "Lower it, or raise the limit of the pod.");
                }
            }
        }
    }
}
