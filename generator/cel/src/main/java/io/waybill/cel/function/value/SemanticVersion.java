package io.waybill.cel.function.value;

import io.waybill.cel.value.Named;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A version such as {@code 1.2.3-rc.1+linux}; what follows the {@code +} does not count.
 *
 * @param numbers its three numbers
 * @param before the parts after the dash, which make it a version before the one without them
 */
public record SemanticVersion(List<Long> numbers, List<String> before) implements Comparable<SemanticVersion>, Named {

    private static final String NUMBER = "(0|[1-9]\\d{0,17})";
    private static final String PARTS = "([0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)";
    private static final Pattern FORM =
            Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:-" + PARTS + ")?(?:\\+" + PARTS + ")?");
    private static final Pattern LOOSE = Pattern.compile("v?(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?([-+].*)?");
    private static final Pattern NUMERIC = Pattern.compile("\\d{1,18}");
    private static final Pattern LEADING_ZERO = Pattern.compile("0\\d+");

    /**
     * Reads a version; nothing where the text is none.
     *
     * @param normalize whether a {@code v}, missing numbers and leading zeros are mended first
     */
    public static Optional<SemanticVersion> parse(String text, boolean normalize) {
        Matcher matcher = FORM.matcher(normalize ? normalized(text) : text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> before =
                matcher.group(4) == null ? List.of() : List.of(matcher.group(4).split("\\."));
        if (before.stream().anyMatch(part -> LEADING_ZERO.matcher(part).matches())) {
            return Optional.empty();
        }
        List<Long> numbers = Stream.of(1, 2, 3)
                .map(group -> Long.parseLong(matcher.group(group)))
                .toList();
        return Optional.of(new SemanticVersion(numbers, before));
    }

    private static String normalized(String text) {
        Matcher matcher = LOOSE.matcher(text);
        if (!matcher.matches()) {
            return text;
        }
        StringBuilder normalized = new StringBuilder();
        for (int group = 1; group <= 3; group++) {
            String number = matcher.group(group) == null ? "0" : matcher.group(group);
            normalized.append(group == 1 ? "" : ".").append(number.replaceFirst("^0+(?=\\d)", ""));
        }
        return normalized
                .append(matcher.group(4) == null ? "" : matcher.group(4))
                .toString();
    }

    /** One of the three numbers, counted from 0. */
    public long number(int index) {
        return numbers.get(index);
    }

    @Override
    public int compareTo(SemanticVersion other) {
        for (int i = 0; i < numbers.size(); i++) {
            int compared = numbers.get(i).compareTo(other.numbers.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        if (before.isEmpty() || other.before.isEmpty()) {
            return Boolean.compare(before.isEmpty(), other.before.isEmpty());
        }
        for (int i = 0; i < Math.min(before.size(), other.before.size()); i++) {
            int compared = compare(before.get(i), other.before.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(before.size(), other.before.size());
    }

    /** Numbers come before words. */
    private static int compare(String one, String other) {
        boolean isNumber = NUMERIC.matcher(one).matches();
        boolean isOtherNumber = NUMERIC.matcher(other).matches();
        if (isNumber && isOtherNumber) {
            return Long.compare(Long.parseLong(one), Long.parseLong(other));
        }
        return isNumber == isOtherNumber ? one.compareTo(other) : Boolean.compare(isOtherNumber, isNumber);
    }

    @Override
    public String typeName() {
        return "kubernetes.Semver";
    }
}
