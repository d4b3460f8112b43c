package io.waybill.validate.rules.access;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.List;

/** Who gets a role, and which. */
final class RoleBindingRules {

    private static final String GROUP = "rbac.authorization.k8s.io";
    private static final String API_GROUP = "apiGroup";
    private static final String KIND = "kind";
    private static final String NAME = "name";

    private RoleBindingRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : List.of("v1", "v1beta1", "v1alpha1")) {
            String group = "rbac." + version + ".";
            rules.requiring(group + "RoleBinding", group + "ClusterRoleBinding", group + "RoleRef", group + "Subject");
            rules.on(binding -> check(binding, List.of("Role", "ClusterRole")), group + "RoleBinding");
            rules.on(binding -> check(binding, List.of("ClusterRole")), group + "ClusterRoleBinding");
        }
    }

    private static void check(TypedObject binding, List<String> kinds) {
        TypedObject role = binding.objectOrEmpty("roleRef");
        group(role, GROUP);
        if (!kinds.contains(role.text(KIND))) {
            unsupported(role, KIND, String.join(" or ", kinds));
        }
        if (Required.in(role, NAME)) {
            Format.PATH_SEGMENT.check(role, NAME);
        }
        binding.objects("subjects").forEach(subject -> subject(subject, kinds.contains("Role")));
    }

    private static void subject(TypedObject subject, boolean namespaced) {
        boolean named = Required.in(subject, NAME);
        switch (subject.text(KIND)) {
            case "ServiceAccount" -> {
                if (named) {
                    Format.SUBDOMAIN.check(subject, NAME);
                }
                group(subject, "");
                if (!namespaced) {
                    Required.in(subject, "namespace", "Write the namespace of the ServiceAccount.");
                }
            }
            case "User", "Group" -> group(subject, GROUP);
            default -> unsupported(subject, KIND, "ServiceAccount, User or Group");
        }
    }

    /** Where the group is left out, the API server fills it in. */
    private static void group(TypedObject object, String group) {
        if (object.hasSome(API_GROUP) && !object.text(API_GROUP).equals(group)) {
            unsupported(object, API_GROUP, "\"" + group + "\"");
        }
    }

    private static void unsupported(TypedObject object, String field, String instead) {
        object.error(
                Rule.UNSUPPORTED_VALUE,
                field,
                "\"" + object.text(field) + "\" is not a value that the API knows here.",
                "Write " + instead + ".");
    }
}
