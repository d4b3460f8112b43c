package io.waybill.explain.reach;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of ports of all protocols. */
final class PortSet {

    private static final int STRIDE = 1 << 16;

    /** In the order of their ports. */
    private static final List<Protocol> PROTOCOLS = List.of(Protocol.TCP, Protocol.UDP, Protocol.SCTP);

    static final PortSet NONE = new PortSet(new BitSet());
    static final PortSet ALL = all();

    private final BitSet bits;

    private PortSet(BitSet bits) {
        this.bits = bits;
    }

    /** Where the ports of a protocol begin. */
    private static int start(Protocol protocol) {
        return PROTOCOLS.indexOf(protocol) * STRIDE;
    }

    private static PortSet all() {
        PortSet all = NONE;
        for (Protocol protocol : Protocol.values()) {
            all = all.or(of(protocol, 1, Port.MOST));
        }
        return all;
    }

    /** The ports from one to another; none where the range is empty or there are no such ports. */
    static PortSet of(Protocol protocol, long first, long last) {
        int from = (int) Math.max(1, Math.min(first, STRIDE));
        int behind = (int) Math.max(0, Math.min(last, Port.MOST)) + 1;
        BitSet bits = new BitSet();
        if (from < behind) {
            bits.set(start(protocol) + from, start(protocol) + behind);
        }
        return new PortSet(bits);
    }

    PortSet or(PortSet other) {
        BitSet union = (BitSet) bits.clone();
        union.or(other.bits);
        return new PortSet(union);
    }

    PortSet and(PortSet other) {
        BitSet common = (BitSet) bits.clone();
        common.and(other.bits);
        return new PortSet(common);
    }

    PortSet without(PortSet other) {
        BitSet rest = (BitSet) bits.clone();
        rest.andNot(other.bits);
        return new PortSet(rest);
    }

    boolean contains(Port port) {
        return bits.get(start(port.protocol()) + port.number());
    }

    boolean isEmpty() {
        return bits.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PortSet set && bits.equals(set.bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }

    /** Such as {@code 80/TCP, 8000-8080/TCP, all UDP}. */
    @Override
    public String toString() {
        if (equals(ALL)) {
            return "all";
        }
        List<String> ranges = new ArrayList<>();
        for (int start = bits.nextSetBit(0); start >= 0; ) {
            Protocol protocol = PROTOCOLS.get(start / STRIDE);
            int end = Math.min(bits.nextClearBit(start), (start / STRIDE + 1) * STRIDE);
            int first = start % STRIDE;
            int last = (end - 1) % STRIDE;
            if (first == 1 && last == Port.MOST) {
                ranges.add("all " + protocol);
            } else {
                ranges.add(first + (first == last ? "" : "-" + last) + "/" + protocol);
            }
            start = bits.nextSetBit(end);
        }
        return String.join(", ", ranges);
    }
}
