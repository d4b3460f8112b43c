package io.waybill.dsl.rbac.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** References to roles. */
abstract class AbstractRoleRef extends TypedValue<RoleRef> {

    AbstractRoleRef(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /** Refers to a Role: {@code apiGroup}, {@code kind} and {@code name}. */
    public static RoleRef to(Role role) {
        return reference(role);
    }

    /** Refers to a ClusterRole: {@code apiGroup}, {@code kind} and {@code name}. */
    public static RoleRef to(ClusterRole role) {
        return reference(role);
    }

    private static RoleRef reference(Resource<?> role) {
        return RoleRef.named(role.name(), role.kind()).apiGroup(role.apiGroup());
    }
}
