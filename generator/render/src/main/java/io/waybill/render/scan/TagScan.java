package io.waybill.render.scan;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.tokens.TagToken;
import org.snakeyaml.engine.v2.tokens.TagTuple;
import org.snakeyaml.engine.v2.tokens.Token;

/** Scans a type tag: {@code !}, {@code !local}, {@code !!str} or {@code !<tag:yaml.org,2002:str>}. */
final class TagScan {

    private static final String URI = ";/?:@&=+$,.!~*'()[]%";

    private final Cursor cursor;

    TagScan(Cursor cursor) {
        this.cursor = cursor;
    }

    Token scan() {
        Optional<Mark> start = cursor.mark();
        TagTuple tag = cursor.peek(1) == '<' ? verbatim() : shorthand();
        if (!cursor.isBlankOrBreakOrEnd(0)) {
            throw cursor.error("expected a blank or a line end behind a tag");
        }
        return new TagToken(tag, start, cursor.mark());
    }

    private TagTuple verbatim() {
        cursor.skip(2);
        String uri = uri();
        if (uri.isEmpty() || cursor.peek() != '>') {
            throw cursor.error("expected a tag between < and >");
        }
        cursor.skip();
        return new TagTuple(Optional.empty(), uri);
    }

    private TagTuple shorthand() {
        int from = cursor.position();
        cursor.skip();
        while (isWord(cursor.peek())) {
            cursor.skip();
        }
        if (cursor.peek() == '!') {
            cursor.skip();
            String handle = cursor.from(from);
            String suffix = uri();
            if (suffix.isEmpty()) {
                throw cursor.error("expected a name behind the tag handle " + handle);
            }
            return new TagTuple(Optional.of(handle), suffix);
        }
        String suffix = cursor.from(from).substring(1) + uri();
        return suffix.isEmpty() ? new TagTuple(Optional.empty(), "!") : new TagTuple(Optional.of("!"), suffix);
    }

    private String uri() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (isWord(cursor.peek()) || !cursor.atEnd() && URI.indexOf(cursor.peek()) >= 0) {
            if (cursor.peek() == '%') {
                bytes.write(octet());
            } else {
                bytes.write(cursor.peek());
                cursor.skip();
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw cursor.error("the escapes of a tag are not UTF-8");
        }
    }

    private int octet() {
        int high = Character.digit(cursor.peek(1), 16);
        int low = Character.digit(cursor.peek(2), 16);
        if (high < 0 || low < 0) {
            throw cursor.error("expected two hexadecimal digits behind % in a tag");
        }
        cursor.skip(3);
        return high << 4 | low;
    }

    static boolean isWord(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_' || c == '-';
    }
}
