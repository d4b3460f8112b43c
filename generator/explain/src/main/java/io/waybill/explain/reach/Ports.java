package io.waybill.explain.reach;

/**
 * Ports as far as they are known.
 *
 * @param sure those that are meant on every cluster
 * @param possible those, and the ones that may be meant
 */
record Ports(PortSet sure, PortSet possible) {

    static final Ports NONE = new Ports(PortSet.NONE, PortSet.NONE);
    static final Ports ALL = new Ports(PortSet.ALL, PortSet.ALL);

    static Ports exactly(PortSet ports) {
        return new Ports(ports, ports);
    }

    Ports or(Ports other) {
        return new Ports(sure.or(other.sure), possible.or(other.possible));
    }

    Ports and(Ports other) {
        return new Ports(sure.and(other.sure), possible.and(other.possible));
    }

    /** These where a condition holds, none where it does not. */
    Ports where(Truth condition) {
        return switch (condition) {
            case YES -> this;
            case MAYBE -> new Ports(PortSet.NONE, possible);
            case NO -> NONE;
        };
    }

    /** Those that may be meant and are not sure to be. */
    PortSet unknown() {
        return possible.without(sure);
    }
}
