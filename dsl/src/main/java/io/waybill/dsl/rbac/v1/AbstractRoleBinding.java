package io.waybill.dsl.rbac.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.core.v1.ServiceAccount;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** What a role allows, for accounts in one namespace. */
abstract class AbstractRoleBinding extends Resource<RoleBinding> {

    AbstractRoleBinding(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /** Creates a binding with the name of a Role, which it grants: {@code roleRef}. */
    public static RoleBinding granting(Role role) {
        return granting(role.name(), role);
    }

    /** Creates a binding that grants a Role: {@code roleRef}. */
    public static RoleBinding granting(String name, Role role) {
        return RoleBinding.named(name, RoleRef.to(role));
    }

    /** Creates a binding with the name of a ClusterRole, which it grants: {@code roleRef}. */
    public static RoleBinding granting(ClusterRole role) {
        return granting(role.name(), role);
    }

    /** Creates a binding that grants a ClusterRole: {@code roleRef}. */
    public static RoleBinding granting(String name, ClusterRole role) {
        return RoleBinding.named(name, RoleRef.to(role));
    }

    /**
     * Grants the role to a ServiceAccount: {@code subjects[]}. A manifest that puts the binding into a namespace does so
     * with accounts that name none.
     */
    public RoleBinding to(ServiceAccount account) {
        return self().subject(Subject.to(account));
    }

    @Override
    protected RoleBinding inNamespace(String namespace) {
        RoleBinding placed = super.inNamespace(namespace);
        List<Subject> subjects = placed.subjects();
        List<Subject> complete = Subject.in(namespace, subjects);
        return complete.equals(subjects) ? placed : placed.subjects(complete);
    }
}
