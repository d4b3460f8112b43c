package io.waybill.render.scan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.tokens.Token;

/** Tokens that were found and not yet taken. They are counted, so that one can be put before another that was found. */
final class TokenQueue {

    /** So many tokens that were taken are kept before they are thrown away together. */
    private static final int MANY = 1024;

    private final List<Token> tokens = new ArrayList<>();
    private int head;
    private int taken;

    /** The next token; null while there is none. */
    @Nullable Token first() {
        return head == tokens.size() ? null : tokens.get(head);
    }

    /** How many tokens were taken, which is the number of the next. */
    int taken() {
        return taken;
    }

    /** The number of the token that is added next. */
    int next() {
        return taken + tokens.size() - head;
    }

    void add(Token token) {
        tokens.add(token);
    }

    /** Adds a token before the one that has a number now. */
    void add(int number, Token token) {
        tokens.add(head + number - taken, token);
    }

    void take() {
        head++;
        taken++;
        if (head == tokens.size() || head > MANY) {
            tokens.subList(0, head).clear();
            head = 0;
        }
    }
}
