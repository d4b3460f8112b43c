package io.waybill.validate.rules.definitions;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.TypedObject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a custom resource is called, and where that must agree. */
final class CrdNames {

    private static final String GROUP = "group";
    private static final String KIND = "kind";
    private static final String LIST_KIND = "listKind";
    private static final String PLURAL = "plural";
    private static final String SINGULAR = "singular";
    private static final String APPROVAL = "api-approved.kubernetes.io";

    private CrdNames() {}

    static void check(TypedObject definition, TypedObject spec) {
        group(spec);
        TypedObject names = spec.objectOrEmpty("names");
        names(names);
        definition.object("metadata").ifPresent(metadata -> {
            List.of("name", "generateName").stream()
                    .filter(metadata::hasSome)
                    .forEach(field -> name(metadata, field, names.text(PLURAL) + "." + spec.text(GROUP)));
            if (definition.typeName().contains(".v1.")) {
                approval(metadata, spec.text(GROUP));
            }
        });
    }

    private static void group(TypedObject spec) {
        if (Required.in(spec, GROUP, "Write a domain of your own, such as example.com.")
                && Format.SUBDOMAIN.check(spec, GROUP)
                && !spec.text(GROUP).contains(".")) {
            spec.error(
                    Rule.INVALID_FORMAT,
                    GROUP,
                    "\"" + spec.text(GROUP) + "\" has no dot.",
                    "Write a domain of your own, such as " + spec.text(GROUP) + ".example.com.");
        }
    }

    private static void names(TypedObject names) {
        Required.in(names, PLURAL);
        Format.DNS_1035_LABEL.check(names, PLURAL);
        boolean hasKind = Required.in(names, KIND);
        for (String field : List.of(SINGULAR, LIST_KIND)) {
            if (!hasKind && !names.hasSome(field)) {
                names.error(
                        Rule.REQUIRED, field, "\"" + field + "\" is derived from kind, which is missing.", "Set kind.");
            }
        }
        Format.DNS_1035_LABEL.check(names, SINGULAR);
        mixedCase(names, KIND);
        mixedCase(names, LIST_KIND);
        if (hasKind && names.text(KIND).equals(names.text(LIST_KIND))) {
            names.error(
                    Rule.MISMATCH, LIST_KIND, "The kind and the kind of its lists are the same.", "Remove listKind.");
        }
        names.items("shortNames").forEach(name -> Format.DNS_1035_LABEL.check(names, name));
        names.items("categories").forEach(name -> Format.DNS_1035_LABEL.check(names, name));
    }

    private static void mixedCase(TypedObject names, String field) {
        String name = names.text(field);
        if (!name.isEmpty() && !Format.DNS_1035_LABEL.fits(name.toLowerCase(Locale.ROOT))) {
            names.error(
                    Rule.INVALID_FORMAT,
                    field,
                    "\"" + name + "\" is not the name of a kind.",
                    "Use at most 63 letters, digits and \"-\"; begin with a letter, such as Widget.");
        }
    }

    private static void name(TypedObject metadata, String field, String needed) {
        String name = metadata.text(field);
        if (!name.equals(needed)) {
            metadata.error(
                    Rule.MISMATCH,
                    field,
                    "The definition is called \"" + name + "\", not \"" + needed + "\", as plural and group demand.",
                    "Write \"" + needed + "\".");
        } else if (!Format.SUBDOMAIN.fits(name)) {
            metadata.error(Rule.INVALID_NAME, field, Format.SUBDOMAIN.message(name), Format.SUBDOMAIN.rule());
        }
    }

    /** Groups of the Kubernetes community need a note of who approved the API. */
    private static void approval(TypedObject metadata, String group) {
        boolean isProtected = List.of("k8s.io", "kubernetes.io").stream()
                .anyMatch(domain -> group.equals(domain) || group.endsWith("." + domain));
        if (!isProtected) {
            return;
        }
        String approval = metadata.entries("annotations").stream()
                .filter(annotation -> annotation.key().equals(APPROVAL))
                .map(annotation -> annotation.text())
                .findFirst()
                .orElse("");
        if (!approval.startsWith("unapproved") && !isUrl(approval)) {
            metadata.errorAt(
                    approval.isEmpty() ? Rule.REQUIRED : Rule.INVALID_FORMAT,
                    metadata.path("annotations").key(APPROVAL),
                    "annotations",
                    "The group \"" + group + "\" is one of the Kubernetes community, but nothing says who approved it.",
                    "Use a group of your own; or set the annotation " + APPROVAL + " to the URL of the approval.");
        }
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = URI.create(text);
            return uri.getScheme() != null
                    && Optional.ofNullable(uri.getRawAuthority()).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
