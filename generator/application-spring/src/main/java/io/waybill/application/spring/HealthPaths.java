package io.waybill.application.spring;

import io.waybill.application.program.HttpAnswer;
import io.waybill.application.program.HttpAnswer.Status;
import io.waybill.application.program.Program;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The paths at which the health of a program is asked, by port. */
final class HealthPaths {

    private static final String HEALTH = "health";
    private static final String GROUPS = "management.endpoint.health.group";
    private static final String PROBES = "management.endpoint.health.probes.";

    private final Program program;
    private final Properties properties;
    private final WebServers servers;
    private final boolean hasProbesByDefault;
    private final Map<Integer, Set<String>> known = new HashMap<>();
    private final Set<String> bases = new LinkedHashSet<>();

    /**
     * The paths.
     *
     * @param major the major version of Spring Boot: from 4 on, liveness and readiness are there on any platform
     */
    HealthPaths(Program program, Properties properties, WebServers servers, int major) {
        this.program = program;
        this.properties = properties;
        this.servers = servers;
        this.hasProbesByDefault = major >= 4 || runsOnKubernetes();
        bases.add("/actuator");
        servers.managementPort().ifPresent(this::addEndpoint);
    }

    /** Pods have the variables by which Spring Boot knows Kubernetes; a property may say otherwise. */
    private boolean runsOnKubernetes() {
        return properties
                .text("spring.main.cloud-platform")
                .map("kubernetes"::equalsIgnoreCase)
                .orElse(true);
    }

    private void addEndpoint(int port) {
        String base = prefix(servers.hasOwnManagement())
                + slashed(properties.text("management.endpoints.web.base-path").orElse("/actuator"));
        String endpoint = base
                + slashed(properties
                        .text("management.endpoints.web.path-mapping.health")
                        .orElse(HEALTH));
        bases.add(base);
        if (!isExposed()) {
            return;
        }
        add(port, endpoint);
        Set<String> groups = new LinkedHashSet<>(properties.entries(GROUPS).keySet());
        if (properties.isTrue(PROBES + "enabled", hasProbesByDefault)) {
            groups.add("liveness");
            groups.add("readiness");
            if (properties.isTrue(PROBES + "add-additional-paths", false)) {
                servers.mainPort().ifPresent(main -> {
                    add(main, prefix(false) + "/livez");
                    add(main, prefix(false) + "/readyz");
                });
            }
        }
        for (String group : groups) {
            add(port, endpoint + "/" + group);
            properties.text(GROUPS + "." + group + ".additional-path").ifPresent(path -> addAdditional(port, path));
        }
    }

    private void addAdditional(int managementPort, String path) {
        int colon = path.indexOf(':');
        boolean isMain = path.substring(0, Math.max(0, colon)).equals("server");
        String value = slashed(path.substring(colon + 1));
        if (isMain) {
            servers.mainPort().ifPresent(main -> add(main, prefix(false) + value));
        } else {
            add(managementPort, prefix(servers.hasOwnManagement()) + value);
        }
    }

    private void add(int port, String path) {
        known.computeIfAbsent(port, any -> new LinkedHashSet<>()).add(path);
    }

    /** What stands before all paths of a server. */
    private String prefix(boolean isManagement) {
        if (isManagement) {
            return slashed(properties.text("management.server.base-path").orElse(""));
        }
        return servers.stack() == WebStack.REACTIVE
                ? slashed(properties.text("spring.webflux.base-path").orElse(""))
                : slashed(properties.text("server.servlet.context-path").orElse(""))
                        + slashed(properties.text("spring.mvc.servlet.path").orElse(""));
    }

    private static String slashed(String path) {
        String bare = path.replaceFirst("^/+", "").replaceFirst("/+$", "");
        return bare.isEmpty() ? "" : "/" + bare;
    }

    private boolean isExposed() {
        Set<String> included =
                properties.texts("management.endpoints.web.exposure.include").orElse(Set.of(HEALTH));
        Set<String> excluded =
                properties.texts("management.endpoints.web.exposure.exclude").orElse(Set.of());
        boolean isIncluded = included.contains(HEALTH) || included.contains("*");
        boolean isExcluded = excluded.contains(HEALTH) || excluded.contains("*");
        String access = properties
                .firstText("management.endpoint.health.access", "management.endpoints.access.default")
                .orElse("");
        String permitted =
                properties.text("management.endpoints.access.max-permitted").orElse("");
        boolean isEnabled = properties.isTrue(
                "management.endpoint.health.enabled",
                properties.isTrue("management.endpoints.enabled-by-default", true));
        return isIncluded && !isExcluded && isEnabled && !access.equals("none") && !permitted.equals("none");
    }

    /** What a GET request gets. */
    HttpAnswer answer(int port, String path) {
        // Components may be below the endpoint, so that it takes a slash at its end.
        String asked = path.replaceFirst("[?#].*$", "").replaceFirst("(?<=.)/$", "");
        if (known.getOrDefault(port, Set.of()).contains(asked)) {
            return secured(asked);
        }
        Optional<Map.Entry<Integer, Set<String>>> other = known.entrySet().stream()
                .filter(entry -> entry.getValue().contains(asked))
                .findFirst();
        if (program.mentions("/actuator") || !asksForHealth(asked)) {
            return new HttpAnswer(Status.UNKNOWN, "only its controllers know that path");
        }
        if (other.isPresent()) {
            return new HttpAnswer(
                    Status.MISSING,
                    "the program answers that path on port " + other.get().getKey());
        }
        return new HttpAnswer(Status.MISSING, known.isEmpty() ? whyNone() : "its health is at " + all());
    }

    private HttpAnswer secured(String path) {
        boolean isSecured = program.hasClass("org.springframework.security.web.SecurityFilterChain")
                && program.mentions("SecurityFilterChain");
        return isSecured
                ? new HttpAnswer(Status.UNKNOWN, "its own SecurityFilterChain decides who may ask " + path)
                : new HttpAnswer(Status.ANSWERED, "the health endpoint of Spring Boot Actuator");
    }

    private String whyNone() {
        if (!servers.hasActuator()) {
            return "spring-boot-starter-actuator is not on its class path";
        }
        return servers.hasNoManagement()
                ? "management.server.port turns its endpoints off"
                : "its health endpoint is not exposed";
    }

    private String all() {
        StringBuilder all = new StringBuilder();
        known.forEach((port, paths) -> paths.forEach(path -> all.append(all.isEmpty() ? "" : ", ")
                .append(path)
                .append(" on ")
                .append(port)));
        return all.toString();
    }

    /** Whether a path is one that asks for health, so that nothing else is there; components may be below it. */
    private boolean asksForHealth(String path) {
        return bases.stream()
                .filter(base -> path.startsWith(base + "/"))
                .map(base -> path.substring(base.length() + 1))
                .anyMatch(below -> below.matches("healthz?(/liveness|/readiness)?"));
    }
}
