package io.waybill.validate.rules.schemas;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.metadata.MetadataRules;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Labels;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resources inside of a custom resource: they have an apiVersion and a kind, and their metadata is as everywhere. */
public final class EmbeddedResources {

    private static final String API_VERSION = "apiVersion";
    private static final String KIND = "kind";
    private static final String METADATA = "metadata";
    private static final Set<String> NO_SEGMENTS = Set.of(".", "..");

    private final TypedObject resource;

    private EmbeddedResources(TypedObject resource) {
        this.resource = resource;
    }

    /** Reports what is wrong with the resources in the properties of a custom resource. */
    static void check(TypedObject resource, Mapping root, ValueSchema schema) {
        new EmbeddedResources(resource).inner(schema, root, FieldPath.root());
    }

    /**
     * Reports what is wrong with a value that is a resource, and with the resources in it.
     *
     * @param owner the object that the value was written in
     * @param isResource whether it is one, whatever its schema says
     */
    public static void check(TypedObject owner, ValueSchema schema, Node value, FieldPath at, boolean isResource) {
        EmbeddedResources resources = new EmbeddedResources(owner);
        if (isResource && value instanceof Mapping object && !schema.types().isEmbedded()) {
            resources.embedded(object, at);
        }
        resources.value(schema, value, at);
    }

    private void value(ValueSchema schema, Node value, FieldPath at) {
        if (value instanceof Mapping object) {
            if (schema.types().isEmbedded()) {
                embedded(object, at);
            }
            inner(schema, object, at);
        } else if (value instanceof Sequence list && schema.item() != null) {
            for (int i = 0; i < list.size(); i++) {
                value(schema.item(), list.get(i), at.item(i));
            }
        }
    }

    private void inner(ValueSchema schema, Mapping object, FieldPath at) {
        for (String name : object.keys()) {
            ValueSchema property = schema.property(name);
            Node value = object.get(name);
            if (property != null && value != null) {
                value(property, value, schema.place(at, name));
            }
        }
    }

    private void embedded(Mapping object, FieldPath at) {
        Optional<String> apiVersion = required(object, API_VERSION, at);
        apiVersion
                .filter(text -> text.split("/", -1).length > 2)
                .ifPresent(text -> error(
                        Rule.INVALID_FORMAT,
                        object,
                        API_VERSION,
                        at,
                        "\"" + text + "\" is not the version of an API.",
                        "Write group/version, such as example.com/v1."));
        required(object, KIND, at)
                .filter(kind -> !Format.DNS_1035_LABEL.fits(kind.toLowerCase(Locale.ROOT)))
                .ifPresent(kind -> error(
                        Rule.INVALID_FORMAT,
                        object,
                        KIND,
                        at,
                        Format.DNS_1035_LABEL.message(kind),
                        "Write the name of a kind, such as ConfigMap."));
        Node metadata = object.get(METADATA);
        if (metadata instanceof Mapping written) {
            metadata(written, at.field(METADATA));
        } else if (metadata != null && !SchemaTypes.isNull(metadata)) {
            error(Rule.TYPE, object, METADATA, at, "The metadata is not a mapping.", "Write a mapping.");
        }
    }

    private void metadata(Mapping metadata, FieldPath at) {
        for (String field : List.of("labels", "annotations")) {
            if (metadata.get(field) != null && !isTexts(metadata.get(field))) {
                error(
                        Rule.TYPE,
                        metadata,
                        field,
                        at,
                        "\"" + field + "\" is not a mapping of strings.",
                        "Quote the values.");
                return;
            }
        }
        String name = metadata.string("name").orElse("");
        if (NO_SEGMENTS.contains(name) || name.contains("/") || name.contains("%")) {
            error(
                    Rule.INVALID_NAME,
                    metadata,
                    "name",
                    at,
                    "\"" + name + "\" cannot be a name.",
                    "Use lower-case letters, digits and dashes.");
        }
        resource.within("meta.v1.ObjectMeta", metadata, at).ifPresent(typed -> {
            EmbeddedMetadata.check(typed);
            Labels.check(typed, "labels");
            MetadataRules.annotations(typed);
        });
    }

    private static boolean isTexts(@Nullable Node node) {
        return node instanceof Mapping map
                        && map.keys().stream().allMatch(key -> map.get(key) instanceof Scalar text && text.isString())
                || node instanceof Scalar scalar && scalar.isNull();
    }

    private Optional<String> required(Mapping object, String field, FieldPath at) {
        Node value = object.get(field);
        if (value instanceof Scalar scalar && !scalar.isNull() && !scalar.isString()
                || value != null && !(value instanceof Scalar)) {
            error(Rule.TYPE, object, field, at, "\"" + field + "\" of a resource is a text.", "Quote the value.");
            return Optional.empty();
        }
        Optional<String> text = object.string(field).filter(written -> !written.isEmpty());
        if (text.isEmpty()) {
            error(Rule.REQUIRED, object, field, at, "The resource inside has no " + field + ".", "Set it.");
        }
        return text;
    }

    private void error(Rule rule, Mapping object, String field, FieldPath at, String message, String fix) {
        resource.error(rule, new TypedValue("", object, at.field(field), object.originOf(field)), message, fix);
    }
}
