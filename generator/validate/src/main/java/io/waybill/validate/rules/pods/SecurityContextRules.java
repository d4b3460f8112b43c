package io.waybill.validate.rules.pods;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Containers;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.rules.support.VolumePaths;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Who containers run as, and what they may do. */
final class SecurityContextRules {

    private static final int LONGEST_PROFILE = 4095;

    private static final long LAST_ID = Integer.MAX_VALUE;
    private static final String ESCALATION = "allowPrivilegeEscalation";

    private SecurityContextRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(SecurityContextRules::container, "core.v1.SecurityContext");
        rules.on(SecurityContextRules::pod, "core.v1.PodSecurityContext");
        rules.on(SecurityContextRules::unmasked, "core.v1.PodSpec");
        rules.on(SecurityContextRules::seccomp, "core.v1.SeccompProfile");
        rules.on(SecurityContextRules::appArmor, "core.v1.AppArmorProfile");
    }

    private static void container(TypedObject context) {
        ids(context, "runAsUser", "runAsGroup");
        Required.notBlank(context, "procMount");
        boolean escalates = !context.has(ESCALATION) || context.isTrue(ESCALATION);
        if (escalates) {
            return;
        }
        boolean admin = context.objectOrEmpty("capabilities").texts("add").contains("CAP_SYS_ADMIN");
        if (admin || context.isTrue("privileged")) {
            context.error(
                    Rule.MISMATCH,
                    "\"" + ESCALATION + "\" is false, but "
                            + (admin ? "the capability CAP_SYS_ADMIN is added." : "privileged is true."),
                    "Remove one of the two.");
        }
    }

    private static void pod(TypedObject context) {
        ids(context, "runAsUser", "runAsGroup", "fsGroup");
        Required.notBlank(context, "fsGroupChangePolicy", "supplementalGroupsPolicy", "seLinuxChangePolicy");
        for (TypedValue group : context.items("supplementalGroups")) {
            if (!group.text().isEmpty() && !isId(group.text())) {
                context.error(
                        Rule.OUT_OF_RANGE,
                        group,
                        "The group " + group.text() + " is not from 0 to " + LAST_ID + ".",
                        "Write a number of a group.");
            }
        }
    }

    private static boolean isId(String text) {
        return text.matches("\\d{1,10}") && Long.parseLong(text) <= LAST_ID;
    }

    private static void ids(TypedObject context, String... fields) {
        for (String field : fields) {
            Ranges.between(context, field, 0, LAST_ID);
        }
    }

    private static void unmasked(TypedObject spec) {
        if (spec.has("hostUsers") && !spec.isTrue("hostUsers")) {
            return;
        }
        for (TypedObject container : Containers.all(spec)) {
            TypedObject context = container.objectOrEmpty("securityContext");
            if (context.text("procMount").equals("Unmasked")) {
                context.error(
                        Rule.MISMATCH,
                        "procMount",
                        "procMount: Unmasked requires hostUsers: false.",
                        "Set hostUsers to false, or use the Default procMount.");
            }
        }
    }

    private static void seccomp(TypedObject profile) {
        profile.require("type", "Use RuntimeDefault, Localhost or Unconfined.");
        if (localProfile(profile)) {
            VolumePaths.descending(profile, "localhostProfile");
        }
    }

    private static void appArmor(TypedObject profile) {
        profile.require("type", "Use RuntimeDefault, Localhost or Unconfined.");
        String name = profile.text("localhostProfile");
        boolean isLocal = localProfile(profile);
        if (isLocal && name.getBytes(StandardCharsets.UTF_8).length > LONGEST_PROFILE) {
            profile.error(
                    Rule.TOO_LARGE,
                    "localhostProfile",
                    "The name of the profile has more than " + LONGEST_PROFILE + " bytes.",
                    "Use a shorter name.");
        }
        if (isLocal && (name.isBlank() || !name.equals(name.strip()))) {
            profile.error(
                    Rule.INVALID_FORMAT,
                    "localhostProfile",
                    "The name of the profile is empty, or has space around it.",
                    "Write the name of a profile that the node has loaded.");
        }
    }

    /** Reports a profile that is missing, or named for nothing; says whether there is one to look at. */
    private static boolean localProfile(TypedObject profile) {
        boolean local = profile.text("type").equals("Localhost");
        boolean named = profile.has("localhostProfile");
        if (local && !named) {
            profile.error(
                    Rule.REQUIRED,
                    "localhostProfile",
                    "A profile of the type Localhost needs a name.",
                    "Set localhostProfile, or use RuntimeDefault.");
        } else if (!local && named && List.of("RuntimeDefault", "Unconfined").contains(profile.text("type"))) {
            profile.error(
                    Rule.FORBIDDEN_FIELD,
                    "localhostProfile",
                    "Only a profile of the type Localhost has a name.",
                    "Remove localhostProfile, or use the type Localhost.");
        }
        return local && named;
    }
}
