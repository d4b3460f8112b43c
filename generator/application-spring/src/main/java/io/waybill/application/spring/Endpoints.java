package io.waybill.application.spring;

import io.waybill.application.program.ExposedPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which endpoints of Spring Boot Actuator are answered over HTTP, and at which names. */
final class Endpoints {

    static final String HEALTH = "health";

    /** What everybody would learn or change who asks them; those are there with Actuator alone. */
    private static final List<String> PRIVATE = List.of(
            "beans",
            "conditions",
            "configprops",
            "env",
            "heapdump",
            "loggers",
            "mappings",
            "metrics",
            "scheduledtasks",
            "shutdown",
            "threaddump");

    /** Those that nobody may ask unless the program says otherwise; {@code heapdump} is one since 3.5. */
    private static final Set<String> CLOSED = Set.of("heapdump", "shutdown");

    private final Properties properties;

    Endpoints(Properties properties) {
        this.properties = properties;
    }

    /** What stands for an endpoint in paths. */
    String mapped(String endpoint) {
        return properties
                .text("management.endpoints.web.path-mapping." + endpoint)
                .orElse(endpoint);
    }

    /** Whether an endpoint is answered. */
    boolean isExposed(String endpoint) {
        Set<String> included =
                properties.texts("management.endpoints.web.exposure.include").orElse(Set.of(HEALTH));
        Set<String> excluded =
                properties.texts("management.endpoints.web.exposure.exclude").orElse(Set.of());
        boolean isIncluded = included.contains(endpoint) || included.contains("*");
        boolean isExcluded = excluded.contains(endpoint) || excluded.contains("*");
        return isIncluded && !isExcluded && isOpen(endpoint);
    }

    private boolean isOpen(String endpoint) {
        Optional<String> own = properties.text("management.endpoint." + endpoint + ".access");
        String access = own.or(() -> properties.text("management.endpoints.access.default"))
                .orElse(CLOSED.contains(endpoint) ? "none" : "");
        String permitted =
                properties.text("management.endpoints.access.max-permitted").orElse("");
        boolean isEnabled = properties.isTrue(
                "management.endpoint." + endpoint + ".enabled",
                properties.isTrue("management.endpoints.enabled-by-default", true));
        return isEnabled && !access.equals("none") && !permitted.equals("none");
    }

    /**
     * The paths of what only operators should ask.
     *
     * @param port the port that answers for management
     * @param base what stands before all endpoints
     */
    List<ExposedPath> exposed(int port, String base) {
        return PRIVATE.stream()
                .filter(this::isExposed)
                .map(endpoint -> new ExposedPath(port, base + "/" + mapped(endpoint)))
                .toList();
    }
}
