package io.waybill.cel.cost;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an expression can cost at most, by the limits of its variables.
 *
 * <p>Source: cel-go's checker/cost.go, with the presence test of no cost as apiserver's environment sets it.
 */
public final class Estimator {

    private static final int LIST = 10;
    private static final int MAP = 30;
    private static final int STRUCT = 40;

    private final CelAbstractSyntaxTree tree;
    private final Sizes sizes;
    private final CallEstimates calls;

    private Estimator(CelAbstractSyntaxTree tree, Limits limits) {
        this.tree = tree;
        this.sizes = new Sizes(tree, limits);
        this.calls = new CallEstimates(sizes, limits);
    }

    /** The most that an expression can cost; {@link Long#MAX_VALUE} and more as that. */
    public static long most(CelAbstractSyntaxTree tree, Limits limits) {
        return new Estimator(tree, limits).cost(tree.getExpr()).most();
    }

    private Estimate cost(CelExpr expression) {
        return switch (expression.getKind()) {
            case IDENT -> identifier(expression);
            case SELECT -> select(expression);
            case CALL -> call(expression);
            case LIST -> list(expression);
            case MAP -> map(expression);
            case STRUCT -> struct(expression);
            case COMPREHENSION -> isBinding(expression.comprehension()) ? binding(expression) : loop(expression);
            default -> Estimate.ZERO;
        };
    }

    private Estimate identifier(CelExpr expression) {
        String name = expression.ident().name();
        sizes.setPath(expression, sizes.local(name).map(Sizes.Local::path).orElse(List.of(name)));
        return Estimate.ONE;
    }

    private Estimate select(CelExpr expression) {
        CelExpr operand = expression.select().operand();
        Estimate cost = cost(operand);
        if (expression.select().testOnly()) {
            return cost;
        }
        CelKind kind = sizes.type(operand).map(CelType::kind).orElse(CelKind.ERROR);
        if (kind == CelKind.MAP || kind == CelKind.STRUCT || kind == CelKind.TYPE_PARAM) {
            cost = cost.plus(Estimate.ONE);
        }
        sizes.setPath(
                expression, Sizes.with(sizes.path(operand), expression.select().field()));
        return cost;
    }

    private Estimate call(CelExpr expression) {
        CelExpr.CelCall call = expression.call();
        List<String> overloads = tree.getReference(expression.id())
                .map(CelReference::overloadIds)
                .map(List::copyOf)
                .orElse(List.of());
        List<Estimate> costs = new ArrayList<>();
        List<Sized> arguments = new ArrayList<>();
        for (CelExpr argument : call.args()) {
            costs.add(cost(argument));
            arguments.add(sizes.sized(argument));
        }
        if (call.function().equals("dyn")) {
            sizes.copy(expression, call.args().get(0));
            return Estimate.ONE.plus(costs.get(0));
        }
        if (overloads.isEmpty()) {
            return Estimate.ZERO;
        }
        Estimate before = call.target().map(this::cost).orElse(Estimate.ZERO);
        Optional<Sized> target = call.target().map(sizes::sized);
        Estimate cost = Estimate.EMPTY;
        Optional<Estimate> size = Optional.empty();
        for (String overload : overloads) {
            CallEstimates.Of of = calls.of(expression, overload, new Operands(target, arguments, costs));
            cost = cost.or(of.cost());
            size = size.isPresent() && of.size().isPresent()
                    ? Optional.of(size.get().or(of.size().get()))
                    : size.or(of::size);
            size = index(expression, overload, size);
            if (size.isEmpty()) {
                size = sizes.of(expression);
            }
        }
        size.ifPresent(found -> sizes.set(expression, found));
        return before.plus(cost);
    }

    private Optional<Estimate> index(CelExpr expression, String overload, Optional<Estimate> size) {
        boolean isList = overload.equals("index_list");
        if (!isList && !overload.equals("index_map")) {
            return size;
        }
        CelExpr operand = expression.call().args().get(0);
        sizes.setPath(expression, Sizes.with(sizes.path(operand), isList ? Limits.ITEMS : Limits.VALUES));
        return sizes.entries(operand).map(Sizes.Entries::value);
    }

    private Estimate list(CelExpr expression) {
        Estimate cost = Estimate.ZERO;
        List<CelExpr> elements = expression.list().elements();
        Estimate size = elements.isEmpty() ? Estimate.ZERO : Estimate.EMPTY;
        for (CelExpr element : elements) {
            cost = cost.plus(cost(element));
            size = size.or(sizes.orUnknown(element));
        }
        sizes.setEntries(expression, new Sizes.Entries(true, Estimate.ONE, size));
        return cost.plus(Estimate.of(LIST));
    }

    private Estimate map(CelExpr expression) {
        Estimate cost = Estimate.ZERO;
        List<CelExpr.CelMap.Entry> entries = expression.map().entries();
        Estimate keys = entries.isEmpty() ? Estimate.ZERO : Estimate.EMPTY;
        Estimate values = keys;
        for (CelExpr.CelMap.Entry entry : entries) {
            cost = cost.plus(cost(entry.key())).plus(cost(entry.value()));
            keys = keys.or(sizes.orUnknown(entry.key()));
            values = values.or(sizes.orUnknown(entry.value()));
        }
        sizes.setEntries(expression, new Sizes.Entries(false, keys, values));
        return cost.plus(Estimate.of(MAP));
    }

    private Estimate struct(CelExpr expression) {
        Estimate cost = Estimate.of(STRUCT);
        for (CelExpr.CelStruct.Entry entry : expression.struct().entries()) {
            cost = cost.plus(cost(entry.value()));
        }
        return cost;
    }

    /** A name for a value is written as a loop over nothing. */
    private static boolean isBinding(CelComprehension loop) {
        return loop.iterRange().getKind() == CelExpr.ExprKind.Kind.LIST
                && loop.iterRange().list().elements().isEmpty()
                && loop.loopCondition().getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && loop.loopCondition().constant().equals(CelConstant.ofValue(false));
    }

    private Estimate binding(CelExpr expression) {
        CelComprehension loop = expression.comprehension();
        Estimate cost = cost(loop.iterRange()).plus(cost(loop.accuInit()));
        sizes.enter(loop.accuVar(), loop.accuInit());
        cost = cost.plus(cost(loop.result()));
        sizes.leave(loop.accuVar());
        sizes.copy(expression, loop.result());
        return cost;
    }

    private Estimate loop(CelExpr expression) {
        CelComprehension loop = expression.comprehension();
        Estimate cost = cost(loop.iterRange()).plus(cost(loop.accuInit()));
        sizes.enter(loop.accuVar(), loop.accuInit());
        boolean hasTwo = !loop.iterVar2().isEmpty();
        sizes.enterItems(loop.iterVar(), loop.iterRange(), hasTwo);
        if (hasTwo) {
            sizes.enterValues(loop.iterVar2(), loop.iterRange());
        }
        Estimate condition = cost(loop.loopCondition());
        Estimate step = cost(loop.loopStep());
        sizes.leave(loop.iterVar());
        if (hasTwo) {
            sizes.leave(loop.iterVar2());
        }
        cost = cost.plus(cost(loop.result()));
        sizes.leave(loop.accuVar());
        Estimate count = sizes.orUnknown(loop.iterRange());
        switch (loop.accuInit().getKind()) {
            case CONSTANT -> sizes.of(loop.accuInit()).ifPresent(size -> sizes.set(expression, size));
            case LIST, MAP -> {
                sizes.set(expression, count);
                sizes.entries(loop.loopStep()).ifPresent(entries -> sizes.setEntries(expression, entries));
            }
            default -> {
                // A result of another kind has no size of its own.
            }
        }
        return cost.plus(count.times(step.plus(condition)));
    }
}
