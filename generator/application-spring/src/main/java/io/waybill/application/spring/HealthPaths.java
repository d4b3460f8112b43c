package io.waybill.application.spring;

import io.waybill.application.program.ExposedPath;
import io.waybill.application.program.HealthPath;
import io.waybill.application.program.HealthPath.Purpose;
import io.waybill.application.program.HttpAnswer;
import io.waybill.application.program.HttpAnswer.Status;
import io.waybill.application.program.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The paths at which the health of a program is asked, by port. */
final class HealthPaths {

    private static final String GROUPS = "management.endpoint.health.group";
    private static final String PROBES = "management.endpoint.health.probes.";

    private final Program program;
    private final Properties properties;
    private final WebServers servers;
    private final boolean hasProbesByDefault;
    private final Map<Integer, Set<String>> known = new HashMap<>();
    private final List<HealthPath> paths = new ArrayList<>();
    private final List<ExposedPath> exposed = new ArrayList<>();
    private final Endpoints endpoints;
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
        this.endpoints = new Endpoints(properties);
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
        String endpoint = base + slashed(endpoints.mapped(Endpoints.HEALTH));
        bases.add(base);
        exposed.addAll(endpoints.exposed(port, base));
        if (!endpoints.isExposed(Endpoints.HEALTH)) {
            return;
        }
        add(Purpose.HEALTH, port, endpoint);
        Set<String> groups = new LinkedHashSet<>(properties.entries(GROUPS).keySet());
        if (properties.isTrue(PROBES + "enabled", hasProbesByDefault)) {
            groups.add("liveness");
            groups.add("readiness");
            if (properties.isTrue(PROBES + "add-additional-paths", false)) {
                servers.mainPort().ifPresent(main -> {
                    add(Purpose.LIVENESS, main, prefix(false) + "/livez");
                    add(Purpose.READINESS, main, prefix(false) + "/readyz");
                });
            }
        }
        for (String group : groups) {
            add(purpose(group), port, endpoint + "/" + group);
            properties
                    .text(GROUPS + "." + group + ".additional-path")
                    .ifPresent(path -> addAdditional(purpose(group), port, path));
        }
    }

    private void addAdditional(Purpose purpose, int managementPort, String path) {
        int colon = path.indexOf(':');
        boolean isMain = path.substring(0, Math.max(0, colon)).equals("server");
        String value = slashed(path.substring(colon + 1));
        if (isMain) {
            servers.mainPort().ifPresent(main -> add(purpose, main, prefix(false) + value));
        } else {
            add(purpose, managementPort, prefix(servers.hasOwnManagement()) + value);
        }
    }

    private static Purpose purpose(String group) {
        return switch (group) {
            case "liveness" -> Purpose.LIVENESS;
            case "readiness" -> Purpose.READINESS;
            default -> Purpose.GROUP;
        };
    }

    private void add(Purpose purpose, int port, String path) {
        known.computeIfAbsent(port, any -> new LinkedHashSet<>()).add(path);
        paths.add(new HealthPath(purpose, port, path));
    }

    /** The paths, those of the endpoint first. */
    List<HealthPath> paths() {
        return List.copyOf(paths);
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

    /** The paths of what only operators should ask; none where the program says itself who may. */
    List<ExposedPath> exposed() {
        return isSecured() ? List.of() : List.copyOf(exposed);
    }

    private boolean isSecured() {
        return program.hasClass("org.springframework.security.web.SecurityFilterChain");
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
        if (servers.hasHiddenPort()) {
            return new HttpAnswer(Status.UNKNOWN, "only the cluster knows one of its ports");
        }
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
        return isSecured() && program.mentions("SecurityFilterChain")
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
