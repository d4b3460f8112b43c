package io.waybill.application.blueprint;

import io.waybill.application.program.ApplicationModel;
import io.waybill.application.program.HealthPath;
import io.waybill.application.program.HealthPath.Purpose;
import io.waybill.application.program.Listener;
import io.waybill.application.program.Network;
import io.waybill.application.rules.Assignment;
import io.waybill.application.rules.Programs;
import io.waybill.application.rules.ProgramsInManifest;
import io.waybill.dsl.Application;
import io.waybill.dsl.ApplicationReader;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.ContainerPort;
import io.waybill.dsl.core.v1.Pod;
import io.waybill.dsl.core.v1.Probe;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.ServedApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the programs that blueprints name, by the frameworks beside this module. */
public final class ProgramsOfBlueprints implements ApplicationReader {

    /** For {@link java.util.ServiceLoader}. */
    public ProgramsOfBlueprints() {}

    /** Made when it is first asked for. */
    private static final class Newest {

        static final ServedApi API = newest(ApiHistory.load());

        private static ServedApi newest(ApiHistory history) {
            return ServedApi.of(history, history.newest());
        }
    }

    @Override
    public ApplicationUse read(Application application, Container container) {
        List<ApplicationUse> uses = new ArrayList<>();
        new ProgramsInManifest(Newest.API, Programs.of(Programs.class.getClassLoader()))
                .read(
                        List.of(Pod.named("program", container).tree()),
                        Set.of(),
                        List.of(new Assignment(
                                Optional.of("Pod"), "program", Optional.of(container.name()), application.classPath())),
                        (run, model) -> uses.add(use(application, model)));
        if (uses.isEmpty()) {
            throw new IllegalStateException("The container " + container.name() + " is not valid, so that what "
                    + application.classPath() + " does in it is not known");
        }
        return uses.get(0);
    }

    private static ApplicationUse use(Application application, ApplicationModel model) {
        Network network = model.network();
        Optional<String> unknown = model.unknown()
                .or(() -> network.listeners().isEmpty() ? network.mayListenElsewhere() : Optional.empty());
        if (unknown.isPresent()) {
            throw new IllegalStateException("What the program at " + application.classPath() + " does is not known: "
                    + unknown.get() + ". Write its ports and probes yourself.");
        }
        List<ContainerPort> ports = network.listeners().stream()
                .filter(listener -> !listener.isLocal())
                .map(listener -> ContainerPort.of(listener.port()).name(name(listener)))
                .toList();
        return new ApplicationUse(
                ports,
                network.health(Purpose.LIVENESS).map(path -> probe(network, path)),
                network.health(Purpose.READINESS)
                        .or(() -> network.health(Purpose.HEALTH))
                        .map(path -> probe(network, path)));
    }

    private static String name(Listener listener) {
        String purpose = listener.purpose().toLowerCase(Locale.ROOT);
        return purpose.equals("http") && listener.isTls() ? "https" : purpose;
    }

    private static Probe probe(Network network, HealthPath path) {
        boolean isTls =
                network.listeners().stream().anyMatch(listener -> listener.port() == path.port() && listener.isTls());
        Probe probe = Probe.httpGet(path.path(), path.port());
        return isTls ? probe.scheme("HTTPS") : probe;
    }
}
