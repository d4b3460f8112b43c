package io.waybill.validate.rules.definitions;

import io.waybill.validate.expression.Expression;
import io.waybill.validate.rules.schemas.ValueSchema;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks for the limits that would make a rule cheap enough: one alone, or the same for all that have none. */
final class BoundSearch {

    private static final long LARGEST = 1L << 20;
    private static final int MOST = 40;
    private static final int MOST_NAMED = 3;

    private final RuleScope scope;
    private final Expression expression;
    private final List<Open> open = new ArrayList<>();

    BoundSearch(RuleScope scope, Expression expression) {
        this.scope = scope;
        this.expression = expression;
        for (RuleScope around : scope.above()) {
            add(around.label(), around.schema());
        }
        within(scope.label(), scope.schema());
    }

    /**
     * Something without a limit.
     *
     * @param name what it is called
     * @param keyword the limit that it could have
     * @param schema its schema
     */
    private record Open(String name, String keyword, ValueSchema schema) {}

    private void within(String name, @Nullable ValueSchema schema) {
        if (schema == null || open.size() >= MOST) {
            return;
        }
        add(name, schema);
        schema.properties().forEach(this::within);
        within(name, schema.item());
        within(name, schema.others());
    }

    private void add(String name, ValueSchema schema) {
        switch (schema.types().name()) {
            case "array" -> add(name, "maxItems", schema, schema.ofLists().size());
            case "object" -> {
                if (schema.others() != null) {
                    add(name, "maxProperties", schema, schema.ofObjects().size());
                }
            }
            case "string" -> {
                if (schema.scalars().values().isEmpty()) {
                    add(name, "maxLength", schema, schema.scalars().length());
                }
            }
            default -> {
                // Other values have one size.
            }
        }
    }

    private void add(String name, String keyword, ValueSchema schema, ValueSchema.Limits limits) {
        if (limits.most() == null) {
            open.add(new Open(name, keyword, schema));
        }
    }

    /** What to add, and up to which limit the rule passes; nothing where no limit helps. */
    Optional<String> advice() {
        long best = 0;
        @Nullable Open alone = null;
        for (Open one : open) {
            long most = largest(List.of(one));
            if (most > best) {
                best = most;
                alone = one;
            }
        }
        if (alone != null) {
            return Optional.of(alone.name() + " has no " + alone.keyword() + ": with " + alone.keyword() + " " + best
                    + " it passes.");
        }
        long most = open.isEmpty() ? 0 : largest(open);
        if (most == 0) {
            return Optional.empty();
        }
        String names = open.stream()
                .limit(MOST_NAMED)
                .map(one -> one.keyword() + " of " + one.name())
                .collect(Collectors.joining(", "));
        String more = open.size() > MOST_NAMED ? " and the like" : "";
        return Optional.of("Nothing limits what it goes through: with " + most + " as " + names + more + " it passes.");
    }

    private long largest(List<Open> limited) {
        if (!passes(limited, 1)) {
            return 0;
        }
        long low = 1;
        long high = LARGEST;
        while (low < high) {
            long middle = (low + high + 1) / 2;
            if (passes(limited, middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private boolean passes(List<Open> limited, long most) {
        IdentityHashMap<ValueSchema, Long> tried = new IdentityHashMap<>();
        limited.forEach(one -> tried.put(one.schema(), most));
        return scope.cost(expression, tried) <= RuleCosts.LIMIT;
    }
}
