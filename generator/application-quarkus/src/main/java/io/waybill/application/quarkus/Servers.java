package io.waybill.application.quarkus;

import io.waybill.application.program.HealthPath;
import io.waybill.application.program.HttpAnswer;
import io.waybill.application.program.HttpAnswer.Status;
import io.waybill.application.program.Listener;
import io.waybill.application.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The ports that a program listens on, and the paths of its health. */
final class Servers {

    private static final String HTTP = "quarkus.http";
    private static final String MANAGEMENT = "quarkus.management";
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final Set<String> BY_DEFAULT = Set.of(
            "/q/health",
            "/q/health/live",
            "/q/health/ready",
            "/q/health/started",
            "/health",
            "/health/live",
            "/health/ready",
            "/health/started");

    private final Program program;
    private final Settings settings;
    private final Built built;
    private final boolean hasServer;
    private final boolean hasManagement;

    Servers(Program program, Settings settings, Built built) {
        this.program = program;
        this.settings = settings;
        this.built = built;
        this.hasServer = program.hasClass("io.quarkus.vertx.http.runtime.VertxHttpRecorder");
        // Without a route that is its own, the management interface does not listen.
        this.hasManagement = hasServer
                && settings.isTrue("quarkus.management.enabled", false)
                && (!built.isPackaged() || built.routes().stream().anyMatch(Built.Route::isManagement));
    }

    List<Listener> listeners() {
        List<Listener> listeners = new ArrayList<>();
        if (!hasServer) {
            return listeners;
        }
        if (settings.isTrue("quarkus.http.host-enabled", true)) {
            boolean isSecure = isSecure(HTTP);
            if (!isSecure
                    || !settings.text("quarkus.http.insecure-requests")
                            .orElse("")
                            .equalsIgnoreCase("disabled")) {
                add(listeners, "HTTP", "quarkus.http.port", 8080, HTTP, false);
            }
            if (isSecure) {
                add(listeners, "HTTPS", "quarkus.http.ssl-port", 8443, HTTP, true);
            }
        }
        if (hasManagement && settings.isTrue("quarkus.management.host-enabled", true)) {
            add(listeners, "management", "quarkus.management.port", 9000, MANAGEMENT, isSecure(MANAGEMENT));
        }
        return listeners;
    }

    private void add(
            List<Listener> listeners, String purpose, String property, int byDefault, String prefix, boolean isTls) {
        int port = settings.number(property).orElse(byDefault);
        boolean isLocal =
                settings.text(prefix + ".host").filter(LOCAL::contains).isPresent();
        if (port > 0 && !settings.isHidden(property)) {
            listeners.add(new Listener(
                    purpose,
                    port,
                    isTls,
                    isLocal,
                    settings.source(property)
                            .map(place -> property + ", " + place)
                            .orElse("the default of " + property)));
        }
    }

    private boolean isSecure(String prefix) {
        return settings.hasAny(prefix + ".ssl.certificate.")
                || settings.hasAny(prefix + ".tls-configuration-name")
                || prefix.equals(HTTP) && settings.hasAny("quarkus.tls.key-store.");
    }

    /** Why it may listen on other ports, too; empty where it does not. */
    Optional<String> mayListenElsewhere() {
        boolean isRandom =
                settings.number("quarkus.http.port").filter(port -> port <= 0).isPresent()
                        || hasManagement
                                && settings.number("quarkus.management.port")
                                        .filter(port -> port <= 0)
                                        .isPresent();
        if (List.of("quarkus.http.port", "quarkus.http.ssl-port", "quarkus.management.port").stream()
                .anyMatch(settings::isHidden)) {
            return Optional.of("only the cluster knows one of its ports");
        }
        if (isRandom) {
            return Optional.of("it chooses a port when it starts");
        }
        return program.hasClass("io.grpc.Server") ? Optional.of("it may have a server for gRPC") : Optional.empty();
    }

    List<HealthPath> health() {
        List<HealthPath> paths = new ArrayList<>();
        for (Built.Route route : built.routes()) {
            port(route).ifPresent(port -> paths.add(new HealthPath(route.purpose(), port, route.path())));
        }
        return paths;
    }

    private Optional<Integer> port(Built.Route route) {
        String purpose = route.isManagement() && hasManagement ? "management" : "HTTP";
        return listeners().stream()
                .filter(listener -> listener.purpose().equals(purpose)
                        || purpose.equals("HTTP") && listener.purpose().equals("HTTPS"))
                .map(Listener::port)
                .findFirst();
    }

    /** What a GET request gets. */
    HttpAnswer answer(int port, String path) {
        String asked = path.replaceFirst("[?#].*$", "");
        List<HealthPath> known = health();
        Optional<HealthPath> same =
                known.stream().filter(one -> one.path().equals(asked)).findFirst();
        if (same.isPresent() && same.get().port() == port) {
            return isProtected()
                    ? new HttpAnswer(Status.UNKNOWN, "its own rules decide who may ask " + asked)
                    : new HttpAnswer(Status.ANSWERED, "SmallRye Health");
        }
        if (same.isPresent()) {
            return new HttpAnswer(
                    Status.MISSING,
                    "the program answers that path on port " + same.get().port());
        }
        if (!BY_DEFAULT.contains(asked) || program.mentions("health")) {
            return new HttpAnswer(Status.UNKNOWN, "only its resources know that path");
        }
        if (known.isEmpty()) {
            return program.hasClass("io.quarkus.smallrye.health.runtime.SmallRyeHealthHandler")
                    ? new HttpAnswer(Status.UNKNOWN, "where its health is, its build decided")
                    : new HttpAnswer(Status.MISSING, "quarkus-smallrye-health is not on its class path");
        }
        return new HttpAnswer(
                Status.MISSING,
                "its health is at "
                        + known.stream()
                                .map(one -> one.path() + " on " + one.port())
                                .collect(Collectors.joining(", ")));
    }

    private boolean isProtected() {
        return settings.hasAny("quarkus.http.auth.permission.")
                || settings.hasAny("quarkus.management.auth.permission.")
                || settings.isTrue("quarkus.management.auth.enabled", false);
    }
}
