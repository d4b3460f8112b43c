package io.waybill.validate.rules.definitions;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import java.util.List;
import java.util.Set;

/** What lists of custom resources show, and which parts of one can be read and written on their own. */
final class CrdColumns {

    private static final Set<String> TYPES = Set.of("integer", "number", "string", "boolean", "date");
    private static final Set<String> FORMATS =
            Set.of("int32", "int64", "float", "double", "byte", "date", "date-time", "password");

    private CrdColumns() {}

    static void check(TypedObject spec) {
        String columns = "additionalPrinterColumns";
        for (CrdParts.Part part : CrdParts.of(spec, columns, columns)) {
            List<TypedObject> objects = part.holder().objects(part.field());
            for (int i = 0; i < objects.size(); i++) {
                column(objects.get(i), part.at().item(i));
            }
        }
        for (CrdParts.Part part : CrdParts.of(spec, "subresources", "subresources")) {
            part.holder()
                    .object(part.field())
                    .flatMap(subresources -> subresources.object("scale"))
                    .ifPresent(scale -> scale(scale, part.at().field("scale")));
        }
        for (CrdParts.Part part : CrdParts.of(spec, "selectableFields", "selectableFields")) {
            SelectableFields.check(part, spec.objects("versions"));
        }
    }

    private static void column(TypedObject column, FieldPath at) {
        if (!column.hasSome("name")) {
            missing(column, at, "name");
        }
        oneOf(column, at, "type", TYPES);
        if (column.hasSome("format")) {
            oneOf(column, at, "format", FORMATS);
        }
        String field = column.typeName().contains(".v1.") ? "jsonPath" : "JSONPath";
        simplePath(column, field, at.field("JSONPath"), List.of("."));
    }

    private static void oneOf(TypedObject column, FieldPath at, String field, Set<String> values) {
        String value = column.text(field);
        if (value.isEmpty()) {
            missing(column, at, field);
        } else if (!values.contains(value)) {
            column.errorAt(
                    Rule.UNSUPPORTED_VALUE,
                    at.field(field),
                    field,
                    "\"" + value + "\" is no " + field + " of a column.",
                    "Use one of " + String.join(", ", values.stream().sorted().toList()) + ".");
        }
    }

    private static void missing(TypedObject column, FieldPath at, String field) {
        column.errorAt(
                Rule.REQUIRED, at.field(field), field, "The column has no " + field + ".", "Set \"" + field + "\".");
    }

    private static void scale(TypedObject scale, FieldPath at) {
        simplePath(scale, "specReplicasPath", at.field("specReplicasPath"), List.of(".spec."));
        simplePath(scale, "statusReplicasPath", at.field("statusReplicasPath"), List.of(".status."));
        if (scale.hasSome("labelSelectorPath")) {
            simplePath(scale, "labelSelectorPath", at.field("labelSelectorPath"), List.of(".spec.", ".status."));
        }
    }

    private static void simplePath(TypedObject object, String field, FieldPath at, List<String> starts) {
        String path = object.text(field);
        if (path.isEmpty()) {
            object.errorAt(
                    Rule.REQUIRED,
                    at,
                    field,
                    "\"" + field + "\" is missing or empty.",
                    "Write a path such as .spec.a.");
        } else if (starts.stream().noneMatch(path::startsWith)) {
            object.errorAt(
                    Rule.INVALID_FORMAT,
                    at,
                    field,
                    "\"" + path + "\" does not begin with " + String.join(" or ", starts) + ".",
                    "Write a path with dots from the root of the resource.");
        }
    }
}
