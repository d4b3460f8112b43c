package io.waybill.render.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** The tokens that may turn out to be keys once a colon follows: at most one on each level of flow collections. */
final class SimpleKeys {

    /** A colon further away than this makes no key of what is before it. */
    private static final int LONGEST = 1024;

    private static final int DEEPEST = 10_000;

    /**
     * A token that may be a key.
     *
     * @param token its number
     * @param required whether nothing but a key can stand here
     */
    record Candidate(int token, int level, boolean required, int line, int index, int column, Optional<Mark> mark) {}

    private final Cursor cursor;
    private final List<@Nullable Candidate> levels = new ArrayList<>();
    private final Map<Integer, Candidate> byToken = new HashMap<>();

    SimpleKeys(Cursor cursor) {
        this.cursor = cursor;
        levels.add(null);
    }

    int level() {
        return levels.size() - 1;
    }

    void down() {
        if (levels.size() > DEEPEST) {
            throw cursor.error("it is nested more than " + DEEPEST + " levels deep");
        }
        levels.add(null);
    }

    void up() {
        if (level() > 0) {
            forget(levels.remove(level()));
        }
    }

    private void forget(@Nullable Candidate candidate) {
        if (candidate != null) {
            byToken.remove(candidate.token());
        }
    }

    void add(int token, boolean required) {
        drop();
        Candidate candidate =
                new Candidate(token, level(), required, cursor.line(), cursor.index(), cursor.column(), cursor.mark());
        levels.set(level(), candidate);
        byToken.put(token, candidate);
    }

    /** Takes back the candidate of this level, which must not be one that has to be a key. */
    void drop() {
        Candidate candidate = levels.get(level());
        if (candidate != null && candidate.required()) {
            throw cursor.error("could not find expected ':'");
        }
        used();
    }

    /** The candidate of this level has become a key, or never will. */
    void used() {
        forget(levels.set(level(), null));
    }

    /** The candidate of this level, if a colon here would make it a key. */
    @Nullable Candidate current() {
        Candidate candidate = levels.get(level());
        return candidate != null && mayBeKey(candidate) ? candidate : null;
    }

    /** Whether a token may still turn out to be a key. */
    boolean isOpen(int token) {
        Candidate candidate = byToken.get(token);
        return candidate != null && mayBeKey(candidate);
    }

    private boolean mayBeKey(Candidate candidate) {
        if (candidate.line() == cursor.line() && cursor.index() - candidate.index() <= LONGEST) {
            return true;
        }
        if (candidate.required()) {
            throw cursor.error("could not find expected ':'");
        }
        forget(levels.set(candidate.level(), null));
        return false;
    }
}
