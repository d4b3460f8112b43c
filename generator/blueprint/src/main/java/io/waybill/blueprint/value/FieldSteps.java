package io.waybill.blueprint.value;

import io.waybill.blueprint.source.Code;
import io.waybill.blueprint.source.Literals;
import io.waybill.codegen.DslField;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Primitive;
import io.waybill.schema.ValueType.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Sets one field by the setters that are generated for it. */
public final class FieldSteps {

    private static final int TEXTS_OF_A_CALL = 24;
    private static final int ENTRIES_OF_MAP_OF = 10;

    private final Draft draft;

    /** The fields of a draft. */
    public FieldSteps(Draft draft) {
        this.draft = draft;
    }

    /** Adds the steps that set a field; false, and nothing added, where its value is not what the field takes. */
    public boolean set(DslField field, Node node) {
        ValueType type = field.field().type();
        if (type instanceof ListOf list && node instanceof Sequence sequence && sequence.size() > 0) {
            if (field.singular().isPresent()) {
                return appended(field, field.singular().get(), list.element(), sequence);
            }
        } else if (type instanceof MapOf map && node instanceof Mapping mapping && mapping.size() > 0) {
            if (field.singular().isPresent()) {
                return entries(field, field.singular().get(), map.value(), mapping);
            }
        }
        if (!field.hasPlain()) {
            return false;
        }
        Optional<Code> constant = type == Primitive.STRING ? Arguments.constant(field, node) : Optional.empty();
        if (constant.isEmpty() && type == Primitive.INT_OR_STRING && node instanceof Scalar scalar) {
            constant = Arguments.intOrText(scalar);
        }
        Optional<Code> argument =
                constant.or(() -> argument(type, node, field.field().name()));
        argument.ifPresent(code -> draft.step(field.method(), code));
        return argument.isPresent();
    }

    private boolean appended(DslField field, String singular, ValueType element, Sequence sequence) {
        if (element instanceof Primitive primitive) {
            Optional<DslField> enums = primitive == Primitive.STRING ? Optional.of(field) : Optional.empty();
            Optional<List<Code>> items = Arguments.items(primitive, sequence.items(), enums);
            items.ifPresent(codes -> append(singular, codes, primitive == Primitive.STRING ? TEXTS_OF_A_CALL : 1));
            return items.isPresent();
        }
        List<Code> codes = new ArrayList<>();
        for (int i = 0; i < sequence.size(); i++) {
            Optional<Code> code = element instanceof Reference reference && sequence.get(i) instanceof Mapping item
                    ? Optional.of(draft.item(reference.typeName(), field.field().name(), i, item))
                    : element instanceof ListOf
                            ? argument(element, sequence.get(i), field.field().name())
                            : Optional.empty();
            if (code.isEmpty()) {
                return false;
            }
            codes.add(code.get());
        }
        append(singular, codes, 1);
        return true;
    }

    private void append(String singular, List<Code> codes, int atOnce) {
        for (int i = 0; i < codes.size(); i += atOnce) {
            draft.step(singular, codes.subList(i, Math.min(codes.size(), i + atOnce)));
        }
    }

    private boolean entries(DslField field, String singular, ValueType valueType, Mapping map) {
        List<List<Code>> entries = new ArrayList<>();
        for (String key : map.keys()) {
            Optional<Code> value = argument(
                    valueType,
                    Objects.requireNonNull(map.get(key)),
                    field.field().name());
            if (value.isEmpty()) {
                return false;
            }
            entries.add(List.of(Literals.text(key), value.get()));
        }
        entries.forEach(entry -> draft.step(singular, entry));
        return true;
    }

    /** A whole value, as setters and factories take it. */
    public Optional<Code> argument(ValueType type, Node node, String field) {
        if (type instanceof Primitive primitive) {
            return Arguments.primitive(primitive, node);
        }
        if (type instanceof Reference reference) {
            return node instanceof Mapping mapping
                    ? Optional.of(draft.value(reference.typeName(), field, mapping))
                    : Optional.empty();
        }
        if (type instanceof ListOf list) {
            return node instanceof Sequence sequence ? listOf(list.element(), sequence, field) : Optional.empty();
        }
        return node instanceof Mapping mapping ? mapOf(((MapOf) type).value(), mapping, field) : Optional.empty();
    }

    private Optional<Code> listOf(ValueType element, Sequence sequence, String field) {
        List<Code> items = new ArrayList<>();
        for (int i = 0; i < sequence.size(); i++) {
            Node item = sequence.get(i);
            Optional<Code> code = element instanceof Reference reference && item instanceof Mapping mapping
                    ? Optional.of(draft.item(reference.typeName(), field, i, mapping))
                    : argument(element, item, field);
            if (code.isEmpty()) {
                return Optional.empty();
            }
            items.add(code.get());
        }
        return Optional.of(Code.call("java.util.List", "of", items, null));
    }

    private Optional<Code> mapOf(ValueType valueType, Mapping map, String field) {
        List<Code> flat = new ArrayList<>();
        List<Code> entries = new ArrayList<>();
        for (String key : map.keys()) {
            Optional<Code> value = argument(valueType, Objects.requireNonNull(map.get(key)), field);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            List<Code> entry = List.of(Literals.text(key), value.get());
            flat.addAll(entry);
            entries.add(Code.call("java.util.Map", "entry", entry, null));
        }
        return Optional.of(
                entries.size() <= ENTRIES_OF_MAP_OF
                        ? Code.call("java.util.Map", "of", flat, null)
                        : Code.call("java.util.Map", "ofEntries", entries, null));
    }
}
