package io.waybill.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Object types by name, some of which are only made when they are asked for. */
interface TypeSource {

    /** The names, in the order of the facts file. */
    Collection<String> names();

    /** The type of that name. */
    Optional<ObjectType> type(String name);

    /** All types, in the order of the facts file. */
    default List<ObjectType> all() {
        return names().stream().flatMap(name -> type(name).stream()).toList();
    }

    /** Types that are there already. */
    static TypeSource of(Collection<ObjectType> types) {
        Map<String, ObjectType> byName = new LinkedHashMap<>();
        types.forEach(type -> byName.put(type.name(), type));
        return new TypeSource() {
            @Override
            public Collection<String> names() {
                return byName.keySet();
            }

            @Override
            public Optional<ObjectType> type(String name) {
                return Optional.ofNullable(byName.get(name));
            }
        };
    }

    /** These types and others; where both have one, the other's counts. */
    default TypeSource and(TypeSource other) {
        TypeSource first = this;
        Map<String, TypeSource> sources = new LinkedHashMap<>();
        names().forEach(name -> sources.put(name, first));
        other.names().forEach(name -> sources.put(name, other));
        return new TypeSource() {
            @Override
            public Collection<String> names() {
                return sources.keySet();
            }

            @Override
            public Optional<ObjectType> type(String name) {
                return Optional.ofNullable(sources.get(name)).flatMap(source -> source.type(name));
            }
        };
    }

    /** These types, each changed when it is first asked for. */
    default TypeSource map(Collection<String> someNames, UnaryOperator<ObjectType> change) {
        TypeSource first = this;
        Map<String, ObjectType> changed = new ConcurrentHashMap<>();
        return new TypeSource() {
            @Override
            public Collection<String> names() {
                return someNames;
            }

            @Override
            public Optional<ObjectType> type(String name) {
                return someNames.contains(name)
                        ? Optional.of(changed.computeIfAbsent(
                                name, key -> change.apply(first.type(key).orElseThrow())))
                        : Optional.empty();
            }
        };
    }
}
