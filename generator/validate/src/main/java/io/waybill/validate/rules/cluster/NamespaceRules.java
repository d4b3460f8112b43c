package io.waybill.validate.rules.cluster;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.Set;

/** What must happen before a namespace is gone. */
final class NamespaceRules {

    private static final String FINALIZERS = "finalizers";
    private static final Set<String> STANDARD = Set.of("kubernetes", "orphan", "foregroundDeletion");

    private NamespaceRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(NamespaceRules::spec, "core.v1.NamespaceSpec");
    }

    private static void spec(TypedObject spec) {
        for (TypedValue finalizer : spec.items(FINALIZERS)) {
            String name = finalizer.text();
            TypedValue whole = finalizer.at(spec.path(FINALIZERS));
            if (!Format.QUALIFIED_NAME.fits(name)) {
                Format.QUALIFIED_NAME.check(spec, whole, name);
            } else if (!name.contains("/") && !STANDARD.contains(name)) {
                spec.error(
                        Rule.INVALID_FORMAT,
                        whole,
                        "\"" + name + "\" is no finalizer of Kubernetes, and does not say whose it is.",
                        "Put a domain before it, such as \"example.com/" + name + "\".");
            }
        }
    }
}
