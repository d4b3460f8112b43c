package io.waybill.validate.rules.formats;

import java.util.regex.Pattern;

/**
 * Mail addresses as Go's net/mail reads them: with a name before the address in angle brackets, quoted texts, and
 * comments behind.
 */
final class SchemaEmail {

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\u0080-\\x{10ffff}-]+";
    private static final String DOTTED = ATOM + "(?:\\." + ATOM + ")*";
    private static final String QUOTED = "\"(?:[^\"\\\\\\x00-\\x1f\\x7f]|\\\\[\\x20-\\x7e]|[ \\t])*\"";
    private static final String DOMAIN = "(?:" + DOTTED + "|\\[[^\\[\\]\\\\]+\\])";
    private static final String ADDRESS = "(?:" + DOTTED + "|" + QUOTED + ")[ \\t]*@[ \\t]*" + DOMAIN;
    private static final String COMMENT = "(?:\\s*\\([^()]*\\))*";
    private static final String NAME =
            "(?:(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~.\\u0080-\\x{10ffff}-]+|" + QUOTED + ")\\s*)*";

    private static final Pattern FORM =
            Pattern.compile("\\s*(?:" + ADDRESS + "|" + NAME + "<\\s*" + ADDRESS + "\\s*>)" + COMMENT + "\\s*");

    private SchemaEmail() {}

    static boolean isAddress(String text) {
        return FORM.matcher(text).matches();
    }
}
