package io.waybill.validate.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often a regular expression repeats its innermost part, such as a million times in {@code (a{1000}){1000}}. The API
 * server refuses more than a thousand, as each repetition takes memory.
 */
final class PatternRepeats {

    private static final int MOST = 1000;

    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

    /** What holds no groups and no counts: an escape, a quotation or a class of characters. */
    private static final Pattern OPAQUE =
            Pattern.compile("\\\\Q.*?(?:\\\\E|$)|\\\\.|\\[\\^?]?(?:\\[:\\^?\\w+:]|\\\\.|[^]\\\\])*]", Pattern.DOTALL);

    private final Deque<Long> outer = new ArrayDeque<>();
    private long most = 1;
    private long last = 1;

    private PatternRepeats() {}

    static boolean areTooMany(String pattern) {
        PatternRepeats repeats = new PatternRepeats();
        Matcher opaque = OPAQUE.matcher(pattern);
        Matcher count = COUNT.matcher(pattern);
        int at = 0;
        while (at < pattern.length()) {
            if (count.region(at, pattern.length()).lookingAt()) {
                repeats.repeat(count.group(2) == null || count.group(2).isEmpty() ? count.group(1) : count.group(2));
                at = count.end();
            } else if (opaque.region(at, pattern.length()).lookingAt()) {
                repeats.last = 1;
                at = opaque.end();
            } else {
                repeats.character(pattern.charAt(at));
                at++;
            }
        }
        return repeats.most > MOST || repeats.outer.stream().anyMatch(level -> level > MOST);
    }

    private void repeat(String count) {
        last = Math.min(last * Math.max(1, Long.parseLong(count)), MOST + 1);
        most = Math.max(most, last);
    }

    private void character(char character) {
        if (character == '(') {
            outer.push(most);
            most = 1;
            last = 1;
        } else if (character == ')' && !outer.isEmpty()) {
            last = most;
            most = Math.max(outer.pop(), last);
        } else if ("*+?".indexOf(character) < 0) {
            last = 1;
        }
    }
}
