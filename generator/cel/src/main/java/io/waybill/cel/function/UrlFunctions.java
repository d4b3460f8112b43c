package io.waybill.cel.function;

import static io.waybill.cel.function.Parameters.TEXT;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import io.waybill.cel.function.Functions.Parameter;
import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.Named;
import io.waybill.validate.expression.GoUrl;

/**
 * The parts of URLs: absolute ones, or absolute paths.
 *
 * <p>Source: k8s.io/apiserver/pkg/cel/library/urls.go.
 */
final class UrlFunctions {

    private static final CelType URL = OpaqueType.create("kubernetes.URL");
    private static final Parameter SELF = new Parameter(URL, Url.class);
    private static final CelType QUERY = MapType.create(SimpleType.STRING, ListType.create(SimpleType.STRING));

    private UrlFunctions() {}

    static Functions functions() {
        return new Functions()
                .global("url", "string_to_url", URL, arguments -> url((String) arguments[0]), TEXT)
                .global("isURL", "is_url_string", SimpleType.BOOL, a -> GoUrl.isRequest((String) a[0]), TEXT)
                .member("getScheme", "url_get_scheme", SimpleType.STRING, a -> self(a).scheme(), SELF)
                .member("getHost", "url_get_host", SimpleType.STRING, a -> self(a).host(), SELF)
                .member("getHostname", "url_get_hostname", SimpleType.STRING, a -> self(a).hostname(), SELF)
                .member("getPort", "url_get_port", SimpleType.STRING, a -> self(a).port(), SELF)
                .member("getEscapedPath", "url_get_escaped_path", SimpleType.STRING, a -> self(a).escapedPath(), SELF)
                .member("getQuery", "url_get_query", QUERY, a -> self(a).parameters(), SELF);
    }

    /**
     * A URL as a value.
     *
     * @param parts its parts
     */
    private record Url(GoUrl parts) implements Named {

        @Override
        public String typeName() {
            return "kubernetes.URL";
        }
    }

    private static GoUrl self(Object[] arguments) {
        return ((Url) arguments[0]).parts();
    }

    private static Url url(String text) {
        return GoUrl.parse(text)
                .map(Url::new)
                .orElseThrow(() -> EvaluationError.of(
                        "URL parse error during conversion from string: parse \"" + text + "\": invalid URI"));
    }
}
