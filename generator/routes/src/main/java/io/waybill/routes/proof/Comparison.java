package io.waybill.routes.proof;

import io.waybill.explain.http.Answer;
import io.waybill.explain.http.Answer.Share;
import io.waybill.explain.http.Handling;
import io.waybill.explain.http.HttpRequest;
import io.waybill.explain.http.RequestPattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Asks both states for each class of requests. */
final class Comparison {

    /** What an Ingress and a route say in different words, so that only two states of one kind are compared in it. */
    private static final Pattern OF_ONE_KIND = Pattern.compile("(timeout|filter|retry|session|authorization) .*");

    private final Site before;
    private final Site after;
    private final List<RouteDifference> differences = new ArrayList<>();
    private final Set<String> undecided = new LinkedHashSet<>();
    private int classes;

    Comparison(Site before, Site after) {
        this.before = before;
        this.after = after;
    }

    RouteProof proof() {
        List<RequestPattern> patterns = new ArrayList<>(before.patterns());
        patterns.addAll(after.patterns());
        new Hosts(patterns).classes().forEach(this::compare);
        return new RouteProof(classes, List.copyOf(differences), certificates(), List.copyOf(undecided));
    }

    private void compare(String host, List<RequestPattern> patterns) {
        PathClasses paths =
                PathClasses.of(patterns.stream().map(RequestPattern::path).toList());
        if (!paths.isDecided()) {
            undecided.add("paths of " + host + " are a sample: " + paths.why());
        }
        List<RequestPattern> conditional = patterns.stream()
                .filter(pattern -> !pattern.method().isEmpty()
                        || !pattern.headers().isEmpty()
                        || !pattern.parameters().isEmpty())
                .distinct()
                .toList();
        for (String scheme : schemes(host)) {
            for (List<String> members : paths.classes()) {
                compare(scheme + "://" + host, members, conditional);
            }
        }
    }

    private List<String> schemes(String host) {
        Set<String> secure = new LinkedHashSet<>(before.certificates().keySet());
        secure.addAll(after.certificates().keySet());
        boolean hasTls = secure.contains(host) || Hosts.covering(host).stream().anyMatch(secure::contains);
        return hasTls ? List.of("http", "https") : List.of("http");
    }

    private void compare(String site, List<String> members, List<RequestPattern> conditional) {
        ValueClasses values = new ValueClasses();
        String path = members.get(0);
        List<RequestPattern> matching = conditional.stream()
                .filter(pattern -> PathClasses.matches(pattern.path(), path))
                .toList();
        List<HttpRequest> requests = values.of(HttpRequest.parse(site + path), matching);
        if (!values.isDecided()) {
            undecided.add("headers and queries of " + site + path + " are combined in part");
        }
        classes += requests.size();
        if (!differs(requests.get(0))) {
            askOthers(site, members);
        }
        requests.stream().skip(1).forEach(this::differs);
    }

    /** Asks for other paths of a class, of which rewriting may make something else, until one differs. */
    private void askOthers(String site, List<String> members) {
        for (String member : members.subList(1, members.size())) {
            if (differs(HttpRequest.parse(site + member))) {
                return;
            }
        }
        differs(HttpRequest.parse(site + members.get(0) + "?a=b/c"));
    }

    private boolean differs(HttpRequest request) {
        Answer first = before.answer(request);
        Answer second = after.answer(request);
        boolean equal = before.isGateway() == after.isGateway()
                ? first.equals(second)
                : comparable(first).equals(comparable(second));
        if (!equal) {
            differences.add(new RouteDifference(request, first, second, before.reason(request), after.reason(request)));
        }
        return !equal;
    }

    private static Answer comparable(Answer answer) {
        return new Answer(answer.shares().stream()
                .map(share -> new Share(share.weight(), share.total(), comparable(share.handling())))
                .toList());
    }

    private static Handling comparable(Handling handling) {
        return new Handling(
                handling.status(),
                handling.location(),
                handling.backend(),
                handling.path(),
                handling.host(),
                handling.requestHeaders(),
                handling.responseHeaders(),
                handling.extras().stream()
                        .filter(extra -> !OF_ONE_KIND.matcher(extra).matches())
                        .toList());
    }

    private List<String> certificates() {
        Map<String, String> first = before.certificates();
        Map<String, String> second = after.certificates();
        Set<String> hosts = new LinkedHashSet<>(first.keySet());
        hosts.addAll(second.keySet());
        List<String> found = new ArrayList<>();
        for (String host : hosts) {
            String old = certificate(first, host);
            String now = certificate(second, host);
            if (!old.equals(now)) {
                found.add(
                        (host.isEmpty() ? "*" : host) + " has " + words(old) + " before and " + words(now) + " after");
            }
        }
        return List.copyOf(found);
    }

    private static String certificate(Map<String, String> certificates, String host) {
        String own = certificates.get(host);
        return own != null
                ? own
                : Hosts.covering(host).stream()
                        .filter(certificates::containsKey)
                        .findFirst()
                        .map(name -> certificates.getOrDefault(name, ""))
                        .orElse("none");
    }

    private static String words(String certificate) {
        return certificate.isEmpty()
                ? "the controller's own certificate"
                : certificate.equals("none") ? "no certificate" : "that of Secret " + certificate;
    }
}
