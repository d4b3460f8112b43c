package io.waybill.explain.gateway.rule;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.gateway.rule.RouteFilters.PatternRewrite;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the filters of a rule or of a backend. */
public final class FilterReader {

    private static final Pattern REWRITE = Pattern.compile("rewrite\\s+\"?(\\S+?)\"?\\s+\"?(\\S+?)\"?\\s+break;");
    private static final Pattern GROUP = Pattern.compile("\\\\([0-9])");

    private final Inventory inventory;
    private final ResourceRef route;
    private final SortedMap<String, String> requestHeaders = new TreeMap<>();
    private final SortedMap<String, String> responseHeaders = new TreeMap<>();
    private final List<String> extras = new ArrayList<>();
    private Optional<Redirect> redirect = Optional.empty();
    private Optional<PathModifier> rewrite = Optional.empty();
    private Optional<PatternRewrite> pattern = Optional.empty();
    private String host = "";

    private FilterReader(Inventory inventory, ResourceRef route) {
        this.inventory = inventory;
        this.route = route;
    }

    /** The filters of a rule or backend of a route. */
    public static RouteFilters read(Inventory inventory, ResourceRef route, Mapping owner) {
        FilterReader reader = new FilterReader(inventory, route);
        Fields.items(owner, "filters").forEach(reader::add);
        reader.addSettings(owner);
        return new RouteFilters(
                reader.redirect,
                reader.rewrite,
                reader.pattern,
                reader.host,
                reader.requestHeaders,
                reader.responseHeaders,
                List.copyOf(reader.extras));
    }

    private void add(Mapping filter) {
        switch (Fields.textOrEmpty(filter, "type")) {
            case "RequestRedirect" -> redirect = Optional.of(Redirect.of(Fields.at(filter, "requestRedirect")));
            case "URLRewrite" -> {
                Mapping urlRewrite = Fields.at(filter, "urlRewrite");
                rewrite = PathModifier.of(urlRewrite);
                host = Fields.textOrEmpty(urlRewrite, "hostname");
            }
            case "RequestHeaderModifier" ->
                HeaderEdits.read(Fields.at(filter, "requestHeaderModifier"), requestHeaders);
            case "ResponseHeaderModifier" ->
                HeaderEdits.read(Fields.at(filter, "responseHeaderModifier"), responseHeaders);
            case "RequestMirror" -> extras.add(mirror(Fields.at(filter, "requestMirror")));
            case "CORS" -> extras.add(cors(Fields.at(filter, "cors")));
            case "ExternalAuth" ->
                extras.add("authorization by "
                        + Fields.textOrEmpty(Fields.at(filter, "externalAuth", "backendRef"), "name"));
            default -> addExtension(Fields.at(filter, "extensionRef"));
        }
    }

    private String mirror(Mapping mirror) {
        Mapping backend = Fields.at(mirror, "backendRef");
        String share = Fields.text(mirror, "percent")
                .map(percent -> " of " + percent + " %")
                .or(() -> Fields.mapping(mirror, "fraction")
                        .map(fraction -> " of " + Fields.textOrEmpty(fraction, "numerator") + " in "
                                + Fields.text(fraction, "denominator").orElse("100")))
                .orElse("");
        return "mirror" + share + " to " + Fields.text(backend, "namespace").orElse(route.namespace()) + "/"
                + Fields.textOrEmpty(backend, "name") + ":" + Fields.textOrEmpty(backend, "port");
    }

    private static String cors(Mapping cors) {
        StringBuilder text = new StringBuilder("CORS for ").append(words(cors, "allowOrigins"));
        text.append(Fields.isTrue(cors, "allowCredentials") ? " with credentials" : "");
        for (String field : List.of("allowMethods", "allowHeaders", "exposeHeaders")) {
            String words = words(cors, field);
            text.append(words.isEmpty() ? "" : " " + field + " " + words);
        }
        Fields.text(cors, "maxAge").ifPresent(age -> text.append(" maxAge ").append(age));
        return text.toString();
    }

    private static String words(Mapping tree, String field) {
        return String.join(" ", Fields.texts(tree, field));
    }

    private void addSettings(Mapping owner) {
        Fields.entries(Fields.at(owner, "timeouts"))
                .forEach((name, value) -> extras.add("timeout " + name + " " + value));
        Fields.mapping(owner, "retry")
                .ifPresent(retry ->
                        extras.add("retry " + Fields.text(retry, "attempts").orElse("1")));
        Fields.mapping(owner, "sessionPersistence")
                .ifPresent(session -> extras.add("session " + Fields.textOrEmpty(session, "sessionName")));
    }

    private void addExtension(Mapping reference) {
        ResourceRef ref = route.sibling(Fields.textOrEmpty(reference, "kind"), Fields.textOrEmpty(reference, "name"));
        Optional<Item> item = inventory.find(ref);
        pattern = item.flatMap(FilterReader::envoyRewrite)
                .or(() -> item.flatMap(FilterReader::nginxRewrite))
                .or(() -> pattern);
        if (item.isEmpty() || pattern.isEmpty()) {
            extras.add("filter " + ref.kind() + " " + ref.name());
        }
    }

    /** The rewrite of an HTTPRouteFilter of Envoy Gateway, which replaces what matches and leaves the rest. */
    private static Optional<PatternRewrite> envoyRewrite(Item filter) {
        Mapping replacement = Fields.at(filter.spec(), "urlRewrite", "path", "replaceRegexMatch");
        return Fields.text(replacement, "pattern")
                .map(regex -> new PatternRewrite(
                        regex,
                        GROUP.matcher(Fields.textOrEmpty(replacement, "substitution"))
                                .replaceAll("\\$$1"),
                        false));
    }

    /** The directive {@code rewrite ... break;} of a SnippetsFilter of NGINX Gateway Fabric. */
    private static Optional<PatternRewrite> nginxRewrite(Item filter) {
        return Fields.items(filter.spec(), "snippets").stream()
                .map(snippet -> REWRITE.matcher(Fields.textOrEmpty(snippet, "value")))
                .filter(Matcher::find)
                .map(matcher -> new PatternRewrite(matcher.group(1), matcher.group(2), true))
                .findFirst();
    }
}
