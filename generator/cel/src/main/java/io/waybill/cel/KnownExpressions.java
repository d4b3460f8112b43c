package io.waybill.cel;

import io.waybill.schema.Minor;
import io.waybill.validate.expression.Expression;
import io.waybill.validate.expression.ExpressionType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Expressions that have been compiled. A rule is asked for when its definition is judged, for its defaults, for each set of
 * resources, and in each version of the definition that has the same schema; compiling takes most of the time of a short
 * run. Safe for several threads.
 */
final class KnownExpressions {

    /** So many sets of variables are remembered, of which those that have not been asked for longest are forgotten. */
    private static final int MOST = 1_000;

    private final Map<Variables, Map<Text, Expression>> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Entry<Variables, Map<Text, Expression>> eldest) {
            return size() > MOST;
        }
    };

    private record Variables(Minor minor, Map<String, ExpressionType> types) {}

    /**
     * An expression as it is asked for.
     *
     * @param text the expression
     * @param results the types of which its result may be one
     */
    record Text(String text, List<ExpressionType> results) {}

    /** The expressions over some variables, to which others can be added. */
    Map<Text, Expression> of(Minor minor, Map<String, ExpressionType> variables) {
        Variables key = new Variables(minor, Map.copyOf(variables));
        synchronized (known) {
            return known.computeIfAbsent(key, unused -> new ConcurrentHashMap<>());
        }
    }
}
