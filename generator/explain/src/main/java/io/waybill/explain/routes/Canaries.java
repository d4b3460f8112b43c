package io.waybill.explain.routes;

import io.waybill.explain.cluster.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Ingresses that take a share of the requests for hosts and paths of others. */
final class Canaries {

    private static final int PERCENT = 100;

    private final IngressReader reader;
    private final Map<String, IngressRule> mains = new HashMap<>();
    private final Map<IngressRule, Canary> canaries = new HashMap<>();

    Canaries(IngressReader reader) {
        this.reader = reader;
    }

    /** Whether an Ingress is one. */
    static boolean isCanary(Item ingress) {
        return IngressRule.annotation(ingress, "canary").filter("true"::equals).isPresent();
    }

    /** A rule that requests go by. */
    void addMain(IngressRule rule) {
        mains.putIfAbsent(key(rule), rule);
    }

    /**
     * The rules of a canary, after all others.
     *
     * @param fallback what gets the requests for hosts that no Ingress names
     */
    void add(Item ingress, Optional<IngressRule> fallback, List<String> problems) {
        for (IngressRule rule : reader.rules(ingress)) {
            join(rule, Optional.ofNullable(mains.get(key(rule))), rule.host() + rule.path(), problems);
        }
        reader.defaultBackend(ingress)
                .map(backend -> new IngressRule(ingress, "", "/", "Prefix", backend))
                .ifPresent(rule -> join(rule, fallback, "a default backend", problems));
    }

    private void join(IngressRule rule, Optional<IngressRule> main, String what, List<String> problems) {
        String ingress = rule.ingress().ref().toString();
        if (main.isEmpty()) {
            problems.add(ingress + " is a canary, and no other Ingress has " + what
                    + " with the same path type; it gets" + " no requests");
        } else if (main.get().backend().equals(rule.backend())) {
            problems.add(ingress + " is a canary with the same backend as "
                    + main.get().ingress().ref() + " for " + what + "; it changes nothing");
        } else if (canaries.putIfAbsent(main.get(), canary(rule)) != null) {
            problems.add(ingress + " is a second canary for " + what + "; only the first gets requests");
        }
    }

    private static String key(IngressRule rule) {
        return rule.host() + " " + rule.pathType() + " " + rule.path();
    }

    /** The canary of a rule. */
    Optional<Canary> of(IngressRule main) {
        return Optional.ofNullable(canaries.get(main));
    }

    private static Canary canary(IngressRule rule) {
        return new Canary(
                rule.ingress().ref(),
                rule.backend(),
                annotation(rule, "canary-by-header"),
                annotation(rule, "canary-by-header-value"),
                annotation(rule, "canary-by-header-pattern"),
                annotation(rule, "canary-by-cookie"),
                number(rule, "canary-weight", 0),
                Math.max(PERCENT, number(rule, "canary-weight-total", PERCENT)));
    }

    private static String annotation(IngressRule rule, String name) {
        return IngressRule.annotation(rule.ingress(), name).orElse("");
    }

    private static int number(IngressRule rule, String name, int absent) {
        String text = annotation(rule, name);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : absent;
    }
}
