package io.waybill.validate.rules.pods;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.HashSet;
import java.util.Set;

/** Settings of the kernel that a pod changes for itself. */
final class SysctlRules {

    private static final String SEGMENT = "[a-z0-9]([-_a-z0-9]*[a-z0-9])?";

    private static final Format DOTTED = format("(" + SEGMENT + "\\.)*" + SEGMENT);
    private static final Format SLASHED = format("(" + SEGMENT + "[./])*" + SEGMENT);

    private SysctlRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(SysctlRules::ofPod, "core.v1.PodSpec");
    }

    private static Format format(String regex) {
        return new Format(
                "the name of a sysctl",
                text -> text.length() <= 253 && text.matches(regex),
                "Use a name such as net.core.somaxconn.");
    }

    private static void ofPod(TypedObject spec) {
        Set<String> seen = new HashSet<>();
        for (TypedObject sysctl : spec.objectOrEmpty("securityContext").objects("sysctls")) {
            String name = sysctl.text("name");
            Format format = sysctl.isAtLeast(Behaviour.SYSCTL_SLASHES) ? SLASHED : DOTTED;
            if (sysctl.require("name", "Name the setting.") && format.check(sysctl, "name") && !seen.add(name)) {
                sysctl.error(Rule.DUPLICATE_ITEM, "name", "\"" + name + "\" is set twice.", "Remove one of the two.");
            }
            if (spec.isAtLeast(Behaviour.SYSCTLS_OF_HOST_ARE_REFUSED)) {
                shared(spec, sysctl, name.replace('/', '.'));
            }
        }
    }

    private static void shared(TypedObject spec, TypedObject sysctl, String name) {
        boolean network = spec.isTrue("hostNetwork") && name.startsWith("net.");
        boolean messages = spec.isTrue("hostIPC") && name.matches("kernel\\.(shm|msg|sem).*|fs\\.mqueue\\..*");
        if (network || messages) {
            sysctl.error(
                    Rule.FORBIDDEN_FIELD,
                    "name",
                    "\"" + name + "\" belongs to the node, whose " + (network ? "network" : "IPC") + " the pod shares.",
                    "Remove it, or " + (network ? "hostNetwork." : "hostIPC."));
        }
    }
}
