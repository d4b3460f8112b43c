package io.waybill.render.edit;

import io.waybill.render.edit.Part.Entry;
import io.waybill.render.edit.Part.MappingPart;
import io.waybill.render.edit.Part.Quotes;
import io.waybill.render.edit.Part.SequencePart;

/**
 * The habits of a document.
 *
 * @param step the blanks by which a block mapping is indented below its key
 * @param listStep the blanks by which a block list is indented below its key
 * @param json whether it is JSON
 */
record Layout(int step, int listStep, boolean json) {

    private static final int USUAL_STEP = 2;

    static Layout of(Part root, SourceText text) {
        boolean json = root instanceof MappingPart mapping
                && mapping.flow()
                && !mapping.entries().isEmpty()
                && mapping.entries().get(0).key().quotes() == Quotes.DOUBLE;
        if (json) {
            int column = text.column(((MappingPart) root).entries().get(0).start());
            return new Layout(column > 1 ? column : USUAL_STEP, 0, true);
        }
        int step = step(root, text, false);
        int listStep = step(root, text, true);
        return new Layout(step > 0 ? step : USUAL_STEP, Math.max(listStep, 0), false);
    }

    /** The first indentation of its sort, or -1. */
    private static int step(Part part, SourceText text, boolean list) {
        if (part instanceof SequencePart sequence) {
            return sequence.items().stream()
                    .mapToInt(item -> step(item, text, list))
                    .filter(step -> step >= 0)
                    .findFirst()
                    .orElse(-1);
        }
        if (!(part instanceof MappingPart mapping) || mapping.flow()) {
            return -1;
        }
        for (Entry entry : mapping.entries()) {
            int step = isBlock(entry.value(), list)
                    ? text.column(entry.value().start()) - text.column(entry.start())
                    : step(entry.value(), text, list);
            if (step >= 0) {
                return step;
            }
        }
        return -1;
    }

    private static boolean isBlock(Part part, boolean list) {
        return list
                ? part instanceof SequencePart sequence && !sequence.flow()
                : part instanceof MappingPart mapping && !mapping.flow();
    }
}
