package io.waybill.cel.function.value;

import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.Named;
import io.waybill.kubernetes.net.IpAddress;
import java.util.Optional;

/**
 * An address of the Internet Protocol.
 *
 * @param value the address
 */
public record Address(IpAddress value) implements Named {

    /** The address in a text; nothing for one with a zone, and for one of version 4 that is written as of version 6. */
    public static Optional<Address> parse(String text) {
        return IpAddress.parse(text).filter(address -> !address.isMapped()).map(Address::new);
    }

    /** The address in a text. */
    public static Address of(String text) {
        return parse(text)
                .orElseThrow(() ->
                        EvaluationError.of("IP Address \"" + text + "\" parse error during conversion from string"));
    }

    /** As it is written. */
    public String text() {
        return value.toString();
    }

    @Override
    public String typeName() {
        return "net.IP";
    }

    @Override
    public long size() {
        return value.bits() / Byte.SIZE;
    }
}
