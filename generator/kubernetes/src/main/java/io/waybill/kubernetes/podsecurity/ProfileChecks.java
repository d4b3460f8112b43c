package io.waybill.kubernetes.podsecurity;

import io.waybill.kubernetes.tree.Part;
import java.util.Set;

/** The checks of AppArmor profiles and SELinux options. */
final class ProfileChecks {

    /** The first minor whose standard allows the type container_engine_t. */
    private static final int ENGINE_TYPE = 31;

    private static final String APP_ARMOR_ANNOTATION = "container.apparmor.security.beta.kubernetes.io/";
    private static final Set<String> SE_LINUX_TYPES = Set.of("", "container_t", "container_init_t", "container_kvm_t");

    private ProfileChecks() {}

    static void appArmor(Pod pod, int minor, Findings findings) {
        appArmor(pod.securityContext(), "The pod", findings);
        pod.containers().forEach(c -> appArmor(c.securityContext(), c.subject(), findings));
        Part annotations = pod.annotations();
        for (String key : annotations.mapping().keys()) {
            String value = annotations.text(key);
            boolean isAllowed = value.isEmpty() || value.equals("runtime/default") || value.startsWith("localhost/");
            if (key.startsWith(APP_ARMOR_ANNOTATION) && !isAllowed) {
                findings.addKey(
                        annotations,
                        key,
                        "The AppArmor profile \"" + value + "\" is not allowed.",
                        "Use runtime/default, or remove the annotation.");
            }
        }
    }

    private static void appArmor(Part context, String subject, Findings findings) {
        Part profile = context.field("appArmorProfile");
        String type = profile.text("type");
        if (context.has("appArmorProfile") && !type.equals("RuntimeDefault") && !type.equals("Localhost")) {
            findings.add(
                    profile,
                    "type",
                    subject + " sets the AppArmor profile \"" + type + "\".",
                    "Use RuntimeDefault or Localhost.");
        }
    }

    static void seLinux(Pod pod, int minor, Findings findings) {
        seLinux(pod.securityContext(), minor, "The pod", findings);
        pod.containers().forEach(c -> seLinux(c.securityContext(), minor, c.subject(), findings));
    }

    private static void seLinux(Part context, int minor, String subject, Findings findings) {
        Part options = context.field("seLinuxOptions");
        String type = options.text("type");
        boolean isAllowed = SE_LINUX_TYPES.contains(type) || minor >= ENGINE_TYPE && type.equals("container_engine_t");
        if (!isAllowed) {
            findings.add(
                    options,
                    "type",
                    subject + " sets the SELinux type \"" + type + "\".",
                    "Use container_t, container_init_t or container_kvm_t.");
        }
        for (String field : new String[] {"user", "role"}) {
            if (!options.text(field).isEmpty()) {
                findings.add(options, field, subject + " sets the SELinux " + field + ".", "Remove the " + field + ".");
            }
        }
    }
}
