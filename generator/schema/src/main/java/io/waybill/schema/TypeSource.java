package io.waybill.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Object types by name, some of which are only created on demand. */
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
        return new TypeSource() {
            @Override
            public Collection<String> names() {
                Set<String> names = new LinkedHashSet<>(first.names());
                names.addAll(other.names());
                return names;
            }

            @Override
            public Optional<ObjectType> type(String name) {
                return other.type(name).or(() -> first.type(name));
            }
        };
    }

    /** Those of these types that a minor has, each cut down to it when it is first asked for. */
    default TypeSource at(Minor minor) {
        TypeSource first = this;
        Map<String, Optional<ObjectType>> known = new ConcurrentHashMap<>();
        return new TypeSource() {
            @Override
            public Collection<String> names() {
                return first.names().stream()
                        .filter(name -> type(name).isPresent())
                        .toList();
            }

            @Override
            public Optional<ObjectType> type(String name) {
                // Most are known; making the lambda was a twentieth of a comparison, without C2.
                Optional<ObjectType> before = known.get(name);
                return before != null ? before : known.computeIfAbsent(name, this::cutDown);
            }

            private Optional<ObjectType> cutDown(String name) {
                return first.type(name)
                        .filter(type -> type.span().contains(minor))
                        .map(type -> type.at(minor));
            }
        };
    }
}
