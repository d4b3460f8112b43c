package io.waybill.validate.rules.definitions;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.schemas.Schema;
import io.waybill.validate.rules.support.Forbidden;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.List;

/** Definitions of custom resources: their group, names and versions. */
final class CrdRules {

    private static final String VERSIONS = "versions";
    private static final String SCOPE = "scope";
    private static final String PRESERVE = "preserveUnknownFields";
    private static final String WARNING = "deprecationWarning";
    private static final int LONGEST_WARNING = 256;

    private CrdRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : List.of("v1", "v1beta1")) {
            String group = "apiextensions." + version + ".";
            for (String type : List.of(
                    "CustomResourceDefinition",
                    "CustomResourceDefinitionSpec",
                    "CustomResourceDefinitionNames",
                    "CustomResourceDefinitionVersion",
                    "CustomResourceColumnDefinition",
                    "CustomResourceSubresourceScale",
                    "CustomResourceConversion",
                    "WebhookConversion",
                    "ServiceReference",
                    "SelectableField",
                    "ValidationRule")) {
                rules.requiring(group + type);
            }
            rules.on(CrdRules::check, group + "CustomResourceDefinition");
        }
    }

    private static void check(TypedObject definition) {
        TypedObject spec = definition.objectOrEmpty("spec");
        boolean stable = definition.typeName().contains(".v1.");
        CrdNames.check(definition, spec);
        if (stable) {
            Required.in(spec, SCOPE, "Set Namespaced or Cluster.");
        }
        if (stable && spec.isTrue(PRESERVE)) {
            spec.error(
                    Rule.FORBIDDEN_FIELD,
                    PRESERVE,
                    "apiextensions.k8s.io/v1 cannot preserve all unknown fields.",
                    "Set " + Schema.PRESERVE + " in the schemas that allow unknown fields.");
        }
        versions(spec, stable);
        CrdSchemas.check(spec, stable);
        CrdColumns.check(spec);
        CrdConversion.check(spec, stable);
    }

    private static void versions(TypedObject spec, boolean stable) {
        List<TypedObject> versions = spec.objects(VERSIONS);
        for (TypedObject version : versions) {
            name(version, "name", version.path("name"));
            warning(version);
        }
        if (versions.size() > 0 && stable) {
            name(versions.get(0), "name", spec.path("version"));
        }
        boolean impliesVersion = !stable && versions.isEmpty() && spec.hasSome("version");
        long stored =
                versions.stream().filter(version -> version.isTrue("storage")).count();
        if (stored != 1 && !impliesVersion) {
            spec.error(
                    Rule.ONE_OF,
                    VERSIONS,
                    stored + " versions are stored; the API server needs exactly one.",
                    "Set storage: true in one version.");
        }
        long names = versions.stream()
                .map(version -> version.text("name"))
                .distinct()
                .count();
        if (names < versions.size()) {
            spec.error(Rule.DUPLICATE_ITEM, VERSIONS, "Two versions have the same name.", "Rename or remove one.");
        }
        if (!stable) {
            betaVersion(spec, versions);
        }
    }

    private static void betaVersion(TypedObject spec, List<TypedObject> versions) {
        Format.DNS_1035_LABEL.check(spec, "version");
        if (spec.hasSome("version")
                && !versions.isEmpty()
                && !versions.get(0).text("name").equals(spec.text("version"))) {
            spec.error(
                    Rule.MISMATCH,
                    "version",
                    "\"" + spec.text("version") + "\" is not the first of the versions.",
                    "Remove version, or make it the first.");
        }
    }

    private static void name(TypedObject version, String field, FieldPath at) {
        String name = version.text(field);
        if (!Format.DNS_1035_LABEL.fits(name)) {
            version.errorAt(
                    Rule.INVALID_FORMAT, at, field, Format.DNS_1035_LABEL.message(name), Format.DNS_1035_LABEL.rule());
        }
    }

    private static void warning(TypedObject version) {
        if (!version.has(WARNING)) {
            return;
        }
        String text = version.text(WARNING);
        if (!version.isTrue("deprecated")) {
            Forbidden.in(version, "on a version that is not deprecated", WARNING);
        }
        if (text.isEmpty() || text.length() > LONGEST_WARNING || text.chars().anyMatch(Character::isISOControl)) {
            version.error(
                    Rule.INVALID_FORMAT,
                    WARNING,
                    "The warning is empty, has more than " + LONGEST_WARNING + " characters or more than one line.",
                    "Write one short line.");
        }
    }
}
