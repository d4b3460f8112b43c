package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.ReachWorld.Place;
import io.waybill.explain.ReachWorld.Pod;
import io.waybill.explain.cluster.Answer;
import io.waybill.explain.reach.End;
import io.waybill.explain.reach.Port;
import io.waybill.explain.reach.Protocol;
import io.waybill.explain.reach.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever policies there are, connections are answered as they turn out when all of them are tried. */
class ReachProperties {

    @Property
    void isExactWhereEverythingIsKnown(@ForAll long seed) {
        ReachWorld world = ReachWorld.any(new Random(seed), true);
        Reach reach = Reach.of(Yaml.manifest(world.yaml()));
        each(
                world,
                (from, to, protocol, port) -> assertThat(answer(reach, from, to, protocol, port))
                        .as(() -> from + " to " + to + " at " + port + "/" + protocol + " in\n" + world.yaml())
                        .isEqualTo(world.connects(from, to, protocol, port) ? Answer.ALLOWED : Answer.DENIED));
    }

    @Property
    void isNeverWrongWhereSomethingIsUnknown(@ForAll long seed) {
        Random random = new Random(seed);
        ReachWorld world = ReachWorld.any(random, false);
        Reach reach = Reach.of(Yaml.manifest(world.yaml()));
        List<ReachWorld> clusters = new ArrayList<>(List.of(world));
        for (int i = 0; i < 12; i++) {
            clusters.add(world.elsewhere(random));
        }
        each(world, (from, to, protocol, port) -> {
            Answer answer = answer(reach, from, to, protocol, port);
            for (ReachWorld cluster : clusters) {
                boolean connects = cluster.connects(moved(from, cluster), moved(to, cluster), protocol, port);
                assertThat(answer)
                        .as(() -> from + " to " + to + " at " + port + "/" + protocol + " in\n" + cluster.yaml())
                        .isIn(Answer.UNKNOWN, connects ? Answer.ALLOWED : Answer.DENIED);
            }
        });
    }

    private interface Connection {
        void check(Place from, Place to, String protocol, int port);
    }

    private static void each(ReachWorld world, Connection connection) {
        List<Place> places = new ArrayList<>();
        world.pods().forEach(pod -> places.add(new Place(pod, "")));
        ReachWorld.ADDRESSES.forEach(address -> places.add(new Place(null, address)));
        for (Place from : places) {
            for (Place to : places) {
                for (int port : ReachWorld.PORTS) {
                    connection.check(from, to, "TCP", port);
                    connection.check(from, to, "UDP", port);
                }
            }
        }
    }

    private static Place moved(Place place, ReachWorld cluster) {
        return place.pod() == null
                ? place
                : new Place(
                        cluster.pods().stream()
                                .filter(pod -> pod.name().equals(place.pod().name()))
                                .findFirst()
                                .orElseThrow(),
                        "");
    }

    private static Answer answer(Reach reach, Place from, Place to, String protocol, int port) {
        return reach.of(end(reach, from), end(reach, to), new Port(port, Protocol.valueOf(protocol)))
                .answer();
    }

    private static End end(Reach reach, Place place) {
        Pod pod = place.pod();
        return pod == null ? End.address(place.outside()) : reach.pods(pod.name());
    }
}
