package io.waybill.application.spring;

import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A program that runs in this process, apart from its classes. */
final class RunningProgram implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Held, so that its level is. */
    private static final Logger ROOT = Logger.getLogger("");

    static {
        ROOT.setLevel(Level.OFF);
    }

    private final Object start;
    private final URLClassLoader loader;

    private RunningProgram(Object start, URLClassLoader loader) {
        this.start = start;
        this.loader = loader;
    }

    static RunningProgram start(BootVersion version, ProgramCase program, Path folder) throws Exception {
        URLClassLoader loader = version.loader(folder.resolve("classes"));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Object start = loader.loadClass("start.Start")
                    .getConstructors()[0]
                    .newInstance(
                            loader.loadClass("demo.Shop"),
                            program.variables(folder),
                            program.systemProperties(),
                            program.arguments().toArray(String[]::new));
            return new RunningProgram(start, loader);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    Optional<String> property(String name) throws ReflectiveOperationException {
        return Optional.ofNullable(
                (String) start.getClass().getMethod("property", String.class).invoke(start, name));
    }

    /** What it was configured with, or all that it is configured with, by names in lower case without dashes. */
    @SuppressWarnings("unchecked")
    Map<String, String> configuration(boolean isSet) throws ReflectiveOperationException {
        return (Map<String, String>)
                start.getClass().getMethod("configuration", boolean.class).invoke(start, isSet);
    }

    Optional<Integer> port(String name) throws ReflectiveOperationException {
        return property(name).map(Integer::valueOf);
    }

    /** Whether something answers at a path: everything but 404. */
    boolean answers(int port, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + port + path);
        return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                        .statusCode()
                != 404;
    }

    @Override
    public void close() throws ReflectiveOperationException, IOException {
        start.getClass().getMethod("stop").invoke(start);
        loader.close();
    }
}
