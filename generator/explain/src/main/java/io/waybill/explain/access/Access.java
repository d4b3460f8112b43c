package io.waybill.explain.access;

import io.waybill.dsl.Manifest;
import io.waybill.explain.cluster.Answer;
import io.waybill.explain.cluster.Inventory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the roles of a manifest let whom do, on a cluster that authorizes by RBAC and has no other roles than every
 * cluster has.
 *
 * <pre>{@code
 * Access access = Access.of(manifest);
 * Subject web = Subject.serviceAccount("shop", "web");
 * assertThat(access.of(web, Request.of("get", "secrets").in("shop")).answer()).isEqualTo(Answer.DENIED);
 * }</pre>
 *
 * <p>A binding to a role that neither the manifest nor every cluster has leaves the answer open. The roles of every
 * cluster are those of 1.36.
 */
public final class Access {

    private static final String RBAC = "rbac.authorization.k8s.io";
    private static final String CLUSTER_ROLE = "ClusterRole";

    private final Roles roles;
    private final List<Binding> own;
    private final List<Binding> all;

    private Access(Inventory inventory) {
        roles = new Roles(inventory);
        own = Stream.of("ClusterRoleBinding", "RoleBinding")
                .flatMap(kind -> inventory.ofKind(kind).stream())
                .map(Binding::of)
                .toList();
        all = Stream.concat(own.stream(), DefaultRoles.all().bindings().stream())
                .toList();
    }

    /** What a manifest lets whom do. */
    public static Access of(Manifest manifest) {
        return of(Inventory.of(manifest));
    }

    /** As {@link #of(Manifest)}. */
    public static Access of(Inventory inventory) {
        return new Access(inventory);
    }

    /** Whether somebody may do something. */
    public Permission of(Subject subject, Request request) {
        List<String> open = new ArrayList<>();
        for (Binding binding : all) {
            if (!binding.gives(subject, request.namespace())) {
                continue;
            }
            Optional<Role> role = roles.of(binding);
            if (role.isEmpty()) {
                open.add(binding.toString());
            } else if (roles.rulesOf(role.get()).stream().anyMatch(rule -> rule.allows(request))) {
                return permission(subject, request.toString(), Answer.ALLOWED, sentence(binding + " allows it"));
            }
        }
        return open.isEmpty()
                ? permission(subject, request.toString(), Answer.DENIED, "No role that it has allows this.")
                : permission(
                        subject,
                        request.toString(),
                        Answer.UNKNOWN,
                        "The manifest does not have the role of " + String.join(", ", open) + ".");
    }

    private static Permission permission(Subject subject, String request, Answer answer, String why) {
        return new Permission(subject.toString(), request, answer, why);
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    /**
     * Whether somebody may act as another: as its user or ServiceAccount, and in all groups that are not implied.
     */
    public Permission impersonates(Subject subject, Subject other) {
        boolean isAccount = !other.namespace().isEmpty();
        Request user = isAccount
                ? Request.of("impersonate", "serviceaccounts")
                        .in(other.namespace())
                        .named(other.user().split(":", 4)[3])
                : Request.of("impersonate", "users").named(other.user());
        Permission first = of(subject, user);
        if (isAccount || first.answer() != Answer.ALLOWED) {
            return first;
        }
        return other.groups().stream()
                .sorted()
                .filter(group -> !group.equals("system:authenticated"))
                .map(group -> of(subject, Request.of("impersonate", "groups").named(group)))
                .filter(permission -> permission.answer() != Answer.ALLOWED)
                .findFirst()
                .orElse(first);
    }

    /**
     * Whether somebody may give a role to others by a RoleBinding in a namespace, or by a ClusterRoleBinding where the
     * namespace is empty: by the verb {@code bind} on it, or since everything that the role allows is allowed to the
     * subject already (pkg/registry/rbac/escalation_check.go, 1.36). Whether bindings may be written at all is a
     * question of its own.
     *
     * @param roleKind {@code Role} or {@code ClusterRole}
     */
    public Permission binds(Subject subject, String roleKind, String role, String namespace) {
        String plural = roleKind.equals(CLUSTER_ROLE) ? "clusterroles" : "roles";
        Request bind = Request.of("bind", plural + "." + RBAC).in(namespace).named(role);
        return more(subject, bind, roles.of(roleKind, role, namespace));
    }

    /**
     * Whether somebody may write a role as the manifest has it: by the verb {@code escalate}, or since everything that it
     * allows is allowed to the subject already.
     *
     * @param roleKind {@code Role} or {@code ClusterRole}
     * @param namespace where a Role is; empty for a ClusterRole
     */
    public Permission writes(Subject subject, String roleKind, String role, String namespace) {
        String plural = roleKind.equals(CLUSTER_ROLE) ? "clusterroles" : "roles";
        Request escalate =
                Request.of("escalate", plural + "." + RBAC).in(namespace).named(role);
        return more(subject, escalate, roles.of(roleKind, role, namespace));
    }

    private Permission more(Subject subject, Request request, Optional<Role> role) {
        Permission byVerb = of(subject, request);
        if (byVerb.answer() == Answer.ALLOWED) {
            return byVerb;
        }
        if (role.isEmpty()) {
            return permission(subject, request.toString(), Answer.UNKNOWN, "The manifest does not have the role.");
        }
        List<AccessRule> held = held(subject, request.namespace());
        boolean isCovered = roles.rulesOf(role.get()).stream()
                .flatMap(rule -> rule.atoms().stream())
                .allMatch(atom -> held.stream().anyMatch(rule -> rule.covers(atom)));
        return isCovered
                ? permission(subject, request.toString(), Answer.ALLOWED, "It has all rights of the role itself.")
                : byVerb;
    }

    private List<AccessRule> held(Subject subject, String namespace) {
        return all.stream()
                .filter(binding -> binding.gives(subject, namespace))
                .flatMap(binding -> roles.of(binding).stream())
                .flatMap(role -> roles.rulesOf(role).stream())
                .toList();
    }

    /** What the bindings of the manifest give, binding by binding; not what every cluster gives everybody. */
    public List<Grant> grants() {
        return own.stream()
                .flatMap(binding -> new Grants(roles, binding).all().stream())
                .toList();
    }

    /** What the bindings of the manifest give somebody, also by groups. */
    public List<Grant> grantsOf(Subject subject) {
        return own.stream()
                .filter(binding -> binding.isOf(subject))
                .flatMap(binding -> new Grants(roles, binding).all().stream())
                .toList();
    }

    /** The names of single objects that roles allow a request for. */
    public List<String> namesOf(Request request) {
        return own.stream()
                .flatMap(binding -> roles.of(binding).stream())
                .flatMap(role -> roles.rulesOf(role).stream())
                .flatMap(rule -> rule.names().stream().filter(name -> rule.allows(request.named(name))))
                .distinct()
                .sorted()
                .toList();
    }

    /** Where the bindings of the manifest hold for somebody: namespaces, and empty text for everywhere. */
    public List<String> placesOf(Subject subject) {
        return own.stream()
                .filter(binding -> binding.isOf(subject))
                .map(Binding::namespace)
                .distinct()
                .sorted()
                .toList();
    }
}
