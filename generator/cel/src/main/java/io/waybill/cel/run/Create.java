package io.waybill.cel.run;

import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists, maps and objects that an expression writes. */
final class Create {

    private static final int LIST_COST = 10;
    private static final int MAP_COST = 30;
    private static final int STRUCT_COST = 40;

    private Create() {}

    /**
     * Something with parts of which some may be missing.
     *
     * @param value the part
     * @param isOptional whether it is an optional, which is left out when it has no value
     */
    record Part(Step value, boolean isOptional) {

        Optional<Object> run(Frame frame) {
            Object found = value.run(frame);
            if (!isOptional) {
                return Optional.of(found);
            }
            if (found instanceof Optional<?> optional) {
                return optional.map(inner -> (Object) inner);
            }
            throw EvaluationError.of(
                    "cannot initialize optional list element from non-optional value " + Values.typeName(found));
        }

        boolean isConstant() {
            return value instanceof Step.Constant && !isOptional;
        }
    }

    /** A list. */
    record Items(List<Part> parts) implements Step {

        @Override
        public Object run(Frame frame) {
            List<Object> items = new ArrayList<>(parts.size());
            for (Part part : parts) {
                part.run(frame).ifPresent(items::add);
            }
            frame.charge(LIST_COST);
            return Collections.unmodifiableList(items);
        }
    }

    /**
     * A map. Of equal keys the last counts.
     *
     * @param keys the keys
     * @param values the value of each
     */
    record Entries(List<Step> keys, List<Part> values) implements Step {

        @Override
        public Object run(Frame frame) {
            Map<Object, Object> entries = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                Object key = keys.get(i).run(frame);
                Optional<Object> value = values.get(i).run(frame);
                value.ifPresentOrElse(found -> entries.put(key, found), () -> entries.remove(key));
            }
            frame.charge(MAP_COST);
            return Collections.unmodifiableMap(entries);
        }
    }

    /**
     * An object of a type with a name.
     *
     * @param type the name
     * @param names the names of its fields
     * @param values the value of each
     */
    record Struct(String type, List<String> names, List<Part> values) implements Step {

        @Override
        public Object run(Frame frame) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                values.get(i).run(frame).ifPresent(found -> fields.put(name, found));
            }
            frame.charge(STRUCT_COST);
            return WellKnownTypes.create(type, fields);
        }
    }
}
