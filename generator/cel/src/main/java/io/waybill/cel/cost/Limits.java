package io.waybill.cel.cost;

import io.waybill.validate.expression.ExpressionType;
import io.waybill.validate.expression.ExpressionType.Fields;
import io.waybill.validate.expression.ExpressionType.ListOf;
import io.waybill.validate.expression.ExpressionType.MapOf;
import io.waybill.validate.expression.ExpressionType.Sized;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The sizes that the types of a schema allow.
 *
 * <p>Source: sizeEstimator of apiextensions-apiserver's schema/cel/compilation.go.
 *
 * @param root the type of the variables; nothing where sizes have no limits
 * @param names the names of fields, as schemas have them, of those in expressions
 */
public record Limits(Optional<ExpressionType> root, UnaryOperator<String> names) {

    static final String ITEMS = "@items";
    static final String KEYS = "@keys";
    static final String VALUES = "@values";
    static final String INDEXES = "@indices";

    /** The size of what stands at the end of a path; nothing where no limit is known. */
    Optional<Estimate> size(List<String> path) {
        if (path.isEmpty() || root.isEmpty()) {
            return Optional.empty();
        }
        ExpressionType type = root.get();
        for (String name : path.subList(1, path.size())) {
            Optional<ExpressionType> next = next(type, name);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            type = next.get();
        }
        return Optional.of(new Estimate(0, most(type)));
    }

    private Optional<ExpressionType> next(ExpressionType type, String name) {
        return switch (name) {
            case ITEMS, VALUES ->
                type instanceof ListOf list
                        ? Optional.of(list.item())
                        : type instanceof MapOf map ? Optional.of(map.value()) : Optional.empty();
            case KEYS -> type instanceof MapOf ? Optional.of(ExpressionType.Simple.TEXT) : Optional.empty();
            default ->
                type instanceof Fields fields
                        ? Optional.ofNullable(fields.types().get(names.apply(name)))
                        : Optional.empty();
        };
    }

    private static long most(ExpressionType type) {
        if (type instanceof ListOf list) {
            return list.most();
        }
        if (type instanceof MapOf map) {
            return map.most();
        }
        return type instanceof Sized sized ? sized.most() : 0;
    }
}
