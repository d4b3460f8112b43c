package io.waybill.cel.cost;

import static io.waybill.cel.cost.CallEstimates.TRAVERSAL;

import io.waybill.cel.cost.CallEstimates.Of;
import java.util.Optional;

/** What functions can cost that make other texts of a text. */
final class TextEstimates {

    private TextEstimates() {}

    static Of replace(Estimate size, Estimate part, Estimate by) {
        long most = 0;
        long keptMost = 0;
        if (part.least() == 0) {
            most = size.most() < Long.MAX_VALUE ? size.most() + 1 : size.most();
            keptMost = size.most();
        } else if (by.most() <= part.least()) {
            keptMost = size.most();
        } else {
            most = (long) Math.ceil((double) size.most() / part.least());
        }
        long least = 0;
        long keptLeast = 0;
        if (part.most() == 0) {
            least = size.least() < Long.MAX_VALUE ? size.least() + 1 : size.least();
            keptLeast = size.least();
        } else if (part.most() <= by.least()) {
            keptLeast = size.least();
        } else {
            least = (long) Math.ceil((double) size.least() / part.most());
        }
        Estimate result = new Estimate(least, most).times(by).plus(new Estimate(keptLeast, keptMost));
        return Of.sized(size.times(2 * TRAVERSAL), result);
    }

    static Of split(Estimate size, Operands operands) {
        long most = size.most();
        if (operands.size() > 1) {
            most = operands.argument(1)
                    .whole()
                    .map(limit -> limit < 0 ? Long.MAX_VALUE : limit)
                    .orElse(most);
        }
        return Of.sized(size.times(2 * TRAVERSAL), new Estimate(0, most));
    }

    static Of join(Estimate list, Estimate items, Optional<Estimate> separator) {
        Estimate result = list.times(items);
        if (separator.isPresent()) {
            Estimate separators = new Estimate(Math.max(0, list.least() - 1), Math.max(0, list.most() - 1));
            result = result.plus(separator.get().times(separators));
        }
        return Of.sized(result.times(TRAVERSAL), result);
    }
}
