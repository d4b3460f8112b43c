package io.waybill.dsl.rbac.v1;

import io.waybill.dsl.core.v1.ServiceAccount;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;

/** Who gets what a role allows. */
abstract class AbstractSubject extends TypedValue<Subject> {

    AbstractSubject(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /** The group of users and groups; accounts have none. */
    private static final String GROUP = "rbac.authorization.k8s.io";

    /**
     * Refers to a ServiceAccount: {@code kind}, {@code name} and {@code namespace}. A manifest that puts a binding into a
     * namespace does so with subjects that name none.
     */
    public static Subject to(ServiceAccount account) {
        Subject subject = Subject.named(account.name(), account.kind());
        return account.namespace().map(subject::namespace).orElse(subject);
    }

    /** A user, as the cluster authenticates it: {@code kind: User}, {@code name} and {@code apiGroup}. */
    public static Subject user(String name) {
        return Subject.named(name, "User").apiGroup(GROUP);
    }

    /** A group of users, as the cluster authenticates it: {@code kind: Group}, {@code name} and {@code apiGroup}. */
    public static Subject group(String name) {
        return Subject.named(name, "Group").apiGroup(GROUP);
    }

    /** Subjects, of which the accounts without a namespace are in this one. */
    static List<Subject> in(String namespace, List<Subject> subjects) {
        return subjects.stream()
                .map(subject -> subject.kind().equals("ServiceAccount")
                                && subject.namespace().isEmpty()
                        ? subject.namespace(namespace)
                        : subject)
                .toList();
    }
}
