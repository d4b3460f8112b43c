package io.waybill.validate.rules;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.validate.Rule;
import io.waybill.validate.TypedObject;
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
record Schema(TypedObject object, FieldPath at) {

    static final String TYPE = "type";
    static final String PROPERTIES = "properties";
    static final String ITEMS = "items";
    static final String ADDITIONAL = "additionalProperties";
    static final String INT_OR_STRING = "x-kubernetes-int-or-string";
    static final String PRESERVE = "x-kubernetes-preserve-unknown-fields";
    static final String EMBEDDED = "x-kubernetes-embedded-resource";
    static final String LIST_TYPE = "x-kubernetes-list-type";
    static final String LIST_KEYS = "x-kubernetes-list-map-keys";
    static final String MAP_TYPE = "x-kubernetes-map-type";
    static final String VALIDATIONS = "x-kubernetes-validations";

    /** What a value may be one of, all of, or none of. */
    static final List<String> JUNCTORS = List.of("allOf", "anyOf", "oneOf");

    String type() {
        return object.text(TYPE);
    }

    boolean has(String keyword) {
        return object.hasSome(keyword);
    }

    boolean isTrue(String keyword) {
        return object.isTrue(keyword);
    }

    /** The keywords that say something: {@code false} and empty ones do not. */
    Set<String> keywords() {
        Set<String> keywords = new LinkedHashSet<>(object.mapping().keys());
        keywords.removeIf(keyword -> !has(keyword) || object.text(keyword).equals("false"));
        return keywords;
    }

    Map<String, Schema> properties() {
        return byKey(PROPERTIES);
    }

    Map<String, Schema> byKey(String keyword) {
        Map<String, Schema> schemas = new LinkedHashMap<>();
        object.objectsByKey(keyword)
                .forEach((key, inner) ->
                        schemas.put(key, new Schema(inner, at.field(keyword).key(key))));
        return schemas;
    }

    Optional<Schema> items() {
        return inner(ITEMS);
    }

    Optional<Schema> additionalProperties() {
        return inner(ADDITIONAL);
    }

    /** The schema in a keyword, where it holds one rather than a boolean or a list. */
    Optional<Schema> inner(String keyword) {
        return object.object(keyword, object.typeName()).map(inner -> new Schema(inner, at.field(keyword)));
    }

    List<Schema> list(String keyword) {
        List<Schema> schemas = new ArrayList<>();
        List<TypedObject> objects = object.objects(keyword);
        for (int i = 0; i < objects.size(); i++) {
            schemas.add(new Schema(objects.get(i), at.field(keyword).item(i)));
        }
        return schemas;
    }

    /** The value of {@code default}; empty where it is null. */
    Optional<Node> defaultValue() {
        return Optional.ofNullable(object.mapping().get("default"))
                .filter(value -> !(value instanceof Scalar scalar && scalar.isNull()));
    }

    List<Node> values() {
        return object.mapping().get("enum") instanceof Sequence list ? list.items() : List.of();
    }

    /** The two ways to say that a value is a number or a text, which are exempt from some rules. */
    boolean isIntOrStringPattern(String keyword) {
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

    void error(Rule rule, String keyword, String message, String fix) {
        object.errorAt(rule, at.field(keyword), keyword, message, fix);
    }

    void forbidden(String keyword, String message) {
        error(Rule.FORBIDDEN_FIELD, keyword, message, "Remove " + keyword + ".");
    }
}
