package io.waybill.explain.routes;

import io.waybill.explain.http.Answer;
import io.waybill.explain.http.Handling;
import io.waybill.explain.http.HttpRequest;
import io.waybill.explain.routes.Resolution.Redirect;
import io.waybill.explain.routes.Resolver.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What ingress-nginx does with requests, canaries decided by their headers and cookies (lua/balancer.lua). */
final class IngressAnswers {

    private static final int MOVED = 301;
    private static final int NOT_FOUND = 404;

    private final HostTable table;
    private final Resolver resolver;

    IngressAnswers(HostTable table) {
        this.table = table;
        this.resolver = new Resolver(table);
    }

    Answer answer(HttpRequest request) {
        Decision decision = resolver.decide(request);
        IngressRule rule = decision.rule();
        if (decision.toSlash()) {
            String scheme = request.scheme().isEmpty() ? "http" : request.scheme();
            return Answer.of(
                    Handling.redirect(MOVED, scheme + "://" + request.host() + request.path() + "/" + request.query()));
        }
        if (rule == null) {
            return Answer.of(Handling.status(NOT_FOUND));
        }
        String path = Rewriting.of(
                rule, decision.location() == null ? "" : decision.location().path(), request);
        boolean hasTls = table.tls(decision.host()).isPresent();
        Optional<Redirect> redirect = Redirects.of(request, rule, hasTls, path);
        if (redirect.isPresent()) {
            return Answer.of(
                    Handling.redirect(redirect.get().status(), redirect.get().location()));
        }
        return table.canary(rule)
                .map(canary -> shared(request, rule, canary, path))
                .orElseGet(() -> Answer.of(forward(request, rule, rule.backend(), path)));
    }

    private static Answer shared(HttpRequest request, IngressRule rule, Canary canary, String path) {
        Handling main = forward(request, rule, rule.backend(), path);
        Handling other = forward(request, rule, canary.backend(), path);
        Optional<Boolean> decided = byHeader(request, canary).or(() -> byCookie(request, canary));
        if (decided.isPresent()) {
            return Answer.of(decided.get() ? other : main);
        }
        int weight = Math.min(canary.weight(), canary.weightTotal());
        return Answer.of(List.of(Map.entry(main, canary.weightTotal() - weight), Map.entry(other, weight)));
    }

    private static Optional<Boolean> byHeader(HttpRequest request, Canary canary) {
        Optional<String> header = canary.header().isEmpty() ? Optional.empty() : request.header(canary.header());
        if (header.isEmpty()) {
            return Optional.empty();
        }
        if (!canary.headerValue().isEmpty()) {
            return header.filter(canary.headerValue()::equals).map(value -> true);
        }
        return canary.headerPattern().isEmpty()
                ? alwaysOrNever(header.get())
                : header.filter(value -> finds(canary.headerPattern(), value)).map(value -> true);
    }

    private static Optional<Boolean> byCookie(HttpRequest request, Canary canary) {
        return canary.cookie().isEmpty()
                ? Optional.empty()
                : request.cookie(canary.cookie()).flatMap(IngressAnswers::alwaysOrNever);
    }

    private static Optional<Boolean> alwaysOrNever(String value) {
        return value.equals("always")
                ? Optional.of(true)
                : value.equals("never") ? Optional.of(false) : Optional.empty();
    }

    private static boolean finds(String regex, String value) {
        try {
            return Pattern.compile(regex).matcher(value).find();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static Handling forward(HttpRequest request, IngressRule rule, RouteBackend backend, String path) {
        SortedMap<String, String> headers = new TreeMap<>();
        if (!rule.rewriteTarget().isEmpty()) {
            annotation(rule, "x-forwarded-prefix").ifPresent(prefix -> headers.put("x-forwarded-prefix", prefix));
        }
        List<String> extras = new ArrayList<>();
        Cors.of(rule).ifPresent(extras::add);
        return new Handling(
                0,
                "",
                backend.service().namespace() + "/" + backend.service().name() + ":" + backend.port(),
                path,
                annotation(rule, "upstream-vhost").orElse(request.host()),
                headers,
                new TreeMap<>(),
                List.copyOf(extras));
    }

    private static Optional<String> annotation(IngressRule rule, String name) {
        return IngressRule.annotation(rule.ingress(), name);
    }
}
