package io.waybill.routes.convert;

import io.waybill.explain.gateway.rule.Implementation;

/**
 * How to convert.
 *
 * @param implementation what is to serve the Gateways: decides how to write what the standard lacks
 * @param gatewayClass the class of the Gateways
 * @param matchesAsNginx whether hosts whose paths are regular expressions for nginx keep them all, so that letters match in
 *     any case and prefixes need no boundary; else prefixes become prefixes
 */
public record Settings(Implementation implementation, String gatewayClass, boolean matchesAsNginx) {

    /** With the class that an implementation's own guide creates. */
    public static Settings of(Implementation implementation) {
        return new Settings(
                implementation,
                switch (implementation) {
                    case STANDARD -> "default";
                    case ENVOY_GATEWAY -> "eg";
                    case NGINX_GATEWAY_FABRIC -> "nginx";
                },
                false);
    }
}
