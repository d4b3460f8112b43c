package io.waybill.diff.refusal;

import io.waybill.diff.tree.Update;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.tree.PathFields;
import io.waybill.schema.Minor;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may change of a Service: its addresses stay while its type needs them. */
final class ServiceUpdate {

    private static final Minor ADDRESS_LISTS = new Minor(20);
    private static final Minor LOAD_BALANCER_CLASS = new Minor(22);

    private ServiceUpdate() {}

    static void check(Update update, ImmutableField line, List<Refusal> refusals) {
        Mapping before = PathFields.mapping(update.before(), "spec");
        Mapping after = PathFields.mapping(update.after(), "spec");
        if (!isExternalName(before) && !isExternalName(after)) {
            address(update, before, after, line, refusals);
            family(before, after, line, refusals);
        }
        if (isLoadBalancer(before) && isLoadBalancer(after)) {
            balancerClass(update, before, after, line, refusals);
            healthCheck(before, after, line, refusals);
        }
    }

    private static boolean isExternalName(Mapping spec) {
        return spec.string("type").orElse("").equals("ExternalName");
    }

    private static boolean isLoadBalancer(Mapping spec) {
        return spec.string("type").orElse("").equals("LoadBalancer");
    }

    /** An address that the manifest leaves out is kept; one that it names must be the one there is. */
    private static void address(
            Update update, Mapping before, Mapping after, ImmutableField line, List<Refusal> refusals) {
        Node now = firstAddress(after);
        if (now == null || now.equals(firstAddress(before))) {
            return;
        }
        String field = update.minor().compareTo(ADDRESS_LISTS) < 0 ? "spec.clusterIP" : "spec.clusterIPs[0]";
        refusals.add(new Refusal(
                field,
                List.of("spec.clusterIP", "spec.clusterIPs"),
                List.of(),
                line.reason(
                        firstAddress(before) == null
                                ? "The API server has given the Service an address, which is immutable"
                                : "The address of a Service is immutable")));
    }

    private static @Nullable Node firstAddress(Mapping spec) {
        if (spec.get("clusterIP") instanceof Scalar address && !address.text().isEmpty()) {
            return address;
        }
        return spec.get("clusterIPs") instanceof Sequence addresses && addresses.size() > 0 ? addresses.get(0) : null;
    }

    /** Families stay, except those of headless Services: validateUpgradeDowngradeIPFamilies. */
    private static void family(Mapping before, Mapping after, ImmutableField line, List<Refusal> refusals) {
        Sequence old = PathFields.sequence(before, "ipFamilies");
        Sequence now = PathFields.sequence(after, "ipFamilies");
        if (old.size() == 0 || now.size() == 0 || isHeadless(before) || isHeadless(after)) {
            return;
        }
        boolean otherFirst = !old.get(0).equals(now.get(0));
        if (otherFirst || old.size() == now.size() && !old.equals(now)) {
            refusals.add(new Refusal(
                    "spec.ipFamilies[0]",
                    List.of("spec.ipFamilies"),
                    List.of(),
                    line.reason(
                            otherFirst
                                    ? "The first IP family of a Service is immutable"
                                    : "The IP families of a Service can be added and removed, not changed")));
        }
    }

    private static boolean isHeadless(Mapping spec) {
        return spec.string("clusterIP").orElse("").equals("None");
    }

    private static void balancerClass(
            Update update, Mapping before, Mapping after, ImmutableField line, List<Refusal> refusals) {
        boolean known = update.minor().compareTo(LOAD_BALANCER_CLASS) >= 0;
        if (known && !Objects.equals(before.get("loadBalancerClass"), after.get("loadBalancerClass"))) {
            refusals.add(Refusal.at(
                    "spec.loadBalancerClass",
                    line.reason("The class of a load balancer is set when a Service becomes of type LoadBalancer, and"
                            + " never changes")));
        }
    }

    private static void healthCheck(Mapping before, Mapping after, ImmutableField line, List<Refusal> refusals) {
        Node now = after.get("healthCheckNodePort");
        boolean local = before.string("externalTrafficPolicy").orElse("").equals("Local")
                && after.string("externalTrafficPolicy").orElse("").equals("Local");
        if (local && now != null && !now.equals(before.get("healthCheckNodePort"))) {
            refusals.add(Refusal.at("spec.healthCheckNodePort", line.reason("spec.healthCheckNodePort is immutable")));
        }
    }
}
