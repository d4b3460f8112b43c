package io.waybill.render.scan;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.scanner.Scanner;
import org.snakeyaml.engine.v2.tokens.DocumentEndToken;
import org.snakeyaml.engine.v2.tokens.DocumentStartToken;
import org.snakeyaml.engine.v2.tokens.StreamStartToken;
import org.snakeyaml.engine.v2.tokens.Token;

/**
 * Finds the tokens that kubectl finds in a YAML document: those of YAML 1.1, with the habits of the scanner that kubectl
 * is built with (go.yaml.in/yaml/v2 of Kubernetes 1.36, scannerc.go, a descendant of libyaml).
 */
public final class KubectlScanner implements Scanner {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Cursor cursor;
    private final SimpleKeys keys;
    private final TokenQueue tokens = new TokenQueue();
    private final Structure structure;
    private int colons;
    private boolean ended;

    /** A scanner of the text of one document. */
    public KubectlScanner(String text) {
        Characters.check(text);
        this.cursor = new Cursor(text);
        this.keys = new SimpleKeys(cursor);
        this.structure = new Structure(cursor, keys, tokens);
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
        tokens.take();
        colons += first.getTokenId() == Token.ID.Value ? 1 : 0;
        return first;
    }

    /** How many colons between a key and its value were taken. */
    public int colons() {
        return colons;
    }

    @Override
    public void resetDocumentIndex() {
        // Places are counted from the start of the text.
    }

    /** The next token; while it may turn out to be a key, those behind it are looked at. */
    private @Nullable Token first() {
        while (!ended && (tokens.first() == null || keys.isOpen(tokens.taken()))) {
            fetch();
        }
        return tokens.first();
    }

    private void fetch() {
        skipToToken();
        structure.unroll(cursor.column());
        char c = cursor.peek();
        if (cursor.atEnd()) {
            structure.end();
            ended = true;
        } else if (cursor.column() == 0 && c == '%') {
            throw cursor.error("directives such as %YAML are not allowed: kubectl cuts them off at ---");
        } else if (cursor.atMarker('-')) {
            structure.marker(DocumentStartToken::new);
        } else if (cursor.atMarker('.')) {
            structure.marker(DocumentEndToken::new);
        } else if ("[]{},".indexOf(c) >= 0) {
            structure.flow(c);
        } else if (c == '-' && cursor.isBlankOrBreakOrEnd(1)) {
            structure.entry();
        } else if (c == '?' && isIndicator()) {
            structure.key();
        } else if (c == ':' && isIndicator()) {
            structure.value();
        } else {
            content(c);
        }
    }

    private boolean isIndicator() {
        return structure.inFlow() || cursor.isBlankOrBreakOrEnd(1);
    }

    /** Moves over blanks, comments and line ends. Tabs count as blanks where no key can begin. */
    private void skipToToken() {
        while (true) {
            while (cursor.peek() == ' ' || (structure.inFlow() || !structure.keyAllowed()) && cursor.peek() == '\t') {
                cursor.skip();
            }
            if (cursor.peek() == '#') {
                cursor.skipToBreak();
            }
            if (!cursor.atBreak()) {
                return;
            }
            cursor.skipBreak();
            structure.keyAllowed(structure.keyAllowed() || !structure.inFlow());
        }
    }

    private void content(char c) {
        switch (c) {
            case '*', '&' -> scalar(new ReferenceScan(cursor)::scan);
            case '!' -> scalar(new TagScan(cursor)::scan);
            case '"', '\'' -> scalar(new QuotedScan(cursor)::scan);
            case '|', '>' -> {
                if (structure.inFlow()) {
                    throw unexpected();
                }
                keys.drop();
                structure.keyAllowed(true);
                tokens.add(new BlockScan(cursor, structure.indent()).scan());
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
        structure.saveKey();
        structure.keyAllowed(false);
        tokens.add(scan.token());
    }

    private void plain(char c) {
        boolean starts = c == '-'
                ? cursor.peek(1) != ' ' && cursor.peek(1) != '\t'
                : "?:".indexOf(c) >= 0 ? !structure.inFlow() : "#%@`\t".indexOf(c) < 0;
        if (!starts) {
            throw unexpected();
        }
        PlainScan plain = new PlainScan(cursor, structure.inFlow(), structure.indent() + 1);
        scalar(plain::scan);
        structure.keyAllowed(plain.endsLine());
    }
}
