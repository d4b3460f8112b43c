package io.waybill.explain.gateway.rule;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.http.HttpRequest;
import io.waybill.explain.http.PathPattern;
import io.waybill.explain.http.PathPattern.Form;
import io.waybill.explain.http.RequestPattern;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Conditions of a rule that a request has to meet together.
 *
 * @param path on its path
 * @param method its method; empty for any
 * @param headers on its headers
 * @param parameters on its query
 */
public record RouteMatch(PathMatch path, String method, List<ValueMatch> headers, List<ValueMatch> parameters) {

    /** What a rule without matches has. */
    public static final RouteMatch ANY = new RouteMatch(PathMatch.ANY, "", List.of(), List.of());

    /** A match of an HTTPRoute; of two conditions on one header or parameter, the first counts. */
    public static RouteMatch ofHttp(Mapping match) {
        return new RouteMatch(
                PathMatch.of(match),
                Fields.textOrEmpty(match, "method"),
                conditions(match, "headers", name -> name.toLowerCase(Locale.ROOT)),
                conditions(match, "queryParams", name -> name));
    }

    /** A match of a GRPCRoute, whose methods are paths of HTTP. */
    public static RouteMatch ofGrpc(Mapping match) {
        Mapping method = Fields.at(match, "method");
        Optional<String> service = Fields.text(method, "service");
        Optional<String> name = Fields.text(method, "method");
        return new RouteMatch(
                grpcPath(Fields.textOrEmpty(method, "type"), service, name),
                "",
                conditions(match, "headers", text -> text.toLowerCase(Locale.ROOT)),
                List.of());
    }

    private static PathMatch grpcPath(String type, Optional<String> service, Optional<String> method) {
        if (type.equals("RegularExpression") || service.isEmpty() && method.isPresent()) {
            boolean regex = type.equals("RegularExpression");
            return new PathMatch(
                    "RegularExpression",
                    "/" + service.orElse("[^/]+") + "/"
                            + method.map(name -> regex ? name : quoted(name)).orElse("[^/]+"));
        }
        if (service.isEmpty()) {
            return PathMatch.ANY;
        }
        return method.map(name -> new PathMatch("Exact", "/" + service.get() + "/" + name))
                .orElseGet(() -> new PathMatch("PathPrefix", "/" + service.get() + "/"));
    }

    private static String quoted(String text) {
        return text.replace(".", "\\.");
    }

    private static List<ValueMatch> conditions(Mapping match, String field, Function<String, String> key) {
        List<ValueMatch> conditions = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Mapping condition : Fields.items(match, field)) {
            ValueMatch value = ValueMatch.of(condition);
            if (names.add(key.apply(value.name()))) {
                conditions.add(value);
            }
        }
        return List.copyOf(conditions);
    }

    /** Whether a request meets all conditions but that on the path. */
    public boolean matchesBesidesPath(HttpRequest request) {
        if (!method.isEmpty() && !method.equals(request.method())) {
            return false;
        }
        if (!headers.stream().allMatch(header -> header.matches(request.header(header.name())))) {
            return false;
        }
        if (parameters.isEmpty()) {
            return true;
        }
        Map<String, String> query = request.parameters();
        return parameters.stream()
                .allMatch(parameter -> parameter.matches(Optional.ofNullable(query.get(parameter.name()))));
    }

    /** Which requests it matches under a host, as an implementation compares paths. */
    public RequestPattern pattern(String host, Implementation implementation) {
        Form form = path.isExact()
                ? Form.EXACT
                : !path.isRegex() ? Form.PREFIX : implementation.matchesWholePath() ? Form.REGEX : Form.REGEX_PREFIX;
        return new RequestPattern(
                host,
                new PathPattern(form, path.value(), false),
                method,
                headers.stream().map(ValueMatch::pattern).toList(),
                parameters.stream().map(ValueMatch::pattern).toList());
    }

    /** Such as {@code PathPrefix /cart, method POST, header version: two, query page: 1}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(path.toString());
        text.append(method.isEmpty() ? "" : ", method " + method);
        headers.forEach(header -> text.append(", header ").append(header));
        parameters.forEach(parameter -> text.append(", query ").append(parameter));
        return text.toString();
    }
}
