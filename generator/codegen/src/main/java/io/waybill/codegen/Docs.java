package io.waybill.codegen;

import com.palantir.javapoet.CodeBlock;

/** Turns what an API says of itself into Javadoc in which nothing of it can act as markup or code. */
final class Docs {

    private static final int WIDTH = 100;

    private Docs() {}

    /** Javadoc of a description, or of the other sentence where the API has none. */
    static CodeBlock describe(String description, String otherwise) {
        return text(description.isBlank() ? otherwise : escaped(description));
    }

    /** Javadoc of markup that this generator wrote. */
    static CodeBlock text(String javadoc) {
        return CodeBlock.of("$L\n", wrapped(javadoc));
    }

    /** Plain text as HTML; a backslash goes too, since Java reads unicode escapes even in comments. */
    static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&', '<', '>', '@', '\\', '{', '}' ->
                    html.append("&#").append(c).append(';');
                case '/' -> html.append(html.length() > 0 && html.charAt(html.length() - 1) == '*' ? "&#47;" : "/");
                case '\t', '\n', '\r' -> html.append(' ');
                default -> html.append(c < ' ' || c > '~' ? "&#" + c + ";" : Character.toString(c));
            }
        });
        return html.toString().strip();
    }

    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder(text.length() + 16);
        int length = 0;
        for (String word : text.split("\\s+")) {
            if (length > 0 && length + 1 + word.length() > WIDTH) {
                lines.append('\n');
                length = 0;
            } else if (length > 0) {
                lines.append(' ');
                length++;
            }
            lines.append(word);
            length += word.length();
        }
        return lines.toString();
    }
}
