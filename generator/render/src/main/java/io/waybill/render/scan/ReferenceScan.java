package io.waybill.render.scan;

import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.tokens.AliasToken;
import org.snakeyaml.engine.v2.tokens.AnchorToken;
import org.snakeyaml.engine.v2.tokens.Token;

/** Scans an anchor, {@code &name}, or an alias, {@code *name}. */
final class ReferenceScan {

    private final Cursor cursor;

    ReferenceScan(Cursor cursor) {
        this.cursor = cursor;
    }

    Token scan() {
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
}
