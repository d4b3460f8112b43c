package com.jds.greeter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dekorate.kubernetes.annotation.KubernetesApplication;
import io.dekorate.kubernetes.annotation.Port;
import io.dekorate.kubernetes.annotation.Probe;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Greets whoever asks: {@code GET /greetings/ann} answers {@code Hello, ann!}.
 *
 * <p>It is alive from its start to its end, and ready until it is asked to stop, so that no request gets lost in a rollout.
 */
@KubernetesApplication(
        name = "greeter",
        version = "1.0.0",
        partOf = "jds",
        ports = @Port(name = "http", containerPort = Greeter.PORT),
        livenessProbe = @Probe(httpActionPath = Greeter.LIVE, periodSeconds = 10, timeoutSeconds = 2),
        readinessProbe = @Probe(httpActionPath = Greeter.READY, periodSeconds = 5, timeoutSeconds = 2))
public final class Greeter implements AutoCloseable {

    /** Where the application listens in its container. */
    public static final int PORT = 8080;

    static final String LIVE = "/health/live";
    static final String READY = "/health/ready";

    private static final String GREETINGS = "/greetings/";
    private static final int SECONDS_FOR_OPEN_REQUESTS = 2;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final String greeting;
    private volatile boolean stopping;

    private Greeter(HttpServer server, String greeting) {
        this.server = server;
        this.greeting = greeting;
    }

    /** Serves until the process is asked to end; the variable {@code GREETING} says how to greet. */
    public static void main(String[] args) throws IOException {
        Greeter greeter = start(PORT, System.getenv().getOrDefault("GREETING", "Hello"));
        Runtime.getRuntime().addShutdownHook(new Thread(greeter::close));
    }

    /**
     * Starts serving.
     *
     * @param port where to listen; 0 for any that is free
     * @param greeting what to say before the name
     */
    static Greeter start(int port, String greeting) throws IOException {
        Greeter greeter = new Greeter(HttpServer.create(new InetSocketAddress(port), 0), greeting);
        greeter.server.setExecutor(greeter.threads);
        greeter.server.createContext(LIVE, exchange -> answer(exchange, 200, "alive"));
        greeter.server.createContext(READY, greeter::readiness);
        greeter.server.createContext(GREETINGS, greeter::greet);
        greeter.server.start();
        return greeter;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Takes no more traffic, and goes on with what is under way. */
    void stopTraffic() {
        stopping = true;
    }

    private void readiness(HttpExchange exchange) throws IOException {
        if (stopping) {
            answer(exchange, 503, "stopping");
        } else {
            answer(exchange, 200, "ready");
        }
    }

    private void greet(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(GREETINGS.length());
        if (name.isBlank()) {
            answer(exchange, 404, "Whom? Ask for " + GREETINGS + "NAME");
        } else {
            answer(exchange, 200, greeting + ", " + name + "!");
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        stopTraffic();
        server.stop(SECONDS_FOR_OPEN_REQUESTS);
        threads.shutdown();
    }
}
