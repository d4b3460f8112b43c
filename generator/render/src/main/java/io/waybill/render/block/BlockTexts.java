package io.waybill.render.block;

import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Scalar;

/** Reads literal and folded texts. */
final class BlockTexts {

    private final Lines lines;
    private final StringBuilder text = new StringBuilder();
    private boolean isLiteral;
    private byte chomping;
    private int indent;

    BlockTexts(Lines lines) {
        this.lines = lines;
    }

    /** The text whose head is here; moves to the content behind it. */
    Scalar read(int parentIndent) {
        Origin origin = lines.origin(lines.position());
        head(parentIndent);
        text.setLength(0);
        int breaks = body(parentIndent);
        lines.toContent();
        if (chomping != '-') {
            text.append('\n');
        }
        if (chomping == '+') {
            text.append("\n".repeat(breaks));
        }
        return Scalar.of(text.toString()).at(origin);
    }

    private void head(int parentIndent) {
        isLiteral = lines.here() == '|';
        chomping = 0;
        indent = 0;
        lines.position(lines.position() + 1);
        for (int i = 0; i < 2; i++) {
            byte b = lines.here();
            if ((b == '-' || b == '+') && chomping == 0) {
                chomping = b;
                lines.position(lines.position() + 1);
            } else if (b >= '1' && b <= '9' && indent == 0) {
                indent = parentIndent + b - '0';
                lines.position(lines.position() + 1);
            }
        }
        int end = lines.position();
        lines.skipSpaces();
        GivesUp.unless(lines.here() == '\n' || lines.here() == '#' && lines.position() > end);
        lines.position(lines.lineEnd(lines.position()));
        lines.toNextLine();
    }

    /** Reads all lines, and moves to the start of the first that is not among them; returns how many before it are empty. */
    private int body(int parentIndent) {
        int breaks = 0;
        boolean hasLine = false;
        boolean blankBefore = false;
        int deepestEmpty = 0;
        while (lines.position() < lines.size()) {
            int start = lines.position();
            int content = contentOf(start);
            if (lines.at(content) == '\n' && (indent == 0 || content - start <= indent)) {
                deepestEmpty = Math.max(deepestEmpty, content - start);
                breaks++;
                lines.position(content);
                lines.toNextLine();
                continue;
            }
            GivesUp.unless(lines.at(content) != '\t' || indent > 0 && content - start >= indent);
            if (indent == 0) {
                indent = content - start;
                GivesUp.unless(indent > parentIndent && deepestEmpty <= indent);
            }
            if (content - start < indent) {
                break;
            }
            boolean blank = lines.isBlankOrEnd(start + indent);
            join(hasLine, breaks, blankBefore || blank);
            hasLine = true;
            breaks = 0;
            blankBefore = blank;
            int end = lines.lineEnd(content);
            text.append(lines.text(start + indent, end));
            lines.position(end);
            lines.toNextLine();
        }
        GivesUp.unless(hasLine);
        return breaks;
    }

    private int contentOf(int start) {
        int content = start;
        while (lines.at(content) == ' ') {
            content++;
        }
        return content;
    }

    /** Adds what stands between two lines: a literal text keeps the line ends, a folded one all but the first. */
    private void join(boolean hasLine, int breaks, boolean blank) {
        if (hasLine) {
            if (isLiteral || blank) {
                text.append('\n');
            } else if (breaks == 0) {
                text.append(' ');
            }
        }
        for (int i = 0; i < breaks; i++) {
            text.append('\n');
        }
    }
}
