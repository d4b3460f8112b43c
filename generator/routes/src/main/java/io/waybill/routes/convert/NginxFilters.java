package io.waybill.routes.convert;

import io.waybill.dsl.tree.Mapping;
import io.waybill.routes.convert.Note.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What NGINX Gateway Fabric does by filters of rules: addresses and passwords. */
final class NginxFilters {

    private static final String GROUP = "gateway.nginx.org";

    private NginxFilters() {}

    /** The filters of an Ingress; the rules refer to them by kind and name. */
    static List<Mapping> of(Annotations annotations, String name) {
        List<Mapping> filters = new ArrayList<>();
        addresses(annotations)
                .ifPresent(directives -> filters.add(Trees.resource(
                        GROUP + "/v1alpha1",
                        "SnippetsFilter",
                        annotations.namespace(),
                        name + "-addresses",
                        Trees.of(
                                "snippets",
                                List.of(Trees.of("context", "http.server.location", "value", directives))))));
        if (isBasic(annotations)) {
            Mapping basic = Trees.of(
                    "secretRef",
                    Trees.of("name", annotations.value("auth-secret").orElse("")),
                    "realm",
                    annotations.value("auth-realm").orElse("Restricted"));
            filters.add(Trees.resource(
                    GROUP + "/v1alpha1",
                    "AuthenticationFilter",
                    annotations.namespace(),
                    name,
                    Trees.of("type", "Basic", "basic", basic)));
        }
        return filters;
    }

    /** The entry of a rule that refers to such a filter. */
    static Mapping reference(Mapping filter) {
        return Trees.of(
                "type",
                "ExtensionRef",
                "extensionRef",
                Trees.of(
                        "group",
                        GROUP,
                        "kind",
                        filter.string("kind").orElse(""),
                        "name",
                        filter.mapping("metadata")
                                .flatMap(metadata -> metadata.string("name"))
                                .orElse("")));
    }

    private static boolean isBasic(Annotations annotations) {
        return annotations.is("auth-type", "basic")
                && annotations.value("auth-secret").isPresent();
    }

    private static Optional<String> addresses(Annotations annotations) {
        List<String> allowed = annotations.words("whitelist-source-range", "");
        List<String> denied = annotations.words("denylist-source-range", "");
        StringBuilder directives = new StringBuilder();
        denied.forEach(network -> directives.append("deny ").append(network).append("; "));
        allowed.forEach(network -> directives.append("allow ").append(network).append("; "));
        directives.append(allowed.isEmpty() ? "" : "deny all;");
        return Optional.of(directives.toString().strip()).filter(text -> !text.isEmpty());
    }

    static void tell(Annotations annotations) {
        for (String name : List.of("whitelist-source-range", "denylist-source-range")) {
            if (annotations.value(name).isPresent()) {
                annotations.told(
                        name,
                        Level.ADVICE,
                        "is a SnippetsFilter of the rules",
                        "Snippets have to be allowed (nginxGateway.snippets.enable), and the address of the client"
                                + " has to reach nginx.");
            }
        }
        if (isBasic(annotations)) {
            annotations.told(
                    "auth-secret",
                    Level.ADVICE,
                    "is an AuthenticationFilter of the rules",
                    "The Secret has to be of the type nginx.org/htpasswd, with its users under the key auth.");
            annotations.belongs("auth-type");
            annotations.belongs("auth-realm");
        }
    }
}
