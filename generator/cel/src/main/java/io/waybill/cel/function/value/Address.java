package io.waybill.cel.function.value;

import com.google.common.net.InetAddresses;
import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.Named;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Optional;

/**
 * An address of the Internet Protocol.
 *
 * @param value the address
 */
public record Address(InetAddress value) implements Named {

    /** The address in a text; nothing for one with a zone, and for one of version 4 that is written as of version 6. */
    public static Optional<Address> parse(String text) {
        if (text.contains("%") || !InetAddresses.isInetAddress(text)) {
            return Optional.empty();
        }
        InetAddress address = InetAddresses.forString(text);
        boolean isMapped = address instanceof Inet4Address && text.contains(":");
        return isMapped ? Optional.empty() : Optional.of(new Address(address));
    }

    /** The address in a text. */
    public static Address of(String text) {
        return parse(text)
                .orElseThrow(() ->
                        EvaluationError.of("IP Address \"" + text + "\" parse error during conversion from string"));
    }

    /** Whether it is of version 4. */
    public boolean isVersion4() {
        return value instanceof Inet4Address;
    }

    /** As it is written. */
    public String text() {
        return InetAddresses.toAddrString(value);
    }

    @Override
    public String typeName() {
        return "net.IP";
    }

    @Override
    public long size() {
        return value.getAddress().length;
    }
}
