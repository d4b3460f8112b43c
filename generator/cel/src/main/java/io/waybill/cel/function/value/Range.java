package io.waybill.cel.function.value;

import io.waybill.cel.value.EvaluationError;
import io.waybill.cel.value.Named;
import io.waybill.kubernetes.net.IpNetwork;
import java.util.Optional;

/**
 * A range.
 *
 * @param value an address in it, and how many of its bits all addresses in the range have in common
 */
public record Range(IpNetwork value) implements Named {

    /** The range in a text; nothing where the text is none. */
    public static Optional<Range> parse(String text) {
        return IpNetwork.parse(text)
                .filter(network -> !network.address().isMapped())
                .map(Range::new);
    }

    /** The range in a text. */
    public static Range of(String text) {
        return parse(text)
                .orElseThrow(() -> EvaluationError.of(
                        "network address parse error during conversion from string: \"" + text + "\""));
    }

    @Override
    public String typeName() {
        return "net.CIDR";
    }

    @Override
    public long size() {
        return (value.prefix() + Byte.SIZE - 1L) / Byte.SIZE;
    }
}
