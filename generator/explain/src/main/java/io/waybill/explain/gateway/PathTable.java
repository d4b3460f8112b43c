package io.waybill.explain.gateway;

import io.waybill.explain.gateway.rule.Implementation;
import io.waybill.explain.gateway.rule.PathMatch;
import io.waybill.explain.gateway.rule.RouteMatch;
import io.waybill.explain.http.HttpRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The matches of one host, found by path without looking at all of them. */
final class PathTable {

    private static final Comparator<Candidate> BESIDES_PATH = Comparator.<Candidate, Boolean>comparing(
                    candidate -> candidate.match().method().isEmpty())
            .thenComparing(candidate -> -candidate.match().headers().size())
            .thenComparing(candidate -> -candidate.match().parameters().size())
            .thenComparing(candidate -> candidate.rule().origin().created())
            .thenComparing(candidate -> candidate.rule().origin().route().namespace() + "/"
                    + candidate.rule().origin().route().name())
            .thenComparing(candidate -> candidate.rule().origin().index());

    private static final Comparator<Candidate> ORDER = Comparator.<Candidate>comparingInt(
                    candidate -> candidate.match().path().isExact()
                            ? 0
                            : candidate.match().path().isRegex() ? 1 : 2)
            .thenComparing(PathTable::length, Comparator.reverseOrder())
            .thenComparing(candidate -> candidate.match().path().isRegex()
                    ? candidate.match().path().value()
                    : "")
            .thenComparing(BESIDES_PATH);

    private final Implementation implementation;
    private final List<Candidate> all = new ArrayList<>();
    private final Map<String, List<Candidate>> exact = new HashMap<>();
    private final Map<String, List<Candidate>> prefixes = new HashMap<>();
    private final List<Candidate> expressions = new ArrayList<>();

    PathTable(Implementation implementation) {
        this.implementation = implementation;
    }

    /** A match of a rule, at a listener. */
    record Candidate(Listener listener, RouteRule rule, RouteMatch match) {}

    private static int length(Candidate candidate) {
        PathMatch path = candidate.match().path();
        return path.isExact() || path.isRegex()
                ? path.value().length()
                : path.prefix().length();
    }

    void add(Candidate candidate) {
        all.add(candidate);
    }

    /** Sorts what was added, by the precedence of the specification. */
    void sort() {
        all.sort(ORDER);
        for (Candidate candidate : all) {
            PathMatch path = candidate.match().path();
            List<Candidate> same = path.isRegex()
                    ? expressions
                    : path.isExact()
                            ? exact.computeIfAbsent(path.value(), key -> new ArrayList<>())
                            : prefixes.computeIfAbsent(path.prefix(), key -> new ArrayList<>());
            same.add(candidate);
        }
    }

    /** All matches in their order. */
    List<Candidate> all() {
        return List.copyOf(all);
    }

    /** The match that a request goes by. */
    Optional<Candidate> choose(HttpRequest request) {
        String path = request.path();
        return first(exact.getOrDefault(path, List.of()).stream(), request)
                .or(() -> first(
                        expressions.stream()
                                .filter(candidate -> candidate.match().path().matches(path, implementation)),
                        request))
                .or(() -> byPrefix(path, request));
    }

    private Optional<Candidate> byPrefix(String path, HttpRequest request) {
        int end = path.length();
        while (end >= 0) {
            Optional<Candidate> found =
                    first(prefixes.getOrDefault(path.substring(0, end), List.of()).stream(), request);
            if (found.isPresent()) {
                return found;
            }
            end = path.lastIndexOf('/', end - 1);
        }
        return Optional.empty();
    }

    private static Optional<Candidate> first(Stream<Candidate> candidates, HttpRequest request) {
        return candidates
                .filter(candidate -> candidate.match().matchesBesidesPath(request))
                .findFirst();
    }
}
