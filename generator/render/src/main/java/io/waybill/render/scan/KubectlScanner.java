package io.waybill.render.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.scanner.Scanner;
import org.snakeyaml.engine.v2.tokens.AliasToken;
import org.snakeyaml.engine.v2.tokens.AnchorToken;
import org.snakeyaml.engine.v2.tokens.BlockEndToken;
import org.snakeyaml.engine.v2.tokens.BlockEntryToken;
import org.snakeyaml.engine.v2.tokens.BlockMappingStartToken;
import org.snakeyaml.engine.v2.tokens.BlockSequenceStartToken;
import org.snakeyaml.engine.v2.tokens.DocumentEndToken;
import org.snakeyaml.engine.v2.tokens.DocumentStartToken;
import org.snakeyaml.engine.v2.tokens.FlowEntryToken;
import org.snakeyaml.engine.v2.tokens.FlowMappingEndToken;
import org.snakeyaml.engine.v2.tokens.FlowMappingStartToken;
import org.snakeyaml.engine.v2.tokens.FlowSequenceEndToken;
import org.snakeyaml.engine.v2.tokens.FlowSequenceStartToken;
import org.snakeyaml.engine.v2.tokens.KeyToken;
import org.snakeyaml.engine.v2.tokens.StreamEndToken;
import org.snakeyaml.engine.v2.tokens.StreamStartToken;
import org.snakeyaml.engine.v2.tokens.Token;
import org.snakeyaml.engine.v2.tokens.ValueToken;

/**
 * Finds the tokens that kubectl finds in a YAML document: those of YAML 1.1, with the habits of the scanner that kubectl
 * is built with (go.yaml.in/yaml/v2 of Kubernetes 1.36, scannerc.go, a descendant of libyaml).
 */
public final class KubectlScanner implements Scanner {

    /** Makes a token from the marks of its start and end. */
    private interface Factory {
        Token of(Optional<Mark> start, Optional<Mark> end);
    }

    /** So many tokens that were taken are kept before they are thrown away together. */
    private static final int MANY = 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Cursor cursor;
    private final SimpleKeys keys;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Integer> indents = new ArrayList<>();
    private int head;
    private int taken;
    private int indent = -1;
    private boolean keyAllowed = true;
    private boolean ended;

    /** A scanner of the text of one document. */
    public KubectlScanner(String text) {
        Characters.check(text);
        this.cursor = new Cursor(text);
        this.keys = new SimpleKeys(cursor);
        if (cursor.peek() == BYTE_ORDER_MARK) {
            throw cursor.error("found a second byte order mark, behind which kubectl loses characters");
        }
        tokens.add(new StreamStartToken(cursor.mark(), cursor.mark()));
    }

    @Override
    public boolean hasNext() {
        return first() != null;
    }

    @Override
    public boolean checkToken(Token.ID... choices) {
        Token first = first();
        if (first == null || choices.length == 0) {
            return first != null;
        }
        for (Token.ID choice : choices) {
            if (first.getTokenId() == choice) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Token peekToken() {
        Token first = first();
        if (first == null) {
            throw new NoSuchElementException();
        }
        return first;
    }

    @Override
    public Token next() {
        Token first = peekToken();
        head++;
        taken++;
        if (head == tokens.size() || head > MANY) {
            tokens.subList(0, head).clear();
            head = 0;
        }
        return first;
    }

    @Override
    public void resetDocumentIndex() {
        // Places are counted from the start of the text.
    }

    /** The next token; while it may turn out to be a key, those behind it are looked at. */
    private @Nullable Token first() {
        while (!ended && (head == tokens.size() || keys.isOpen(taken))) {
            fetch();
        }
        return head == tokens.size() ? null : tokens.get(head);
    }

    private boolean inFlow() {
        return keys.level() > 0;
    }

    private void fetch() {
        skipToToken();
        unroll(cursor.column());
        char c = cursor.peek();
        if (cursor.atEnd()) {
            end();
        } else if (cursor.column() == 0 && c == '%') {
            throw cursor.error("directives such as %YAML are not allowed: kubectl cuts them off at ---");
        } else if (cursor.atMarker('-')) {
            marker(DocumentStartToken::new);
        } else if (cursor.atMarker('.')) {
            marker(DocumentEndToken::new);
        } else if ("[]{},".indexOf(c) >= 0) {
            flow(c);
        } else if (c == '-' && cursor.isBlankOrBreakOrEnd(1)) {
            entry();
        } else if (c == '?' && isIndicator()) {
            key();
        } else if (c == ':' && isIndicator()) {
            value();
        } else {
            content(c);
        }
    }

    private boolean isIndicator() {
        return inFlow() || cursor.isBlankOrBreakOrEnd(1);
    }

    /** Moves over blanks, comments and line ends. Tabs count as blanks where no key can begin. */
    private void skipToToken() {
        while (true) {
            while (cursor.peek() == ' ' || (inFlow() || !keyAllowed) && cursor.peek() == '\t') {
                cursor.skip();
            }
            if (cursor.peek() == '#') {
                cursor.skipToBreak();
            }
            if (!cursor.atBreak()) {
                return;
            }
            cursor.skipBreak();
            keyAllowed = keyAllowed || !inFlow();
        }
    }

    private void content(char c) {
        switch (c) {
            case '*' -> scalar(this::reference);
            case '&' -> scalar(this::reference);
            case '!' -> scalar(new TagScan(cursor)::scan);
            case '"', '\'' -> scalar(new QuotedScan(cursor)::scan);
            case '|', '>' -> {
                if (inFlow()) {
                    throw unexpected();
                }
                keys.drop();
                keyAllowed = true;
                tokens.add(new BlockScan(cursor, indent).scan());
            }
            default -> plain(c);
        }
    }

    private RuntimeException unexpected() {
        return cursor.peek() == '\t'
                ? cursor.error("found a TAB where only spaces may indent")
                : cursor.error("found character '" + cursor.peek() + "' that cannot start any token");
    }

    private interface Scan {
        Token token();
    }

    private void scalar(Scan scan) {
        saveKey();
        keyAllowed = false;
        tokens.add(scan.token());
    }

    private void plain(char c) {
        boolean starts = c == '-'
                ? cursor.peek(1) != ' ' && cursor.peek(1) != '\t'
                : "?:".indexOf(c) >= 0 ? !inFlow() : "#%@`\t".indexOf(c) < 0;
        if (!starts) {
            throw unexpected();
        }
        PlainScan plain = new PlainScan(cursor, inFlow(), indent + 1);
        scalar(plain::scan);
        keyAllowed = plain.endsLine();
    }

    private Token reference() {
        Optional<Mark> start = cursor.mark();
        boolean alias = cursor.peek() == '*';
        cursor.skip();
        int from = cursor.position();
        while (TagScan.isWord(cursor.peek())) {
            cursor.skip();
        }
        String name = cursor.from(from);
        if (name.isEmpty() || !cursor.isBlankOrBreakOrEnd(0) && "?:,]}%@`".indexOf(cursor.peek()) < 0) {
            throw cursor.error("expected letters, digits, - or _ in the name of an " + (alias ? "alias" : "anchor"));
        }
        Anchor anchor = new Anchor(name);
        return alias ? new AliasToken(anchor, start, cursor.mark()) : new AnchorToken(anchor, start, cursor.mark());
    }

    private void saveKey() {
        if (keyAllowed) {
            keys.add(taken + tokens.size() - head, !inFlow() && indent == cursor.column());
        }
    }

    private void indicator(int length, Factory factory) {
        Optional<Mark> start = cursor.mark();
        cursor.skip(length);
        tokens.add(factory.of(start, cursor.mark()));
    }

    private void end() {
        unroll(-1);
        keys.drop();
        keyAllowed = false;
        ended = true;
        tokens.add(new StreamEndToken(cursor.mark(), cursor.mark()));
    }

    private void marker(Factory factory) {
        unroll(-1);
        keys.drop();
        keyAllowed = false;
        indicator(3, factory);
    }

    private void flow(char c) {
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

    private void entry() {
        if (!inFlow()) {
            requireKeyAllowed("sequence entries are not allowed here");
            roll(cursor.column(), tokens.size(), BlockSequenceStartToken::new, cursor.mark());
        }
        keys.drop();
        keyAllowed = true;
        indicator(1, BlockEntryToken::new);
    }

    private void key() {
        if (!inFlow()) {
            requireKeyAllowed("mapping keys are not allowed here");
            roll(cursor.column(), tokens.size(), BlockMappingStartToken::new, cursor.mark());
        }
        keys.drop();
        keyAllowed = !inFlow();
        indicator(1, KeyToken::new);
    }

    private void value() {
        SimpleKeys.Candidate candidate = keys.current();
        if (candidate != null) {
            int place = head + candidate.token() - taken;
            tokens.add(place, new KeyToken(candidate.mark(), candidate.mark()));
            roll(candidate.column(), place, BlockMappingStartToken::new, candidate.mark());
            keys.used();
            keyAllowed = false;
        } else {
            if (!inFlow()) {
                requireKeyAllowed("mapping values are not allowed here");
                roll(cursor.column(), tokens.size(), BlockMappingStartToken::new, cursor.mark());
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

    private void unroll(int column) {
        while (!inFlow() && indent > column) {
            tokens.add(new BlockEndToken(cursor.mark(), cursor.mark()));
            indent = indents.remove(indents.size() - 1);
        }
    }
}
