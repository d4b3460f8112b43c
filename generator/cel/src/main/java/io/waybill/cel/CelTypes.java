package io.waybill.cel;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import io.waybill.cel.function.AuthorizerFunctions;
import io.waybill.validate.expression.ExpressionType;
import io.waybill.validate.expression.ExpressionType.Fields;
import io.waybill.validate.expression.ExpressionType.Foreign;
import io.waybill.validate.expression.ExpressionType.ListOf;
import io.waybill.validate.expression.ExpressionType.MapOf;
import io.waybill.validate.expression.ExpressionType.OptionalOf;
import io.waybill.validate.expression.ExpressionType.Simple;
import io.waybill.validate.expression.ExpressionType.Sized;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The types that the variables of a compiler have, with those of all fields. */
@SuppressWarnings("Immutable") // it only grows, and a name always stands for the same type
final class CelTypes implements CelTypeProvider {

    private final Map<String, CelType> structs = new ConcurrentHashMap<>();
    private final Map<Same, CelType> named = new ConcurrentHashMap<>();
    private final List<CelTypes> others = new CopyOnWriteArrayList<>();
    private final boolean takesReserved;

    /**
     * The types of a compiler.
     *
     * @param takesReserved whether fields called as reserved words are found under their own names, too
     */
    CelTypes(boolean takesReserved) {
        this.takesReserved = takesReserved;
    }

    /** Two objects have one type only when one part of a schema says so, not when two parts are alike. */
    private record Same(Fields fields) {

        @Override
        @SuppressWarnings("ReferenceEquality") // it is what this type is for
        public boolean equals(@Nullable Object other) {
            return other instanceof Same same && same.fields == fields;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(fields);
        }
    }

    /**
     * A type of an expression, with what knows the types within it.
     *
     * @param type the type
     * @param types what made it
     */
    record Known(CelType type, CelTypes types) {}

    /** The type as the language has it; {@code name} is for those that need one. */
    CelType of(ExpressionType type, String name) {
        if (type instanceof Simple simple) {
            return simple(simple);
        }
        if (type instanceof Sized sized) {
            return simple(sized.type());
        }
        if (type instanceof Fields fields) {
            Same key = new Same(fields);
            CelType known = named.get(key);
            if (known == null) {
                known = struct(fields, name);
                named.put(key, known);
            }
            return known;
        }
        if (type instanceof ListOf list) {
            return ListType.create(of(list.item(), name + ".items"));
        }
        if (type instanceof MapOf map) {
            return MapType.create(SimpleType.STRING, of(map.value(), name + ".values"));
        }
        if (type instanceof OptionalOf optional) {
            return OptionalType.create(of(optional.value(), name));
        }
        if (type instanceof Foreign foreign && foreign.type() instanceof Known known) {
            others.add(known.types());
            return known.type();
        }
        return type instanceof ExpressionType.Patches
                ? ListType.create(PatchTypes.PATCH)
                : PatchTypes.configuration("Object", "");
    }

    /**
     * The type that a variable of a policy has which is computed by an expression: of objects, expressions know nothing.
     *
     * <p>Source: convertCelTypeToDeclType of k8s.io/apiserver/pkg/admission/plugin/cel/composition.go.
     */
    static CelType ofVariable(CelType type) {
        if (type instanceof ListType list) {
            return ListType.create(list.hasElemType() ? ofVariable(list.elemType()) : SimpleType.DYN);
        }
        if (type instanceof MapType map) {
            return MapType.create(ofVariable(map.keyType()), ofVariable(map.valueType()));
        }
        return type instanceof SimpleType ? type : SimpleType.DYN;
    }

    private static CelType simple(Simple type) {
        return switch (type) {
            case ANY -> SimpleType.DYN;
            case BOOLEAN -> SimpleType.BOOL;
            case BYTES -> SimpleType.BYTES;
            case DOUBLE -> SimpleType.DOUBLE;
            case DURATION -> SimpleType.DURATION;
            case INTEGER -> SimpleType.INT;
            case NULL -> SimpleType.NULL_TYPE;
            case TEXT -> SimpleType.STRING;
            case TIMESTAMP -> SimpleType.TIMESTAMP;
            case AUTHORIZER -> AuthorizerFunctions.AUTHORIZER;
            case RESOURCE_CHECK -> AuthorizerFunctions.RESOURCE;
        };
    }

    private StructType struct(Fields fields, String name) {
        Map<String, ExpressionType> escaped = fields.isDeclared() ? fields.types() : escaped(fields);
        Map<String, CelType> types = new HashMap<>();
        escaped.forEach((field, type) -> types.put(field, of(type, name + "." + field)));
        StructType struct = StructType.create(
                name, ImmutableSet.copyOf(types.keySet()), field -> Optional.ofNullable(types.get(field)));
        structs.put(name, struct);
        return struct;
    }

    private Map<String, ExpressionType> escaped(Fields fields) {
        Map<String, ExpressionType> escaped = new HashMap<>();
        fields.types().forEach((field, type) -> {
            PropertyNames.escape(field).ifPresent(key -> escaped.put(key, type));
            if (takesReserved && PropertyNames.isReserved(field)) {
                escaped.put(field, type);
            }
        });
        return escaped;
    }

    @Override
    public ImmutableCollection<CelType> types() {
        ImmutableList.Builder<CelType> all = ImmutableList.builder();
        all.addAll(structs.values());
        others.forEach(other -> all.addAll(other.types()));
        return all.build();
    }

    @Override
    public Optional<CelType> findType(String name) {
        CelType struct = structs.get(name);
        return struct != null
                ? Optional.of(struct)
                : others.stream()
                        .flatMap(other -> other.findType(name).stream())
                        .findFirst();
    }
}
