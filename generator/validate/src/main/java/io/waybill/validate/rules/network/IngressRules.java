package io.waybill.validate.rules.network;

import io.waybill.kubernetes.net.IpAddress;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.List;

/** Ingresses of all versions: hosts, paths, certificates, classes. */
final class IngressRules {

    private static final String CLASS_ANNOTATION = "kubernetes.io/ingress.class";

    private IngressRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(
                IngressRules::check,
                "networking.v1.Ingress",
                "networking.v1beta1.Ingress",
                "extensions.v1beta1.Ingress");
    }

    private static boolean isBeta(TypedObject object) {
        return object.typeName().contains(".v1beta1.");
    }

    private static void check(TypedObject ingress) {
        TypedObject spec = ingress.objectOrEmpty("spec");
        String backend = isBeta(spec) ? "backend" : "defaultBackend";
        if (!spec.has(backend) && !spec.hasSome("rules")) {
            ingress.error(
                    Rule.REQUIRED,
                    "spec",
                    "The Ingress has neither rules nor a " + backend + ".",
                    "Set one of the two.");
        }
        spec.object(backend).ifPresent(IngressBackendRules::check);
        spec.objects("rules").forEach(IngressRules::rule);
        spec.objects("tls").forEach(IngressRules::tls);
        Required.notBlank(spec, "ingressClassName");
        Format.SUBDOMAIN.check(spec, "ingressClassName");
        classTwice(ingress.objectOrEmpty("metadata"), spec);
    }

    private static void classTwice(TypedObject metadata, TypedObject spec) {
        for (TypedValue annotation : metadata.entries("annotations")) {
            boolean isSame = annotation.text().equals(spec.text("ingressClassName"));
            if (annotation.key().equals(CLASS_ANNOTATION)
                    && spec.has("ingressClassName")
                    && !(isSame && spec.isAtLeast(Behaviour.SAME_CLASS_TWICE))) {
                metadata.error(
                        Rule.MISMATCH,
                        annotation,
                        "The annotation names the class \"" + annotation.text() + "\" in addition to ingressClassName.",
                        "Remove the annotation.");
            }
        }
    }

    private static void tls(TypedObject tls) {
        tls.items("hosts").forEach(host -> {
            Format format = host.text().contains("*") ? Format.WILDCARD_SUBDOMAIN : Format.SUBDOMAIN;
            format.check(tls, host);
        });
        if (!isBeta(tls)) {
            Format.SUBDOMAIN.check(tls, "secretName");
        }
    }

    private static void rule(TypedObject rule) {
        String host = rule.text("host");
        boolean isWildcard = host.contains("*");
        (isWildcard ? Format.WILDCARD_SUBDOMAIN : Format.SUBDOMAIN).check(rule, "host");
        if (IpAddress.parseSloppy(host).isPresent()) {
            rule.error(
                    Rule.INVALID_FORMAT,
                    "host",
                    "\"" + host + "\" is an IP address, but rules are for DNS names.",
                    "Write a DNS name, or remove it to match every host.");
        }
        boolean looksBehindWildcards = !isBeta(rule);
        if (!isWildcard || looksBehindWildcards) {
            rule.object("http").ifPresent(IngressRules::http);
        }
    }

    private static void http(TypedObject http) {
        http.require("paths", "List at least one path.");
        http.objects("paths").forEach(IngressRules::path);
    }

    private static void path(TypedObject path) {
        boolean hasType = !isBeta(path);
        if (path.has("pathType")) {
            Required.notBlank(path, "pathType");
        } else if (hasType) {
            path.require("pathType", "Use one of Exact, Prefix and ImplementationSpecific.");
            return;
        }
        String type = path.text("pathType");
        String text = path.text("path");
        boolean isExact = type.equals("Exact") || type.equals("Prefix");
        if (!text.startsWith("/") && (isExact || !text.isEmpty())) {
            path.error(
                    Rule.INVALID_FORMAT,
                    "path",
                    "The path \"" + text + "\" does not begin with \"/\".",
                    "Write \"/\" before it.");
        } else if (isExact && !isPlain(text)) {
            path.error(
                    Rule.INVALID_FORMAT,
                    "path",
                    "The path \"" + text + "\" has an empty part, or one that leads elsewhere.",
                    "Write it without \"//\", \"/.\", \"/..\" and \"%2f\".");
        }
        IngressBackendRules.check(path.objectOrEmpty("backend"));
    }

    private static boolean isPlain(String path) {
        return List.of("//", "/./", "/../", "%2f", "%2F").stream().noneMatch(path::contains)
                && !path.endsWith("/..")
                && !path.endsWith("/.");
    }
}
