package io.waybill.pipeline.imports;

import java.util.regex.Pattern;

/** Characters that a reader of Java does not see, or that turn the order of what is read, as escapes. */
final class SourceEscapes {

    private static final Pattern UNSEEN =
            Pattern.compile("[\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]|[\\p{Cc}&&[^\\n\\r\\t]]");

    private SourceEscapes() {}

    /** The source with escapes, which mean the same to the compiler wherever they are. */
    static String of(String source) {
        return UNSEEN.matcher(source)
                .replaceAll(
                        mark -> String.format("\\\\u%04x", (int) mark.group().charAt(0)));
    }
}
