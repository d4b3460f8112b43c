package io.waybill.explain;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real nginx on the loopback interface, which is stopped when it is closed. */
final class Nginx implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final Process process;
    private final Path folder;
    private final int port;

    private Nginx(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** Where nginx is installed. */
    static Optional<Path> program() {
        return Stream.of("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx", "/opt/homebrew/bin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts it.
     *
     * @param servers blocks that listen on {@code @PORT@}, and hand requests to {@code @ECHO@}, which answers with the
     *     header {@code X-Route} and the path
     */
    static Nginx start(String servers) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("nginx");
        int port = freePort();
        int echo = freePort();
        Files.writeString(
                folder.resolve("nginx.conf"),
                """
                daemon off;
                master_process off;
                pid nginx.pid;
                error_log stderr error;
                events {}
                http {
                  access_log off;
                  client_body_temp_path body;
                  proxy_temp_path proxy;
                  fastcgi_temp_path fastcgi;
                  uwsgi_temp_path uwsgi;
                  scgi_temp_path scgi;
                  server_names_hash_bucket_size 128;
                  server { listen 127.0.0.1:@ECHO@; return 200 "$http_x_route|$request_uri"; }
                  server { listen 127.0.0.1:@PORT@ default_server; server_name _; return 404; }
                %s
                }
                """.formatted(servers).replace("@PORT@", String.valueOf(port)).replace("@ECHO@", String.valueOf(echo)));
        Process process = new ProcessBuilder(
                        program().orElseThrow().toString(), "-p", folder.toString(), "-c", "nginx.conf")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Nginx nginx = new Nginx(process, folder, port);
        nginx.await();
        return nginx;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        }
    }

    private void await() throws IOException, InterruptedException {
        while (process.isAlive()) {
            try (Socket socket = new Socket(LOOPBACK, port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException e) {
                Thread.sleep(20);
            }
        }
        throw new IOException(Files.readString(folder.resolve("log")));
    }

    /** An answer of HTTP. */
    record Answer(int status, String location, String body) {}

    Answer get(String host, String path) throws IOException {
        try (Socket socket = new Socket(LOOPBACK, port)) {
            String request = "GET " + path + " HTTP/1.0\r\nHost: " + host + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            List<String> head = answer.substring(0, end).lines().toList();
            String location = head.stream()
                    .filter(line -> line.startsWith("Location: "))
                    .map(line -> line.substring("Location: ".length()).replaceFirst("https?://[^/]*", ""))
                    .findFirst()
                    .orElse("");
            return new Answer(Integer.parseInt(head.get(0).split(" ")[1]), location, answer.substring(end + 4));
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
