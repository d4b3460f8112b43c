package io.waybill.pipeline.mutate;

import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.value.Quantity;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value that means something else, of the same form, so that it is not noticed for its form alone. */
final class OtherValue {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,8})%");
    private static final Pattern NETWORK = Pattern.compile("(.*[.:].*/)(\\d{1,3})");
    private static final Pattern SCHEDULE = Pattern.compile("(\\S+)((?:\\s+\\S+){4})");
    private static final Pattern QUANTITY = Pattern.compile("\\d+(\\.\\d+)?([numkMGTPE]|[KMGTPE]i)");
    private static final String SUFFIX = "-mutant";

    /** The last port; the number after it is refused for its form. */
    private static final String LAST_PORT = "65535";

    private OtherValue() {}

    /**
     * Another value.
     *
     * @param allowed what the field can be; none where it can be anything
     * @return empty where there is no other
     */
    static Optional<Scalar> of(Scalar value, Collection<String> allowed) {
        if (!allowed.isEmpty()) {
            return allowed.stream()
                    .filter(other -> !other.equals(value.text()))
                    .findFirst()
                    .map(Scalar::of);
        }
        if (value.isBoolean()) {
            return Optional.of(Scalar.of(!value.text().equals("true")));
        }
        if (value.isInteger()) {
            BigInteger step = value.text().equals(LAST_PORT) ? BigInteger.ONE.negate() : BigInteger.ONE;
            return Optional.of(Scalar.of(new BigInteger(value.text()).add(step)));
        }
        if (value.isNull() || value.isNumber()) {
            return Optional.empty();
        }
        return Optional.of(Scalar.of(text(value.text())));
    }

    private static String text(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true") ? "false" : "true";
        }
        if (NUMBER.matcher(text).matches()) {
            return Integer.toString(Integer.parseInt(text) + 1);
        }
        if (QUANTITY.matcher(text).matches()) {
            return Quantity.parse(text).times(2).toString();
        }
        Matcher percent = PERCENT.matcher(text);
        if (percent.matches()) {
            int number = Integer.parseInt(percent.group(1));
            return (number == 0 ? 1 : number - 1) + "%";
        }
        Matcher network = NETWORK.matcher(text);
        if (network.matches()) {
            int length = Integer.parseInt(network.group(2));
            return network.group(1) + (length == 0 ? 1 : length - 1);
        }
        Matcher schedule = SCHEDULE.matcher(text);
        if (schedule.matches() && !text.startsWith("@")) {
            return (schedule.group(1).equals("1") ? "2" : "1") + schedule.group(2);
        }
        return text.isEmpty() ? SUFFIX.substring(1) : text + SUFFIX;
    }
}
