package io.waybill.routes.proof;

import dk.brics.automaton.Automaton;
import io.waybill.explain.http.HttpRequest;
import io.waybill.explain.http.RequestPattern;
import io.waybill.explain.http.RequestPattern.ValuePattern;
import io.waybill.routes.proof.Cells.TooManyException;
import io.waybill.routes.proof.RegexLanguage.UndecidableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** The requests for one URL that methods, headers and the query tell apart. */
final class ValueClasses {

    private static final int MOST_CELLS = 64;
    private static final int MOST_COMBINATIONS = 600;

    private boolean isDecided = true;

    /** Whether {@link #of} gave all classes; else a sample. */
    boolean isDecided() {
        return isDecided;
    }

    /** The requests for a URL that patterns tell apart, the plain one first. */
    List<HttpRequest> of(HttpRequest plain, List<RequestPattern> patterns) {
        Set<String> methods = new LinkedHashSet<>();
        Map<String, Set<ValuePattern>> headers = new LinkedHashMap<>();
        Map<String, Set<ValuePattern>> parameters = new LinkedHashMap<>();
        for (RequestPattern pattern : patterns) {
            methods.add(pattern.method());
            pattern.headers()
                    .forEach(header -> headers.computeIfAbsent(
                                    header.name().toLowerCase(Locale.ROOT), name -> new LinkedHashSet<>())
                            .add(header));
            pattern.parameters()
                    .forEach(parameter -> parameters
                            .computeIfAbsent(parameter.name(), name -> new LinkedHashSet<>())
                            .add(parameter));
        }
        List<HttpRequest> requests = withMethods(plain, methods);
        for (Map.Entry<String, Set<ValuePattern>> header : headers.entrySet()) {
            requests = with(
                    requests, values(header.getValue()), (request, value) -> request.header(header.getKey(), value));
        }
        for (Map.Entry<String, Set<ValuePattern>> parameter : parameters.entrySet()) {
            requests = with(
                    requests,
                    values(parameter.getValue()),
                    (request, value) -> query(request, parameter.getKey(), value));
        }
        return requests;
    }

    private static List<HttpRequest> withMethods(HttpRequest plain, Set<String> methods) {
        methods.remove("");
        if (methods.isEmpty()) {
            return List.of(plain);
        }
        List<HttpRequest> requests = new ArrayList<>(List.of(plain));
        methods.add(methods.contains("PATCH") ? "TRACE" : "PATCH");
        methods.remove(plain.method());
        methods.forEach(method -> requests.add(plain.method(method)));
        return requests;
    }

    private List<HttpRequest> with(
            List<HttpRequest> requests, List<String> values, BiFunction<HttpRequest, String, HttpRequest> change) {
        List<HttpRequest> all = new ArrayList<>(requests);
        List<HttpRequest> changed = requests;
        if ((long) requests.size() * (values.size() + 1) > MOST_COMBINATIONS) {
            isDecided = false;
            changed = requests.subList(0, 1);
        }
        for (HttpRequest request : changed) {
            values.forEach(value -> all.add(change.apply(request, value)));
        }
        return all;
    }

    /** A value of each class. */
    private List<String> values(Set<ValuePattern> patterns) {
        try {
            List<Automaton> subsets = new ArrayList<>();
            for (ValuePattern pattern : patterns) {
                subsets.add(Language.of(pattern));
            }
            return Cells.of(Language.VALUES, subsets, MOST_CELLS).stream()
                    .map(cell -> Examples.of(cell).get(0))
                    .toList();
        } catch (UndecidableException | TooManyException e) {
            isDecided = false;
            List<String> values = new ArrayList<>(List.of("other"));
            patterns.stream().filter(pattern -> !pattern.isRegex()).forEach(pattern -> values.add(pattern.value()));
            return values;
        }
    }

    private static HttpRequest query(HttpRequest request, String name, String value) {
        String url = request.scheme() + (request.scheme().isEmpty() ? "" : "://") + request.host()
                + (request.port() == 0 ? "" : ":" + request.port()) + request.rawPath()
                + (request.query().isEmpty() ? "?" : request.query() + "&") + name + "=" + encoded(value);
        HttpRequest changed = HttpRequest.parse(url).method(request.method());
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            changed = changed.header(header.getKey(), header.getValue());
        }
        return changed;
    }

    private static String encoded(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            text.append(Character.isLetterOrDigit(c) ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return text.toString();
    }
}
