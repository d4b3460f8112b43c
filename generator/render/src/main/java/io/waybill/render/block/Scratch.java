package io.waybill.render.block;

import java.util.ArrayList;
import java.util.List;

/** What a thread keeps from one document to the next. */
final class Scratch {

    private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

    private final Words words = new Words();
    private final List<Entries> entries = new ArrayList<>();

    private Scratch() {}

    static Scratch ofThread() {
        return OF_THREAD.get();
    }

    Words words() {
        return words;
    }

    /** Room for the entries of the one mapping of this level that is being read. */
    Entries entries(int depth) {
        while (entries.size() <= depth) {
            entries.add(new Entries());
        }
        Entries own = entries.get(depth);
        own.clear();
        return own;
    }
}
