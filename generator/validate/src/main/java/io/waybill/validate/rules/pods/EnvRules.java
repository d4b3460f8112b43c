package io.waybill.validate.rules.pods;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.rules.support.VolumePaths;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.List;
import java.util.regex.Pattern;

/** Environment variables and where their values come from. */
final class EnvRules {

    private static final Pattern NAME_FORM = Pattern.compile("[-._a-zA-Z][-._a-zA-Z0-9]*");
    private static final Pattern PRINTABLE_FORM = Pattern.compile("[\\x20-\\x7e&&[^=]]+");

    private static final Format NAME = new Format(
            "the name of an environment variable",
            text -> NAME_FORM.matcher(text).matches() && !text.equals(".") && !text.startsWith(".."),
            "Use letters, digits, \"_\", \"-\" and \".\", and begin with no digit.");

    private static final Format PRINTABLE = new Format(
            "the name of an environment variable",
            text -> PRINTABLE_FORM.matcher(text).matches(),
            "Use printable ASCII characters without \"=\".");

    private static final String FROM = "valueFrom";
    private static final List<String> SOURCES =
            List.of("fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef");

    private EnvRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.requiring("core.v1.ObjectFieldSelector", "core.v1.ResourceFieldSelector");
        rules.on(EnvRules::container, "core.v1.Container", "core.v1.EphemeralContainer");
    }

    private static void container(TypedObject container) {
        container.objects("env").forEach(EnvRules::variable);
        for (TypedObject source : container.objects("envFrom")) {
            form(source).check(source, "prefix");
            all(container, source);
        }
    }

    private static Format form(TypedObject object) {
        return object.isAtLeast(Behaviour.ANY_ENV_NAMES) ? PRINTABLE : NAME;
    }

    /** The API server names the list where a source is at fault. */
    private static void all(TypedObject container, TypedObject source) {
        boolean configured = source.has("configMapRef");
        if (configured == source.has("secretRef")) {
            source.errorAt(
                    Rule.ONE_OF,
                    container.path("envFrom"),
                    "secretRef",
                    "A source of variables has a configMapRef or a secretRef, not "
                            + (configured ? "both." : "neither."),
                    "Set exactly one of the two.");
        }
        for (String field : List.of("configMapRef", "secretRef")) {
            source.object(field).ifPresent(reference -> {
                if (reference.require("name", "Name the object.")) {
                    prefixed(reference);
                }
            });
        }
    }

    /** These names may end in a dash, as those that are only a beginning. */
    private static void prefixed(TypedObject reference) {
        String name = reference.text("name");
        if (!Format.SUBDOMAIN.fits(name.endsWith("-") ? name + "a" : name)) {
            Format.SUBDOMAIN.check(reference, "name");
        }
    }

    private static void variable(TypedObject variable) {
        if (variable.require("name", "Name the variable.")) {
            form(variable).check(variable, "name");
        }
        variable.object(FROM).ifPresent(from -> from(variable, from));
    }

    private static void from(TypedObject variable, TypedObject from) {
        int sources = 0;
        for (String source : SOURCES) {
            sources += from.has(source) ? 1 : 0;
        }
        if (sources != 1) {
            from.error(
                    Rule.ONE_OF,
                    sources == 0
                            ? "\"" + FROM + "\" says nothing of where the value comes from."
                            : "The value comes from " + sources + " places at once.",
                    "Set exactly one of " + String.join(", ", SOURCES) + ".");
        } else if (variable.hasSome("value")) {
            from.error(Rule.ONE_OF, "The variable has both a value and \"" + FROM + "\".", "Remove one of the two.");
        }
        from.object("fieldRef").ifPresent(DownwardRules::ofVariable);
        from.object("resourceFieldRef").ifPresent(reference -> DownwardRules.resource(reference, false));
        from.object("configMapKeyRef").ifPresent(EnvRules::key);
        from.object("secretKeyRef").ifPresent(EnvRules::key);
        from.object("fileKeyRef").ifPresent(EnvRules::file);
    }

    private static void key(TypedObject selector) {
        if (Required.in(selector, "name", "Name the object.")) {
            Format.SUBDOMAIN.check(selector, "name");
        }
        if (selector.require("key", "Name the key in it.")) {
            Format.CONFIG_KEY.check(selector, "key");
        }
    }

    private static void file(TypedObject selector) {
        selector.require("volumeName", "Name the volume that the file is in.");
        if (selector.require("path", "Write the path of the file in the volume.")) {
            VolumePaths.inside(selector, "path");
        }
        if (selector.require("key", "Name the variable in the file.")) {
            PRINTABLE.check(selector, "key");
        }
    }
}
