package io.waybill.validate.rules.schemas;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.validate.Rule;
import io.waybill.validate.Severity;
import io.waybill.validate.typed.TypedObject;
import java.util.Optional;

/**
 * The numbers of replicas that a definition says where to find are such numbers.
 *
 * <p>Source: ValidateScaleSpec and ValidateScaleStatus of apiextensions-apiserver's registry/customresource.
 */
final class ScalePaths {

    private ScalePaths() {}

    static void check(TypedObject resource, Mapping value, TypedObject scale) {
        replicas(resource, value, scale.text("specReplicasPath"));
        replicas(resource, value, scale.text("statusReplicasPath"));
        String selector = scale.text("labelSelectorPath");
        Optional<Node> text = selector.isEmpty() ? Optional.empty() : find(value, selector);
        if (text.filter(found -> !(found instanceof Scalar scalar && scalar.isString()))
                .isPresent()) {
            error(resource, value, selector, "The selector of its scale is not a text.", "Write a label selector.");
        }
    }

    private static void replicas(TypedObject resource, Mapping value, String path) {
        find(value, path).ifPresent(found -> {
            if (!(found instanceof Scalar scalar) || !(scalar.value() instanceof Long number)) {
                error(resource, value, path, "The number of replicas is not a whole number.", "Write a whole number.");
            } else if (number < 0 || number > Integer.MAX_VALUE) {
                error(
                        resource,
                        value,
                        path,
                        number + " cannot be a number of replicas.",
                        "Write a number from 0 to " + Integer.MAX_VALUE + ".");
            }
        });
    }

    /** What stands at a path; an empty object where something on the way is none, and nothing where that is missing. */
    private static Optional<Node> find(Mapping whole, String path) {
        Node at = whole;
        for (String name : path.replaceFirst("^\\.", "").split("\\.")) {
            if (SchemaTypes.isNull(at)) {
                return Optional.empty();
            }
            if (!(at instanceof Mapping object)) {
                return Optional.of(Mapping.empty());
            }
            Node next = object.get(name);
            if (next == null) {
                return Optional.empty();
            }
            at = next;
        }
        return Optional.of(at);
    }

    private static void error(TypedObject resource, Mapping value, String path, String message, String fix) {
        FieldPath at = FieldPath.root();
        for (String name : path.replaceFirst("^\\.", "").split("\\.")) {
            at = at.field(name);
        }
        resource.report(Rule.OUT_OF_RANGE, Severity.ERROR, at, value.origin(), message, fix);
    }
}
