package io.waybill.validate.expression;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.regex.Matcher;

/**
 * Reads regular expressions as API servers do, which use Go's package regexp: what it knows beyond re2j is written in
 * re2j's words. Names of groups are left out, as nobody asks for them, and Go takes a name twice.
 *
 * <p>Source: Go 1.26, regexp/syntax/parse.go. Servers are built with Go 1.25 or newer from Kubernetes 1.35 on.
 */
public final class GoPattern {

    /** How deeply groups may nest: deeper than most people read, and less deep than the stack of a thread. */
    private static final int DEEPEST = 1000;

    private static final java.util.regex.Pattern GROUP_NAME =
            java.util.regex.Pattern.compile("\\(\\?P?<[A-Za-z0-9_]+>");

    private static final java.util.regex.Pattern UNICODE =
            java.util.regex.Pattern.compile("\\\\([pP])(?:\\{(\\^?)([^}]*)}|([^{]))");

    private static final java.util.regex.Pattern COPIED =
            java.util.regex.Pattern.compile("\\\\Q.*?(?:\\\\E|$)|\\\\.", java.util.regex.Pattern.DOTALL);

    private static final java.util.regex.Pattern POSIX = java.util.regex.Pattern.compile("\\[:\\^?\\w*:]");

    private final String text;
    private final UnicodeClasses classes;
    private final StringBuilder written = new StringBuilder();
    private int at;

    private GoPattern(String text, UnicodeClasses classes) {
        this.text = text;
        this.classes = classes;
    }

    /**
     * The expression that a text is, whichever Go the server is built with.
     *
     * @throws PatternSyntaxException when it is none
     */
    public static Pattern compile(String text) {
        return compile(text, UnicodeClasses.ANY);
    }

    /**
     * The expression that a text is.
     *
     * @param classes how names of classes are read
     * @throws PatternSyntaxException when it is none
     */
    public static Pattern compile(String text, UnicodeClasses classes) {
        if (PatternRepeats.areTooMany(text)) {
            throw new PatternSyntaxException("invalid repeat count", text);
        }
        return Pattern.compile(new GoPattern(text, classes).translated());
    }

    private String translated() {
        int depth = 0;
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == '\\') {
                escape();
            } else if (next == '[') {
                list();
            } else if (next == '(') {
                depth++;
                if (depth >= DEEPEST) {
                    throw new PatternSyntaxException("expression nests too deeply", text);
                }
                group();
            } else {
                depth -= next == ')' ? 1 : 0;
                written.append(next);
                at++;
            }
        }
        return written.toString();
    }

    private void group() {
        Matcher name = matcher(GROUP_NAME);
        written.append('(');
        at = name.lookingAt() ? name.end() : at + 1;
    }

    /** What stands in brackets; a bracket that comes first is one of its characters. */
    private void list() {
        int start = at;
        at++;
        at += at < text.length() && text.charAt(at) == '^' ? 1 : 0;
        at += at < text.length() && text.charAt(at) == ']' ? 1 : 0;
        written.append(text, start, at);
        while (at < text.length() && text.charAt(at) != ']') {
            Matcher posix = matcher(POSIX);
            if (text.charAt(at) == '\\') {
                inList();
            } else if (posix.lookingAt()) {
                written.append(posix.group());
                at = posix.end();
            } else {
                written.append(text.charAt(at));
                at++;
            }
        }
    }

    private void inList() {
        Matcher unicode = matcher(UNICODE);
        if (unicode.lookingAt()) {
            written.append(classOf(unicode, false));
            at = unicode.end();
        } else {
            int end = Math.min(at + 2, text.length());
            written.append(text, at, end);
            at = end;
        }
    }

    private void escape() {
        Matcher unicode = matcher(UNICODE);
        Matcher copied = matcher(COPIED);
        if (unicode.lookingAt()) {
            written.append(classOf(unicode, true));
            at = unicode.end();
        } else if (copied.lookingAt()) {
            written.append(copied.group());
            at = copied.end();
        } else {
            written.append(text.charAt(at));
            at++;
        }
    }

    private String classOf(Matcher unicode, boolean isAlone) {
        String name = unicode.group(4) == null ? unicode.group(3) : unicode.group(4);
        boolean isNot = unicode.group(1).equals("P") ^ "^".equals(unicode.group(2));
        return classes.written(name, isNot, isAlone)
                .orElseThrow(() -> new PatternSyntaxException("invalid character class range", unicode.group()));
    }

    private Matcher matcher(java.util.regex.Pattern pattern) {
        return pattern.matcher(text).region(at, text.length());
    }
}
