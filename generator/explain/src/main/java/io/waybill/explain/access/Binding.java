package io.waybill.explain.access;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Item;
import io.waybill.kubernetes.tree.Fields;
import java.util.List;

/**
 * A RoleBinding or ClusterRoleBinding.
 *
 * @param source what it is called
 * @param namespace where it holds; empty for everywhere
 * @param roleKind {@code Role} or {@code ClusterRole}
 * @param role the name of the role
 * @param members who has the role
 */
record Binding(String source, String namespace, String roleKind, String role, List<Member> members) {

    /**
     * Who has a role.
     *
     * @param kind {@code User}, {@code Group} or {@code ServiceAccount}
     * @param namespace that of a ServiceAccount
     * @param name the name
     */
    record Member(String kind, String namespace, String name) {

        boolean is(Subject subject) {
            return switch (kind) {
                case "User" -> name.equals(subject.user());
                case "Group" -> subject.groups().contains(name);
                case "ServiceAccount" ->
                    !namespace.isEmpty() && subject.user().equals(Subject.SERVICE_ACCOUNT + namespace + ":" + name);
                default -> false;
            };
        }

        @Override
        public String toString() {
            return kind + " " + (kind.equals("ServiceAccount") ? namespace + "/" : "") + name;
        }
    }

    static Binding of(Item item) {
        Mapping roleRef = Fields.at(item.tree(), "roleRef");
        String namespace = item.ref().namespace();
        List<Member> members = Fields.items(item.tree(), "subjects").stream()
                .map(subject -> new Member(
                        Fields.textOrEmpty(subject, "kind"),
                        Fields.text(subject, "namespace")
                                .filter(text -> !text.isEmpty())
                                .orElse(namespace),
                        Fields.textOrEmpty(subject, "name")))
                .toList();
        return new Binding(
                item.ref().toString(),
                namespace,
                Fields.textOrEmpty(roleRef, "kind"),
                Fields.textOrEmpty(roleRef, "name"),
                members);
    }

    /** Whether it counts for somebody in a namespace; everywhere when the namespace is empty. */
    boolean gives(Subject subject, String where) {
        return (namespace.isEmpty() || namespace.equals(where)) && isOf(subject);
    }

    boolean isOf(Subject subject) {
        return members.stream().anyMatch(member -> member.is(subject));
    }

    /** Such as {@code RoleBinding shop/web of Role reader}. */
    @Override
    public String toString() {
        return source + " of " + roleKind + " " + role;
    }
}
