package io.waybill.explain.routes;

import io.waybill.explain.http.PathPattern;
import io.waybill.explain.http.PathPattern.Form;
import io.waybill.explain.http.RequestPattern;
import io.waybill.explain.http.RequestPattern.ValuePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which requests location blocks and canaries tell apart. */
final class IngressPatterns {

    private IngressPatterns() {}

    static RequestPattern of(String host, Location location, Optional<Canary> canary) {
        PathPattern path = switch (location.form()) {
            case EXACT -> new PathPattern(Form.EXACT, location.path(), false);
            case PREFIX -> new PathPattern(Form.PREFIX, location.path(), false);
            case REGEX -> new PathPattern(Form.REGEX_PREFIX, location.path(), true);
        };
        return new RequestPattern(
                host, path, "", canary.map(IngressPatterns::conditions).orElse(List.of()), List.of());
    }

    static RequestPattern ofHost(String host) {
        return new RequestPattern(host, new PathPattern(Form.PREFIX, "/", false), "", List.of(), List.of());
    }

    static RequestPattern ofRoot(String host) {
        return new RequestPattern(host, new PathPattern(Form.EXACT, "/", false), "", List.of(), List.of());
    }

    private static List<ValuePattern> conditions(Canary canary) {
        List<ValuePattern> conditions = new ArrayList<>();
        if (!canary.header().isEmpty() && !canary.headerValue().isEmpty()) {
            conditions.add(ValuePattern.exact(canary.header(), canary.headerValue()));
        } else if (!canary.header().isEmpty() && !canary.headerPattern().isEmpty()) {
            conditions.add(new ValuePattern(canary.header(), canary.headerPattern(), true, false));
        } else if (!canary.header().isEmpty()) {
            conditions.add(ValuePattern.exact(canary.header(), "always"));
            conditions.add(ValuePattern.exact(canary.header(), "never"));
        }
        if (!canary.cookie().isEmpty()) {
            conditions.add(ValuePattern.exact("cookie", canary.cookie() + "=always"));
            conditions.add(ValuePattern.exact("cookie", canary.cookie() + "=never"));
        }
        return List.copyOf(conditions);
    }
}
