package io.waybill.validate.rules.cluster;

import io.waybill.kubernetes.podsecurity.Level;
import io.waybill.kubernetes.podsecurity.PolicyVersion;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.List;
import java.util.Set;

/** What must happen before a namespace is gone. */
final class NamespaceRules {

    private static final String POD_SECURITY = "pod-security.kubernetes.io/";
    private static final String FINALIZERS = "finalizers";
    private static final Set<String> STANDARD = Set.of("kubernetes", "orphan", "foregroundDeletion");

    private NamespaceRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(NamespaceRules::spec, "core.v1.NamespaceSpec");
        rules.on(NamespaceRules::podSecurity, "core.v1.Namespace");
    }

    /** Labels of Pod Security name a level and a version that there are: PolicyToEvaluate of pod-security-admission. */
    private static void podSecurity(TypedObject namespace) {
        if (!namespace.isAtLeast(Behaviour.POD_SECURITY)) {
            return;
        }
        TypedObject metadata = namespace.objectOrEmpty("metadata");
        for (TypedValue label : metadata.entries("labels")) {
            String mode = label.key().startsWith(POD_SECURITY) ? label.key().substring(POD_SECURITY.length()) : "";
            if (List.of("enforce", "audit", "warn").contains(mode)) {
                if (Level.parse(label.text()).isEmpty()) {
                    metadata.error(
                            Rule.UNSUPPORTED_VALUE,
                            label,
                            "\"" + label.text() + "\" is not a level of Pod Security.",
                            "Use one of privileged, baseline, restricted.");
                }
            } else if (List.of("enforce-version", "audit-version", "warn-version")
                            .contains(mode)
                    && PolicyVersion.parse(label.text()).isEmpty()) {
                metadata.error(
                        Rule.INVALID_FORMAT,
                        label,
                        "\"" + label.text() + "\" is not a version of Pod Security.",
                        "Write latest, or a minor such as v1.30.");
            }
        }
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
                        "\"" + name + "\" is neither a finalizer of Kubernetes nor qualified with a domain.",
                        "Put a domain before it, such as \"example.com/" + name + "\".");
            }
        }
    }
}
