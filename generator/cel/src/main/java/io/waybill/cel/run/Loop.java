package io.waybill.cel.run;

import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.Values;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A loop over the items of a list or the entries of a map, into which every macro with a variable is expanded.
 *
 * @param range what it goes over
 * @param start what it starts from
 * @param condition whether it goes on
 * @param step what an item makes of the result so far
 * @param result the result at the end
 * @param names where the variables are
 */
record Loop(Step range, Step start, Step condition, Step step, Step result, Names names) implements Step {

    /**
     * Where the variables of a loop are.
     *
     * @param first the item, or the index or key where there are two
     * @param second the value; below 0 where there is one variable
     * @param total what it has so far
     */
    record Names(int first, int second, int total) {

        boolean hasTwo() {
            return second >= 0;
        }
    }

    @Override
    public Object run(Frame frame) {
        Object over = range.run(frame);
        if (!(over instanceof List) && !(over instanceof Map)) {
            throw EvaluationError.of("got '" + Values.typeName(over) + "', expected iterable type");
        }
        keep(frame, start);
        if (over instanceof List<?> list) {
            items(frame, list);
        } else {
            entries(frame, (Map<?, ?>) over);
        }
        return result.run(frame);
    }

    private void items(Frame frame, List<?> list) {
        long index = 0;
        for (Iterator<?> items = list.iterator(); items.hasNext(); index++) {
            Object item = items.next();
            frame.set(names.first(), names.hasTwo() ? (Object) index : item);
            if (names.hasTwo()) {
                frame.set(names.second(), item);
            }
            if (!goesOn(frame)) {
                return;
            }
        }
    }

    private void entries(Frame frame, Map<?, ?> map) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            frame.set(names.first(), entry.getKey());
            if (names.hasTwo()) {
                frame.set(names.second(), entry.getValue());
            }
            if (!goesOn(frame)) {
                return;
            }
        }
    }

    private boolean goesOn(Frame frame) {
        frame.loop();
        if (Boolean.FALSE.equals(condition.run(frame))) {
            return false;
        }
        keep(frame, step);
        return true;
    }

    /** An error is kept as the result, as the next item may make up for it. */
    private void keep(Frame frame, Step of) {
        Object value;
        try {
            value = of.run(frame);
        } catch (EvaluationError e) {
            if (e.isEnd() || condition instanceof Constant) {
                throw e;
            }
            value = e;
        }
        frame.set(names.total(), value);
    }

    /**
     * Adds to the list that a loop makes.
     *
     * @param total where the list is
     * @param more what to add
     * @param call the addition as it was written
     */
    record Append(int total, Step more, Call call) implements Step {

        @Override
        @SuppressWarnings("unchecked") // the list is the loop's own
        public Object run(Frame frame) {
            if (!(frame.get(total) instanceof ArrayList<?> own)) {
                return call.run(frame);
            }
            frame.charge(1);
            Object items = more.run(frame);
            frame.charge(1);
            if (!(items instanceof List<?> list)) {
                throw EvaluationError.noSuchOverload();
            }
            ((ArrayList<Object>) own).addAll(list);
            return own;
        }
    }
}
