package io.waybill.application.spring;

import io.waybill.application.program.Listener;
import io.waybill.application.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ports that the web servers of a program listen on: the main one, and one for management where it has its own. */
final class WebServers {

    private static final int DEFAULT_PORT = 8080;
    private static final String MANAGEMENT_PORT = "management.server.port";
    private static final int THREADS = 200;
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private final Program program;
    private final Properties properties;
    private final WebStack stack;
    private final boolean hasActuator;

    WebServers(Program program, Properties properties) {
        this.program = program;
        this.properties = properties;
        this.stack = WebStack.of(program, properties);
        this.hasActuator = program.hasClass("org.springframework.boot.actuate.endpoint.annotation.Endpoint");
    }

    WebStack stack() {
        return stack;
    }

    boolean hasActuator() {
        return hasActuator;
    }

    List<Listener> listeners() {
        List<Listener> listeners = new ArrayList<>();
        mainPort().ifPresent(port -> listeners.add(listener("HTTP", port, "server")));
        if (hasOwnManagement()) {
            managementPort().ifPresent(port -> listeners.add(listener("management", port, "management.server")));
        }
        return listeners;
    }

    private Listener listener(String purpose, int port, String prefix) {
        boolean isTls = properties.hasAny(prefix + ".ssl") && properties.isTrue(prefix + ".ssl.enabled", true);
        boolean isLocal =
                properties.text(prefix + ".address").filter(LOCAL::contains).isPresent();
        String source = properties
                .source(prefix + ".port")
                .map(place -> prefix + ".port, " + place)
                .orElse("the default of " + prefix + ".port");
        return new Listener(purpose, port, isTls, isLocal, source);
    }

    /** The port of the main server; empty where there is none, or where it is chosen at random. */
    Optional<Integer> mainPort() {
        if (stack == WebStack.NONE || properties.isHidden("server.port")) {
            return Optional.empty();
        }
        return Optional.of(properties.number("server.port").orElse(DEFAULT_PORT))
                .filter(port -> port > 0);
    }

    /** Whether endpoints of management have a server of their own. */
    boolean hasOwnManagement() {
        Optional<Integer> port = properties.number(MANAGEMENT_PORT);
        int main = properties.number("server.port").orElse(DEFAULT_PORT);
        return hasActuator
                && stack != WebStack.NONE
                && port.isPresent()
                && port.get() >= 0
                && (port.get() == 0 || port.get() != main);
    }

    /** Whether management has no server at all. */
    boolean hasNoManagement() {
        return properties.number(MANAGEMENT_PORT).filter(port -> port < 0).isPresent();
    }

    /** The port that answers for management; empty where none does or it is chosen at random. */
    Optional<Integer> managementPort() {
        if (!hasActuator || hasNoManagement() || properties.isHidden(MANAGEMENT_PORT)) {
            return Optional.empty();
        }
        return hasOwnManagement() ? properties.number(MANAGEMENT_PORT).filter(port -> port > 0) : mainPort();
    }

    /** Whether its server is Tomcat. */
    boolean hasTomcat() {
        return stack == WebStack.SERVLET && program.hasClass("org.apache.catalina.startup.Tomcat");
    }

    /** How many threads Tomcat has for requests; empty where there is another server, or threads are virtual. */
    Optional<Integer> threads() {
        return hasTomcat() && !properties.isTrue("spring.threads.virtual.enabled", false)
                ? Optional.of(properties.number("server.tomcat.threads.max").orElse(THREADS))
                : Optional.empty();
    }

    /** Whether a port is one that only the cluster knows. */
    boolean hasHiddenPort() {
        return properties.isHidden("server.port") || properties.isHidden(MANAGEMENT_PORT);
    }

    /** Whether a port is chosen when the program starts. */
    boolean hasRandomPort() {
        return properties.number("server.port").filter(port -> port == 0).isPresent()
                || properties.number(MANAGEMENT_PORT).filter(port -> port == 0).isPresent();
    }
}
