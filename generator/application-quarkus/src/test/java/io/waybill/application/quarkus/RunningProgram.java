package io.waybill.application.quarkus;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A program that runs in a process of its own. */
final class RunningProgram implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int PATIENCE = 600;

    private final Process process;

    private RunningProgram(Process process) {
        this.process = process;
    }

    /** Starts it, and waits until it listens on all these ports, or has ended. */
    static RunningProgram start(ProgramCase program, Path folder, Set<Integer> ports)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m"));
        program.options().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(
                List.of("-jar", program.application().resolve("quarkus-run.jar").toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().keySet().removeIf(name -> !name.equals("PATH") && !name.equals("HOME"));
        builder.environment().putAll(program.variables());
        RunningProgram running = new RunningProgram(builder.start());
        for (int i = 0; i < PATIENCE && running.process.isAlive() && !listens(ports); i++) {
            Thread.sleep(50);
        }
        return running;
    }

    private static boolean listens(Set<Integer> ports) throws IOException {
        for (int port : ports) {
            if (!listens(port)) {
                return false;
            }
        }
        return true;
    }

    static boolean listens(int port) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (ConnectException e) {
            return false;
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Whether something answers at a path: everything but 404. */
    static boolean answers(int port, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + port + path);
        return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                        .statusCode()
                != 404;
    }

    /** Its properties, as its own resource tells them; none where its paths are others. */
    static List<String> properties(int port) throws IOException, InterruptedException {
        for (String root : List.of("", "/shop")) {
            URI uri = URI.create("http://localhost:" + port + root + "/cart/properties");
            HttpResponse<String> response =
                    CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            if (response.statusCode() == 200) {
                return response.body().lines().toList();
            }
        }
        throw new IOException("the program does not tell its properties");
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
