package io.waybill.testing;

import io.waybill.explain.access.Access;
import io.waybill.explain.access.Grant;
import io.waybill.explain.access.Permission;
import io.waybill.explain.access.Request;
import io.waybill.explain.access.Subject;
import io.waybill.explain.cluster.Answer;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Assertions on what a ServiceAccount may do. Without {@link #in}, it can do something where it can in its own namespace or
 * everywhere, and cannot where it cannot in any namespace.
 */
public final class AccountAssert {

    private final ManifestAssert manifest;
    private final Access access;
    private final Requests requests;
    private final ResourceRef account;
    private final Optional<String> namespace;

    AccountAssert(ManifestAssert manifest, String name) {
        Inventory inventory = manifest.rendered().inventory();
        this.manifest = manifest;
        this.access = Access.of(inventory);
        this.requests = new Requests(manifest.rendered().rendition().api());
        this.account = account(manifest, inventory, name);
        this.namespace = Optional.empty();
    }

    private AccountAssert(AccountAssert other, String namespace) {
        this.manifest = other.manifest;
        this.access = other.access;
        this.requests = other.requests;
        this.account = other.account;
        this.namespace = Optional.of(namespace);
    }

    /** A ServiceAccount of the manifest, or one that a workload or a binding names. */
    private static ResourceRef account(ManifestAssert manifest, Inventory inventory, String name) {
        TreeSet<ResourceRef> known = new TreeSet<>();
        inventory.ofKind("ServiceAccount").forEach(item -> known.add(item.ref()));
        inventory
                .workloads()
                .forEach(workload -> known.add(workload.ref()
                        .sibling(
                                "ServiceAccount",
                                Fields.text(workload.podSpec(), "serviceAccountName")
                                        .orElse("default"))));
        for (Grant grant : Access.of(inventory).grants()) {
            String[] words = grant.subject().split("[ /]", 3);
            if (words.length == 3 && words[0].equals("ServiceAccount")) {
                known.add(new ResourceRef(words[0], words[1], words[2]));
            }
        }
        List<ResourceRef> found = known.stream()
                .filter(ref -> name.equals(ref.name()) || name.equals(ref.namespace() + "/" + ref.name()))
                .toList();
        if (found.size() != 1) {
            throw manifest.fails((found.isEmpty() ? "There is no " : "There are several ") + "ServiceAccount \"" + name
                    + "\" in: " + known);
        }
        return found.get(0);
    }

    /** What it may do in a namespace. */
    public AccountAssert in(String otherNamespace) {
        return new AccountAssert(this, otherNamespace);
    }

    /**
     * It may do something with resources.
     *
     * @param verb such as {@code get}
     * @param resource as kubectl takes it, such as {@code secrets}, {@code pods/log} or {@code widgets.example.com}
     */
    public AccountAssert can(String verb, String resource) {
        Request first = requests.of(verb, resource).get(0);
        return allowed(first.in(namespace.orElse(account.namespace())));
    }

    /** It may do something with one object. */
    public AccountAssert can(String verb, String resource, String name) {
        Request first = requests.of(verb, resource).get(0).named(name);
        return allowed(first.in(namespace.orElse(account.namespace())));
    }

    /** It may not do something with resources, nor with any single one of them that a role names. */
    public AccountAssert cannot(String verb, String resource) {
        for (Request request : requests.of(verb, resource)) {
            for (String place : places()) {
                denied(request.in(place));
                access.namesOf(request).forEach(name -> denied(request.in(place).named(name)));
            }
        }
        return this;
    }

    /** It may not do something with one object. */
    public AccountAssert cannot(String verb, String resource, String name) {
        for (Request request : requests.of(verb, resource)) {
            places().forEach(place -> denied(request.in(place).named(name)));
        }
        return this;
    }

    /** It may read a path that is not a resource, such as {@code /metrics}. */
    public AccountAssert canGet(String path) {
        return allowed(Request.url("get", path));
    }

    /** It may not read a path that is not a resource. */
    public AccountAssert cannotGet(String path) {
        return denied(Request.url("get", path));
    }

    /** No role lets it have more than it has: by {@code escalate}, {@code bind} or {@code impersonate}. */
    public AccountAssert cannotGainMore() {
        String gains = access.grantsOf(subject()).stream()
                .filter(grant -> !grant.power().isEmpty())
                .map(grant -> grant.verbs() + " " + grant.what() + " through " + grant.through() + ": " + grant.power())
                .collect(Collectors.joining("\n  "));
        if (!gains.isEmpty()) {
            throw manifest.fails(subject() + " can gain more than it has:\n  " + gains);
        }
        return this;
    }

    /** The manifest, for other assertions. */
    public ManifestAssert and() {
        return manifest;
    }

    private List<String> places() {
        if (namespace.isPresent()) {
            return List.of(namespace.get());
        }
        TreeSet<String> places = new TreeSet<>(access.placesOf(subject()));
        places.add("");
        places.add(account.namespace());
        return new ArrayList<>(places);
    }

    private Subject subject() {
        return Subject.serviceAccount(account.namespace(), account.name());
    }

    private AccountAssert allowed(Request request) {
        return check(request, Answer.ALLOWED);
    }

    private AccountAssert denied(Request request) {
        return check(request, Answer.DENIED);
    }

    private AccountAssert check(Request request, Answer expected) {
        Permission found = access.of(subject(), request);
        if (found.answer() != expected) {
            throw manifest.fails("Expected " + subject() + " to be " + expected + " to " + request + ", but it is "
                    + found.answer() + ".\n" + found.why());
        }
        return this;
    }
}
