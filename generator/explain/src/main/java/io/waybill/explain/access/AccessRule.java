package io.waybill.explain.access;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule of a role.
 *
 * @param verbs what may be done
 * @param groups the API groups
 * @param resources the resources, with subresources
 * @param names the names of objects; empty for all
 * @param urls paths that are not resources
 */
record AccessRule(
        List<String> verbs, List<String> groups, List<String> resources, List<String> names, List<String> urls) {

    private static final String ALL = "*";

    static AccessRule of(Mapping rule) {
        return new AccessRule(
                Fields.texts(rule, "verbs"),
                Fields.texts(rule, "apiGroups"),
                Fields.texts(rule, "resources"),
                Fields.texts(rule, "resourceNames"),
                Fields.texts(rule, "nonResourceURLs"));
    }

    /** Whether it lets a request through (pkg/apis/rbac/v1/evaluation_helpers.go, 1.36). */
    boolean allows(Request request) {
        return hasOrAll(verbs, request.verb())
                && (request.url().isEmpty()
                        ? isAbout(request)
                        : urls.stream().anyMatch(url -> isUnder(url, request.url())));
    }

    private boolean isAbout(Request request) {
        return hasOrAll(groups, request.group())
                && hasResource(request.resource(), request.subresource())
                && (names.isEmpty() || names.contains(request.name()));
    }

    private boolean hasResource(String resource, String subresource) {
        return hasOrAll(resources, resource) || !subresource.isEmpty() && resources.contains("*/" + subresource);
    }

    private static boolean hasOrAll(List<String> some, String one) {
        return some.contains(ALL) || some.contains(one);
    }

    private static boolean isUnder(String pattern, String path) {
        return pattern.equals(path) || pattern.endsWith(ALL) && path.startsWith(pattern.replaceAll("\\*+$", ""));
    }

    /** The rules, one for each verb of each resource, name and path, that this amounts to. */
    List<AccessRule> atoms() {
        List<AccessRule> atoms = new ArrayList<>();
        for (String verb : verbs) {
            for (String group : groups) {
                for (String resource : resources) {
                    (names.isEmpty()
                                    ? List.of(List.<String>of())
                                    : names.stream().map(List::of).toList())
                            .forEach(name -> atoms.add(
                                    new AccessRule(List.of(verb), List.of(group), List.of(resource), name, List.of())));
                }
            }
            urls.forEach(
                    url -> atoms.add(new AccessRule(List.of(verb), List.of(), List.of(), List.of(), List.of(url))));
        }
        return atoms;
    }

    /**
     * Whether it allows all that an atom does (component-helpers/auth/rbac/validation/policy_comparator.go, 1.36), where
     * wildcards of the atom are covered by wildcards only.
     */
    boolean covers(AccessRule atom) {
        return hasOrAll(verbs, atom.verbs.get(0))
                && (atom.urls.isEmpty()
                        ? coversResource(atom)
                        : urls.stream().anyMatch(url -> isUnder(url, atom.urls.get(0))));
    }

    private boolean coversResource(AccessRule atom) {
        String resource = atom.resources.get(0);
        int slash = resource.indexOf('/');
        return hasOrAll(groups, atom.groups.get(0))
                && hasResource(resource, slash < 0 ? "" : resource.substring(slash + 1))
                && (names.isEmpty() || !atom.names.isEmpty() && names.containsAll(atom.names));
    }

    /** What it is about, such as {@code deployments.apps, pods/log} or {@code secrets "db"}. */
    String what() {
        List<String> all = new ArrayList<>();
        for (String resource : resources) {
            for (String group : groups) {
                int slash = resource.indexOf('/');
                String plural = slash < 0 ? resource : resource.substring(0, slash);
                all.add(plural + (group.isEmpty() ? "" : "." + group) + (slash < 0 ? "" : resource.substring(slash)));
            }
        }
        String text = String.join(", ", all);
        String named = names.isEmpty() ? "" : " \"" + String.join("\", \"", names) + "\"";
        return text + named + (text.isEmpty() || urls.isEmpty() ? "" : ", ") + String.join(", ", urls);
    }
}
