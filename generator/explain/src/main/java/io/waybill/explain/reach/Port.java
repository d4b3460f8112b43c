package io.waybill.explain.reach;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A port that is asked for.
 *
 * @param number from 1 to 65535
 * @param protocol the protocol
 */
public record Port(int number, Protocol protocol) {

    /** The highest port. */
    static final int MOST = 65_535;

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})(?:/([A-Za-z]+))?");

    /**
     * A port.
     *
     * @throws IllegalArgumentException when there is no such port
     */
    public Port {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("A port is a number from 1 to " + MOST + ", not " + number);
        }
    }

    /** A port of TCP. */
    public static Port tcp(int number) {
        return new Port(number, Protocol.TCP);
    }

    /** A port of UDP. */
    public static Port udp(int number) {
        return new Port(number, Protocol.UDP);
    }

    /**
     * A port as it is written, such as {@code 5432} or {@code 53/UDP}.
     *
     * @throws IllegalArgumentException when it is written otherwise
     */
    public static Port parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        boolean isKnown = written.matches()
                && (written.group(2) == null
                        || Arrays.stream(Protocol.values())
                                .anyMatch(protocol -> protocol.name().equals(written.group(2))));
        if (!isKnown) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a port. Write a number, or one with TCP, UDP or SCTP, as in 53/UDP.");
        }
        return new Port(
                Integer.parseInt(written.group(1)),
                written.group(2) == null ? Protocol.TCP : Protocol.valueOf(written.group(2)));
    }

    /** Such as {@code 5432/TCP}. */
    @Override
    public String toString() {
        return number + "/" + protocol;
    }
}
