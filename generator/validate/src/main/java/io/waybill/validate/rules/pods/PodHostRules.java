package io.waybill.validate.rules.pods;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Containers;
import io.waybill.validate.rules.support.Forbidden;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a pod shares with its node, and what its operating system has no use for. */
final class PodHostRules {

    private static final String CONTEXT = "securityContext";

    /** The API server calls two of these fields by the names that they have in its code. */
    private static final SortedMap<String, String> NEEDING_HOST_USERS =
            new TreeMap<>(Map.of("hostNetwork", "hostNetwork", "hostPID", "HostPID", "hostIPC", "HostIPC"));

    private static final List<String> NOT_OF_WINDOWS_PODS = List.of(
            "appArmorProfile",
            "seLinuxOptions",
            "seccompProfile",
            "fsGroup",
            "fsGroupChangePolicy",
            "runAsUser",
            "runAsGroup",
            "supplementalGroups",
            "supplementalGroupsPolicy",
            "seLinuxChangePolicy");

    private static final List<String> NOT_OF_WINDOWS_CONTAINERS = List.of(
            "appArmorProfile",
            "seLinuxOptions",
            "seccompProfile",
            "capabilities",
            "readOnlyRootFilesystem",
            "privileged",
            "allowPrivilegeEscalation",
            "procMount",
            "runAsUser",
            "runAsGroup");

    private PodHostRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.judgingValues("core.v1.PodOS", "name");
        rules.on(PodHostRules::ofPod, "core.v1.PodSpec");
    }

    private static void ofPod(TypedObject spec) {
        users(spec);
        if (spec.isTrue("shareProcessNamespace") && spec.isTrue("hostPID")) {
            spec.errorAt(
                    Rule.MISMATCH,
                    spec.path(CONTEXT).field("shareProcessNamespace"),
                    "shareProcessNamespace",
                    "shareProcessNamespace and hostPID cannot both be true.",
                    "Remove shareProcessNamespace or hostPID.");
        }
        spec.object("os").ifPresent(os -> {
            if (os.require("name", "Use linux or windows.")) {
                osName(os);
                system(spec, os.text("name"));
            }
        });
    }

    /** The API server names the object, not its field. */
    private static void osName(TypedObject os) {
        String name = os.text("name");
        if (!name.equals("linux") && !name.equals("windows")) {
            os.error(
                    Rule.UNSUPPORTED_VALUE,
                    "\"" + name + "\" is not an operating system that pods can name.",
                    "Use linux or windows.");
        }
    }

    private static void users(TypedObject spec) {
        if (!spec.has("hostUsers") || spec.isTrue("hostUsers")) {
            return;
        }
        NEEDING_HOST_USERS.forEach((field, name) -> {
            if (spec.isTrue(field)) {
                spec.errorAt(
                        Rule.FORBIDDEN_FIELD,
                        spec.path(name),
                        field,
                        "\"" + field + "\" must not be true if hostUsers is false.",
                        "Remove one of the two.");
            }
        });
    }

    private static void system(TypedObject spec, String name) {
        TypedObject context = spec.objectOrEmpty(CONTEXT);
        if (name.equals("linux")) {
            forbid(context, "linux", List.of("windowsOptions"));
            Containers.all(spec)
                    .forEach(container -> forbid(container.objectOrEmpty(CONTEXT), "linux", List.of("windowsOptions")));
        } else if (name.equals("windows")) {
            forbid(spec, "windows", List.of("hostUsers", "shareProcessNamespace"));
            forbid(context, "windows", NOT_OF_WINDOWS_PODS);
            List.of("hostPID", "hostIPC").stream()
                    .filter(spec::isTrue)
                    .forEach(field -> forbid(spec, "windows", List.of(field)));
            if (context.hasSome("sysctls")) {
                forbid(context, "windows", List.of("sysctls"));
            }
            Containers.all(spec)
                    .forEach(container ->
                            forbid(container.objectOrEmpty(CONTEXT), "windows", NOT_OF_WINDOWS_CONTAINERS));
        }
    }

    private static void forbid(TypedObject object, String system, List<String> fields) {
        Forbidden.in(object, "in a pod for " + system, fields.toArray(String[]::new));
    }
}
