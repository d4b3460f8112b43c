package io.waybill.render.scan;

/** Which characters YAML 1.1 takes. */
final class Characters {

    private Characters() {}

    /** Refuses a text that has a control character. */
    static void check(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isAllowed(text.charAt(i))) {
                Cursor cursor = new Cursor(text);
                while (cursor.position() < i) {
                    if (cursor.atBreak()) {
                        cursor.skipBreak();
                    } else {
                        cursor.skip();
                    }
                }
                throw cursor.error(
                        String.format("control characters such as U+%04X are not allowed", (int) text.charAt(i)));
            }
        }
    }

    private static boolean isAllowed(char c) {
        return c >= ' ' && c <= '~'
                || c == '\n'
                || c == '\t'
                || c == '\r'
                || c == '\u0085'
                || c >= '\u00A0' && c <= '\uFFFD';
    }
}
