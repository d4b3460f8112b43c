package io.waybill.codegen;

import io.waybill.codegen.name.JavaNames;
import io.waybill.codegen.name.Singulars;
import io.waybill.schema.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the fields of one type are called in Java: each by its own name, or one close to it that is free. */
final class FieldNames {

    private final Map<String, String> methods = new HashMap<>();
    private final Set<String> taken;

    /**
     * Names for the fields of a type.
     *
     * @param reserved what a class of this type has already, such as {@code labels} of a kind
     */
    FieldNames(Collection<Field> fields, Set<String> reserved) {
        this.taken = new HashSet<>(reserved);
        for (Field field : byNeed(fields)) {
            StringBuilder method = new StringBuilder(JavaNames.method(field.name()));
            while (!taken.add(method.toString())) {
                method.append('_');
            }
            methods.put(field.name(), method.toString());
        }
    }

    /** Those first that need not be changed, so that no other takes their name. */
    private static List<Field> byNeed(Collection<Field> fields) {
        List<Field> first = new ArrayList<>();
        List<Field> then = new ArrayList<>();
        for (Field field : fields) {
            (JavaNames.method(field.name()).equals(field.name()) ? first : then).add(field);
        }
        first.addAll(then);
        return first;
    }

    /** The method of a field. */
    String method(Field field) {
        return Objects.requireNonNull(methods.get(field.name()));
    }

    /** The method that adds one to a field of several; empty where that would be called like something else. */
    Optional<String> singular(Field field) {
        String singular = JavaNames.method(Singulars.of(field.name()));
        boolean isFree = singular.equals(method(field)) || !taken.contains(singular);
        return isFree ? Optional.of(singular) : Optional.empty();
    }
}
