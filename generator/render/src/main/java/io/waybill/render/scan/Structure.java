package io.waybill.render.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.tokens.BlockEndToken;
import org.snakeyaml.engine.v2.tokens.BlockEntryToken;
import org.snakeyaml.engine.v2.tokens.BlockMappingStartToken;
import org.snakeyaml.engine.v2.tokens.BlockSequenceStartToken;
import org.snakeyaml.engine.v2.tokens.FlowEntryToken;
import org.snakeyaml.engine.v2.tokens.FlowMappingEndToken;
import org.snakeyaml.engine.v2.tokens.FlowMappingStartToken;
import org.snakeyaml.engine.v2.tokens.FlowSequenceEndToken;
import org.snakeyaml.engine.v2.tokens.FlowSequenceStartToken;
import org.snakeyaml.engine.v2.tokens.KeyToken;
import org.snakeyaml.engine.v2.tokens.StreamEndToken;
import org.snakeyaml.engine.v2.tokens.Token;
import org.snakeyaml.engine.v2.tokens.ValueToken;

/** Scans the indicators of mappings, lists and documents, and knows by indentation which of them are open. */
final class Structure {

    /** Makes a token from the marks of its start and end. */
    interface Factory {
        Token of(Optional<Mark> start, Optional<Mark> end);
    }

    private final Cursor cursor;
    private final SimpleKeys keys;
    private final TokenQueue tokens;
    private final List<Integer> indents = new ArrayList<>();
    private int indent = -1;
    private boolean keyAllowed = true;

    Structure(Cursor cursor, SimpleKeys keys, TokenQueue tokens) {
        this.cursor = cursor;
        this.keys = keys;
        this.tokens = tokens;
    }

    boolean inFlow() {
        return keys.level() > 0;
    }

    /** The column of the innermost open block collection, or -1. */
    int indent() {
        return indent;
    }

    /** Whether a key can begin here. */
    boolean keyAllowed() {
        return keyAllowed;
    }

    void keyAllowed(boolean allowed) {
        keyAllowed = allowed;
    }

    /** What begins here may turn out to be a key, where one can stand. */
    void saveKey() {
        if (keyAllowed) {
            keys.add(tokens.next(), !inFlow() && indent == cursor.column());
        }
    }

    private void indicator(int length, Factory factory) {
        Optional<Mark> start = cursor.mark();
        cursor.skip(length);
        tokens.add(factory.of(start, cursor.mark()));
    }

    void end() {
        unroll(-1);
        keys.drop();
        keyAllowed = false;
        tokens.add(new StreamEndToken(cursor.mark(), cursor.mark()));
    }

    void marker(Factory factory) {
        unroll(-1);
        keys.drop();
        keyAllowed = false;
        indicator(3, factory);
    }

    void flow(char c) {
        switch (c) {
            case '[', '{' -> {
                saveKey();
                keys.down();
                keyAllowed = true;
                indicator(1, c == '[' ? FlowSequenceStartToken::new : FlowMappingStartToken::new);
            }
            case ']', '}' -> {
                keys.drop();
                keys.up();
                keyAllowed = false;
                indicator(1, c == ']' ? FlowSequenceEndToken::new : FlowMappingEndToken::new);
            }
            default -> {
                keys.drop();
                keyAllowed = true;
                indicator(1, FlowEntryToken::new);
            }
        }
    }

    void entry() {
        if (!inFlow()) {
            requireKeyAllowed("sequence entries are not allowed here");
            roll(cursor.column(), tokens.next(), BlockSequenceStartToken::new, cursor.mark());
        }
        keys.drop();
        keyAllowed = true;
        indicator(1, BlockEntryToken::new);
    }

    void key() {
        if (!inFlow()) {
            requireKeyAllowed("mapping keys are not allowed here");
            roll(cursor.column(), tokens.next(), BlockMappingStartToken::new, cursor.mark());
        }
        keys.drop();
        keyAllowed = !inFlow();
        indicator(1, KeyToken::new);
    }

    void value() {
        SimpleKeys.Candidate candidate = keys.current();
        if (candidate != null) {
            int place = candidate.token();
            tokens.add(place, new KeyToken(candidate.mark(), candidate.mark()));
            roll(candidate.column(), place, BlockMappingStartToken::new, candidate.mark());
            keys.used();
            keyAllowed = false;
        } else {
            if (!inFlow()) {
                requireKeyAllowed("mapping values are not allowed here");
                roll(cursor.column(), tokens.next(), BlockMappingStartToken::new, cursor.mark());
            }
            keyAllowed = !inFlow();
        }
        indicator(1, ValueToken::new);
    }

    private void requireKeyAllowed(String problem) {
        if (!keyAllowed) {
            throw cursor.error(problem);
        }
    }

    private void roll(int column, int place, Factory factory, Optional<Mark> mark) {
        if (!inFlow() && indent < column) {
            indents.add(indent);
            indent = column;
            tokens.add(place, factory.of(mark, mark));
        }
    }

    void unroll(int column) {
        while (!inFlow() && indent > column) {
            tokens.add(new BlockEndToken(cursor.mark(), cursor.mark()));
            indent = indents.remove(indents.size() - 1);
        }
    }
}
