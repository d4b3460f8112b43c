package io.waybill.explain.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who asks the API server, as it knows them.
 *
 * @param user the user name
 * @param groups the groups
 */
public record Subject(String user, Set<String> groups) {

    /** How the user names of ServiceAccounts begin. */
    static final String SERVICE_ACCOUNT = "system:serviceaccount:";

    private static final String AUTHENTICATED = "system:authenticated";
    private static final String SERVICE_ACCOUNTS = "system:serviceaccounts";

    /** Somebody in these groups. */
    public Subject {
        groups = Set.copyOf(groups);
    }

    /**
     * A ServiceAccount, with the groups that every one has: of all, of those of its namespace, and of all who are
     * authenticated.
     */
    public static Subject serviceAccount(String namespace, String name) {
        return new Subject(
                SERVICE_ACCOUNT + namespace + ":" + name,
                Set.of(SERVICE_ACCOUNTS, SERVICE_ACCOUNTS + ":" + namespace, AUTHENTICATED));
    }

    /** A user who is authenticated, in these groups besides. */
    public static Subject user(String name, String... groups) {
        List<String> all = new ArrayList<>(List.of(groups));
        all.add(AUTHENTICATED);
        return new Subject(name, new TreeSet<>(all));
    }

    /** The namespace of a ServiceAccount; empty for others. */
    public String namespace() {
        return user.startsWith(SERVICE_ACCOUNT) ? user.split(":", 4)[2] : "";
    }

    /** Such as {@code ServiceAccount shop/web}. */
    @Override
    public String toString() {
        if (!user.startsWith(SERVICE_ACCOUNT)) {
            return "User " + user;
        }
        String[] parts = user.split(":", 4);
        return "ServiceAccount " + parts[2] + "/" + parts[3];
    }
}
