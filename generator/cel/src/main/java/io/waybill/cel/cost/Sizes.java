package io.waybill.cel.cost;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sizes of the parts of an expression, as far as they are known. */
final class Sizes {

    private final CelAbstractSyntaxTree tree;
    private final Limits limits;
    private final Map<Long, List<String>> paths = new HashMap<>();
    private final Map<Long, Estimate> computed = new HashMap<>();
    private final Map<Long, Entries> entries = new HashMap<>();
    private final Map<String, Deque<Local>> locals = new HashMap<>();

    Sizes(CelAbstractSyntaxTree tree, Limits limits) {
        this.tree = tree;
        this.limits = limits;
    }

    /**
     * The sizes of what is in a list or map.
     *
     * @param isList whether it is a list
     * @param key the size of a key or index
     * @param value the size of an item or value
     */
    record Entries(boolean isList, Estimate key, Estimate value) {

        Entries or(Entries other) {
            return new Entries(isList, key.or(other.key), value.or(other.value));
        }
    }

    /**
     * A variable of a loop, or a name for a value.
     *
     * @param path the way to its value
     * @param size the size of its value
     * @param entries the sizes within its value
     */
    record Local(List<String> path, Optional<Estimate> size, Optional<Entries> entries) {}

    Optional<CelType> type(CelExpr expression) {
        return tree.getType(expression.id());
    }

    Optional<Local> local(String name) {
        return Optional.ofNullable(locals.get(name)).map(Deque::peek);
    }

    private Optional<Local> local(CelExpr expression) {
        return expression.getKind() == CelExpr.ExprKind.Kind.IDENT
                ? local(expression.ident().name())
                : Optional.empty();
    }

    void enter(String name, CelExpr value) {
        push(name, new Local(path(value), of(value), entries(value)));
    }

    /** Enters the variable of a loop: the item of a list or the key of a map; of two variables, the index or key. */
    void enterItems(String name, CelExpr range, boolean isKey) {
        Optional<Entries> within = entries(range);
        boolean isList = isList(range, within);
        Optional<Estimate> size = isList && !isKey ? within.map(Entries::value) : within.map(Entries::key);
        String step = isList ? (isKey ? Limits.INDEXES : Limits.ITEMS) : Limits.KEYS;
        push(name, new Local(with(path(range), step), size, Optional.empty()));
    }

    /** Enters the second variable of a loop. */
    void enterValues(String name, CelExpr range) {
        Optional<Entries> within = entries(range);
        String step = isList(range, within) ? Limits.ITEMS : Limits.VALUES;
        push(name, new Local(with(path(range), step), within.map(Entries::value), Optional.empty()));
    }

    private boolean isList(CelExpr range, Optional<Entries> within) {
        return within.map(Entries::isList)
                .orElseGet(() -> type(range).map(CelType::kind).orElse(CelKind.ERROR) == CelKind.LIST);
    }

    /** The way one step further. */
    static List<String> with(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private void push(String name, Local local) {
        locals.computeIfAbsent(name, unused -> new ArrayDeque<>()).push(local);
    }

    void leave(String name) {
        Deque<Local> stack = locals.get(name);
        if (stack != null) {
            stack.pop();
        }
    }

    List<String> path(CelExpr expression) {
        return local(expression).map(Local::path).orElseGet(() -> paths.getOrDefault(expression.id(), List.of()));
    }

    void setPath(CelExpr expression, List<String> path) {
        paths.put(expression.id(), path);
    }

    void set(CelExpr expression, Estimate size) {
        computed.put(expression.id(), size);
    }

    void setEntries(CelExpr expression, Entries sizes) {
        entries.put(expression.id(), sizes);
    }

    void copy(CelExpr to, CelExpr from) {
        of(from).ifPresent(size -> set(to, size));
        entries(from).ifPresent(sizes -> setEntries(to, sizes));
    }

    /** Sets what is in either of two expressions, where it is known of both. */
    void unite(CelExpr to, CelExpr one, CelExpr other) {
        entries(one).ifPresent(a -> entries(other).ifPresent(b -> setEntries(to, a.or(b))));
    }

    Optional<Entries> entries(CelExpr expression) {
        return Optional.ofNullable(entries.get(expression.id()))
                .or(() -> local(expression).flatMap(Local::entries));
    }

    Estimate orUnknown(CelExpr expression) {
        return of(expression).orElse(Estimate.UNKNOWN);
    }

    /** The size of an expression: what was computed, what is written, what limits say, or what its type says. */
    Optional<Estimate> of(CelExpr expression) {
        Estimate known = computed.get(expression.id());
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Estimate> written = written(expression);
        if (written.isPresent()) {
            return written;
        }
        Optional<Estimate> limited = limits.size(path(expression));
        if (limited.isPresent()) {
            computed.put(expression.id(), limited.get());
            return limited;
        }
        if (type(expression).filter(Sizes::isScalar).isPresent()) {
            return Optional.of(Estimate.ONE);
        }
        return local(expression).flatMap(Local::size);
    }

    private static Optional<Estimate> written(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT -> Optional.of(Estimate.of(size(expression.constant())));
            case LIST -> Optional.of(Estimate.of(expression.list().elements().size()));
            case MAP -> Optional.of(Estimate.of(expression.map().entries().size()));
            default -> Optional.empty();
        };
    }

    private static long size(CelConstant constant) {
        return switch (constant.getKind()) {
            case STRING_VALUE -> constant.stringValue().codePoints().count();
            case BYTES_VALUE -> constant.bytesValue().size();
            default -> 1;
        };
    }

    private static boolean isScalar(CelType type) {
        return switch (type.kind()) {
            case BOOL, DOUBLE, DURATION, INT, TIMESTAMP, UINT -> true;
            case OPAQUE ->
                type.name().equals("optional_type")
                        && isScalar(type.parameters().get(0));
            default -> false;
        };
    }

    /** An operand as estimates see it; the results of loops so far have no path. */
    Sized sized(CelExpr expression) {
        List<String> path = path(expression);
        boolean isResult = !path.isEmpty()
                && (path.get(0).equals("__result__") || path.get(0).equals("@result"));
        CelType type = type(expression).orElse(SimpleType.DYN);
        return new Sized(Optional.of(expression), type, isResult ? List.of() : path, of(expression));
    }
}
