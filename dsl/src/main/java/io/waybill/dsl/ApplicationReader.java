package io.waybill.dsl;

import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.ContainerPort;
import io.waybill.dsl.core.v1.Probe;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Reads programs for {@link Container#ports(Application)} and {@link Container#probes(Application)}.
 *
 * <p>The DSL itself reads none. The reader is found as a {@link java.util.ServiceLoader service}; {@code waybill-application}
 * brings one, and finds the frameworks that it knows in the same way.
 */
public interface ApplicationReader {

    /**
     * What a program does in a container.
     *
     * @param container the container as far as it is written; its variables and arguments count
     * @throws IllegalStateException when that is not known; the message says why
     */
    ApplicationUse read(Application application, Container container);

    /**
     * What a container can say of its program.
     *
     * @param ports the ports that it listens on, each with a name
     * @param liveness whether it must be started anew; empty where it does not tell
     * @param readiness whether it takes requests; empty where it does not tell
     */
    record ApplicationUse(List<ContainerPort> ports, Optional<Probe> liveness, Optional<Probe> readiness) {}

    /**
     * The reader on the class path.
     *
     * @throws IllegalStateException when there is none
     */
    static ApplicationReader find() {
        return ServiceLoader.load(ApplicationReader.class, ApplicationReader.class.getClassLoader())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Nothing on the class path reads programs; add a dependency"
                                + " on io.waybill:waybill-application and on the module of the framework, such as"
                                + " io.waybill:waybill-application-spring"));
    }
}
