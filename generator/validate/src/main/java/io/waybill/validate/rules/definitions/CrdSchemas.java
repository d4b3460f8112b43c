package io.waybill.validate.rules.definitions;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.schemas.CustomDefinition;
import io.waybill.validate.rules.schemas.Schema;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Forbidden;
import io.waybill.validate.typed.TypedObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The schemas of a custom resource definition, as a whole. */
final class CrdSchemas {

    private static final String SCHEMA = "openAPIV3Schema";
    /** What the root of a schema may have beside a status that is written on its own. */
    private static final Set<String> AT_ROOT_WITH_STATUS = Set.of(
            "description",
            Schema.TYPE,
            "format",
            "title",
            "maximum",
            "exclusiveMaximum",
            "minimum",
            "exclusiveMinimum",
            "maxLength",
            "minLength",
            "pattern",
            "maxItems",
            "minItems",
            "uniqueItems",
            "multipleOf",
            "required",
            Schema.ITEMS,
            Schema.PROPERTIES,
            "externalDocs",
            "example",
            Schema.PRESERVE);

    private CrdSchemas() {}

    static void check(TypedObject spec, boolean stable) {
        List<CrdParts.Part> parts = CrdParts.of(spec, "schema", "validation");
        boolean prunes = new CustomDefinition(spec).prunes();
        if (prunes && !spec.has("validation")) {
            present(spec);
        }
        if (!stable && spec.has("validation") && parts.size() > 1) {
            Forbidden.in(spec, "together with schemas of versions", "validation");
        }
        boolean hasStatus = CrdParts.of(spec, "subresources", "subresources").stream()
                .anyMatch(part -> part.holder()
                        .object(part.field())
                        .filter(subresources -> subresources.has("status"))
                        .isPresent());
        for (CrdParts.Part part : parts) {
            part.holder()
                    .object(part.field())
                    .flatMap(held -> held.object(SCHEMA))
                    .ifPresent(object -> {
                        Schema schema = new Schema(object, part.at().field(SCHEMA));
                        root(schema, hasStatus);
                        new SchemaKeywords(stable).check(schema, true, Optional.empty());
                        if (prunes) {
                            StructuralSchema.check(schema);
                            SchemaDefaults.check(schema);
                            RuleCosts.check(schema);
                        }
                    });
        }
    }

    private static void present(TypedObject spec) {
        for (TypedObject version : spec.objects("versions")) {
            boolean has = version.object("schema")
                    .filter(schema -> schema.has(SCHEMA))
                    .isPresent();
            if (!has) {
                FieldPath path = version.path("schema").field(SCHEMA);
                version.errorAt(
                        Rule.REQUIRED,
                        path,
                        "schema",
                        "The version has no schema.",
                        "Add schema: {openAPIV3Schema: {type: object}}, and the properties of its objects.");
            }
        }
    }

    private static void root(Schema schema, boolean hasStatus) {
        if (schema.isTrue("nullable")) {
            schema.forbidden("nullable", "The root of the schema cannot be null.");
        }
        if (!hasStatus) {
            return;
        }
        for (String keyword : schema.keywords()) {
            boolean allowed = AT_ROOT_WITH_STATUS.contains(keyword)
                    || keyword.equals(Schema.VALIDATIONS) && schema.object().isAtLeast(Behaviour.RULES_AT_ROOT);
            if (!allowed) {
                schema.object()
                        .errorAt(
                                Rule.FORBIDDEN_FIELD,
                                schema.at(),
                                keyword,
                                "With a status of its own, the root of the schema cannot have \"" + keyword + "\".",
                                "Move it into a property.");
                return;
            }
        }
    }
}
