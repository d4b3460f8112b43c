package io.waybill.testing;

import io.waybill.explain.cluster.Answer;
import io.waybill.explain.reach.End;
import io.waybill.explain.reach.Port;
import io.waybill.explain.reach.Reach;
import io.waybill.explain.reach.Reachability;

/**
 * Assertions on connections that pods or an address begin. What a manifest does not tell fails either way, with what is
 * not known.
 */
public final class PodsAssert {

    private final ManifestAssert manifest;
    private final Reach reach;
    private final End from;

    PodsAssert(ManifestAssert manifest, String workload) {
        this.manifest = manifest;
        this.reach = Reach.of(manifest.rendered().inventory());
        this.from = reach.pods(workload);
    }

    private PodsAssert(ManifestAssert manifest, End from) {
        this.manifest = manifest;
        this.reach = Reach.of(manifest.rendered().inventory());
        this.from = from;
    }

    static PodsAssert outside(ManifestAssert manifest, String ip) {
        return new PodsAssert(manifest, End.address(ip));
    }

    /** They can connect to a port of TCP of the pods of a workload. */
    public PodsAssert canReach(String workload, int port) {
        return check(reach.pods(workload), Port.tcp(port), Answer.ALLOWED);
    }

    /** As {@link #canReach(String, int)}, with a port such as {@code 53/UDP}. */
    public PodsAssert canReach(String workload, String port) {
        return check(reach.pods(workload), Port.parse(port), Answer.ALLOWED);
    }

    /** They cannot connect to a port of TCP of the pods of a workload. */
    public PodsAssert cannotReach(String workload, int port) {
        return check(reach.pods(workload), Port.tcp(port), Answer.DENIED);
    }

    /** As {@link #cannotReach(String, int)}, with a port such as {@code 53/UDP}. */
    public PodsAssert cannotReach(String workload, String port) {
        return check(reach.pods(workload), Port.parse(port), Answer.DENIED);
    }

    /** They can connect to a port of TCP of an address outside of the cluster. */
    public PodsAssert canReachAddress(String ip, int port) {
        return check(End.address(ip), Port.tcp(port), Answer.ALLOWED);
    }

    /** They cannot connect to a port of TCP of an address outside of the cluster. */
    public PodsAssert cannotReachAddress(String ip, int port) {
        return check(End.address(ip), Port.tcp(port), Answer.DENIED);
    }

    /** The manifest, for other assertions. */
    public ManifestAssert and() {
        return manifest;
    }

    private PodsAssert check(End to, Port port, Answer expected) {
        Reachability found = reach.of(from, to, port);
        if (found.answer() != expected) {
            throw manifest.fails("Expected " + from + " to " + to + " at " + port + " to be " + expected
                    + ", but it is " + found.answer() + ".\n" + found.why());
        }
        return this;
    }
}
