package io.waybill.explain.http;

import java.util.List;

/**
 * Which requests something matches: what two proxies can tell apart is what the patterns of either do.
 *
 * @param host such as {@code shop.com} or {@code *.shop.com}; empty for all hosts
 * @param path the paths
 * @param method the method; empty for any
 * @param headers conditions on headers, of which {@code cookie} stands for cookies
 * @param parameters conditions on the query
 */
public record RequestPattern(
        String host, PathPattern path, String method, List<ValuePattern> headers, List<ValuePattern> parameters) {

    /**
     * A condition on a header or parameter.
     *
     * @param name its name
     * @param value its value, or an expression
     * @param isRegex whether it is an expression
     * @param isWhole whether the expression is for the whole value, and not something in it
     */
    public record ValuePattern(String name, String value, boolean isRegex, boolean isWhole) {

        /** A value. */
        public static ValuePattern exact(String name, String value) {
            return new ValuePattern(name, value, false, true);
        }
    }
}
