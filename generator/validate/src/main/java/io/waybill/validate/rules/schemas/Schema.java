package io.waybill.validate.rules.schemas;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A schema, or a part of one, in a custom resource definition.
 *
 * @param object what was written
 * @param at where the API server says that it is, which is elsewhere when all versions share a schema
 */
public record Schema(TypedObject object, FieldPath at) {

    /** The keyword of the type. */
    public static final String TYPE = "type";
    /** The keyword of the fields of an object. */
    public static final String PROPERTIES = "properties";
    /** The keyword of the items of a list. */
    public static final String ITEMS = "items";
    /** The keyword of the values of a map. */
    public static final String ADDITIONAL = "additionalProperties";
    /** The keyword of what is a number or a text. */
    public static final String INT_OR_STRING = "x-kubernetes-int-or-string";
    /** The keyword that keeps fields without a schema. */
    public static final String PRESERVE = "x-kubernetes-preserve-unknown-fields";
    /** The keyword of a resource within a resource. */
    public static final String EMBEDDED = "x-kubernetes-embedded-resource";
    /** The keyword of how items of a list are told apart. */
    public static final String LIST_TYPE = "x-kubernetes-list-type";
    /** The keyword of the fields that tell items apart. */
    public static final String LIST_KEYS = "x-kubernetes-list-map-keys";
    /** The keyword of how a map is merged. */
    public static final String MAP_TYPE = "x-kubernetes-map-type";
    /** The keyword of the rules in CEL. */
    public static final String VALIDATIONS = "x-kubernetes-validations";

    /** What a value may be one of, all of, or none of. */
    public static final List<String> JUNCTORS = List.of("allOf", "anyOf", "oneOf");

    /** The type that is written; empty where none is. */
    public String type() {
        return object.text(TYPE);
    }

    /** Whether a keyword is written, and not as null. */
    public boolean has(String keyword) {
        return object.hasSome(keyword);
    }

    /** Whether a keyword is written as true. */
    public boolean isTrue(String keyword) {
        return object.isTrue(keyword);
    }

    /** The keywords that say something: {@code false} and empty ones do not. */
    public Set<String> keywords() {
        Set<String> keywords = new LinkedHashSet<>(object.mapping().keys());
        keywords.removeIf(keyword -> !has(keyword) || object.text(keyword).equals("false"));
        return keywords;
    }

    /** The schemas of the fields by name. */
    public Map<String, Schema> properties() {
        return byKey(PROPERTIES);
    }

    Map<String, Schema> byKey(String keyword) {
        Map<String, Schema> schemas = new LinkedHashMap<>();
        object.objectsByKey(keyword)
                .forEach((key, inner) ->
                        schemas.put(key, new Schema(inner, at.field(keyword).key(key))));
        return schemas;
    }

    /** The schema of all items, where there is one. */
    public Optional<Schema> items() {
        return inner(ITEMS);
    }

    /** The schema of all values of a map, where there is one. */
    public Optional<Schema> additionalProperties() {
        return inner(ADDITIONAL);
    }

    /** The schema in a keyword, where it holds one rather than a boolean or a list. */
    public Optional<Schema> inner(String keyword) {
        return object.object(keyword, object.typeName()).map(inner -> new Schema(inner, at.field(keyword)));
    }

    /** The schemas in a keyword that is a list of them. */
    public List<Schema> list(String keyword) {
        List<Schema> schemas = new ArrayList<>();
        List<TypedObject> objects = object.objects(keyword);
        for (int i = 0; i < objects.size(); i++) {
            schemas.add(new Schema(objects.get(i), at.field(keyword).item(i)));
        }
        return schemas;
    }

    /** The value of {@code default}; empty where it is null. */
    public Optional<Node> defaultValue() {
        return Optional.ofNullable(object.mapping().get("default"))
                .filter(value -> !(value instanceof Scalar scalar && scalar.isNull()));
    }

    List<Node> values() {
        return object.mapping().get("enum") instanceof Sequence list ? list.items() : List.of();
    }

    /** The two ways to say that a value is a number or a text, which are exempt from some rules. */
    public boolean isIntOrStringPattern(String keyword) {
        if (!isTrue(INT_OR_STRING)) {
            return false;
        }
        List<Schema> alternatives = keyword.equals("anyOf")
                ? list("anyOf")
                : list("allOf").stream()
                        .findFirst()
                        .filter(first -> first.keywords().equals(Set.of("anyOf")))
                        .map(first -> first.list("anyOf"))
                        .orElse(List.of());
        return alternatives.size() == 2
                && alternatives.get(0).isPlain("integer")
                && alternatives.get(1).isPlain("string");
    }

    private boolean isPlain(String type) {
        return keywords().equals(Set.of(TYPE)) && type().equals(type);
    }

    /** Reports an error about a keyword. */
    public void error(Rule rule, String keyword, String message, String fix) {
        object.errorAt(rule, at.field(keyword), keyword, message, fix);
    }

    /** Reports a keyword that may not be written. */
    public void forbidden(String keyword, String message) {
        error(Rule.FORBIDDEN_FIELD, keyword, message, "Remove " + keyword + ".");
    }
}
