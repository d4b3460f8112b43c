package io.waybill.testing;

import io.waybill.dsl.NearMatches;
import io.waybill.explain.access.Request;
import io.waybill.schema.Kind;
import io.waybill.schema.ServedApi;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Reads what tests ask for as kubectl does: a resource without a group is of the groups that have one of that name. */
record Requests(ServedApi api) {

    private static final Set<String> VERBS = Set.of(
            "*",
            "get",
            "list",
            "watch",
            "create",
            "update",
            "patch",
            "delete",
            "deletecollection",
            "use",
            "bind",
            "escalate",
            "impersonate",
            "approve",
            "sign",
            "attest");

    /**
     * The requests that are meant, the core group first.
     *
     * @throws IllegalArgumentException when the verb or the resource is not known
     */
    List<Request> of(String verb, String resource) {
        if (!VERBS.contains(verb) && !verb.contains("-") && !verb.contains(":")) {
            throw new IllegalArgumentException("\"" + verb + "\" is not a verb of the API."
                    + NearMatches.question(verb, VERBS).map(near -> " " + near).orElse(""));
        }
        String plural = resource.split("/", 2)[0];
        if (plural.contains(".") || plural.equals("*")) {
            return List.of(Request.of(verb, resource));
        }
        List<String> groups = api.schema().kinds().stream()
                .filter(kind -> kind.plural().equals(plural))
                .map(Kind::group)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        if (groups.isEmpty() && !Set.of("users", "groups").contains(plural)) {
            List<String> plurals =
                    api.schema().kinds().stream().map(Kind::plural).distinct().toList();
            throw new IllegalArgumentException("The API has no resource \"" + plural + "\". "
                    + NearMatches.question(plural, plurals)
                            .map(near -> near + " ")
                            .orElse("")
                    + "Write the group of a custom resource behind it, as in widgets.example.com.");
        }
        String subresource = resource.substring(plural.length());
        return (groups.isEmpty() ? List.of("") : groups)
                .stream()
                        .map(group -> Request.of(verb, plural + (group.isEmpty() ? "" : "." + group) + subresource))
                        .toList();
    }
}
