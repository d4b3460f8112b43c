package io.waybill.application.spring;

import io.waybill.application.program.Given;
import io.waybill.application.program.Program;
import io.waybill.application.program.ProgramInput;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.SpringFactoriesLoader;

/**
 * The files that a program finds while it reads its configuration: those on its class path and those that volumes mount.
 * Nothing of this machine is ever read in their place.
 */
final class ProgramResources implements ResourceLoader {

    private static final ClassLoader FACTORIES = new OwnFactories(ProgramResources.class.getClassLoader());

    private final Program program;
    private final ProgramInput input;
    private final Doubts doubts;
    private final Set<String> read = new HashSet<>();
    private final Map<String, String> perhaps = new TreeMap<>();

    ProgramResources(Program program, ProgramInput input, Doubts doubts) {
        this.program = program;
        this.input = input;
        this.doubts = doubts;
    }

    @Override
    public Resource getResource(String location) {
        if (location.startsWith(CLASSPATH_URL_PREFIX)) {
            String name = location.substring(CLASSPATH_URL_PREFIX.length()).replaceFirst("^/+", "");
            return program.resource(name)
                    .map(found -> FoundResource.of(location, found.name(), found.bytes()))
                    .orElseGet(() -> FoundResource.missing(location));
        }
        String path = location.replaceFirst("^file:(//(?=/))?", "");
        if (path.endsWith("/")) {
            return below(path).isEmpty()
                    ? FoundResource.missing(location)
                    : FoundResource.of(location, path, new byte[0]);
        }
        return mounted(path)
                .map(given -> FoundResource.of(
                        location, given.source(), given.value().orElse("").getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> FoundResource.missing(location));
    }

    /** A file of a volume; empty where no volume has it. Where its contents are not known, that is a doubt. */
    private Optional<Given> mounted(String path) {
        Optional<String> full = absolute(path);
        if (full.isEmpty()) {
            return Optional.empty();
        }
        Given given = input.files().get(full.get());
        if (given == null) {
            input.folders().stream()
                    .filter(folder -> full.get().startsWith(folder + "/"))
                    .findFirst()
                    .ifPresent(folder -> doubts.add("the volume at " + folder + " may have configuration"));
            return Optional.empty();
        }
        read.add(full.get());
        if (given.value().isEmpty()) {
            doubts.add("the configuration in " + given.source() + " is not readable here");
        }
        return Optional.of(given);
    }

    private Optional<String> absolute(String path) {
        if (path.startsWith("/")) {
            return Optional.of(Path.of(path).normalize().toString());
        }
        if (input.workingDirectory().isPresent()) {
            return Optional.of(
                    Path.of(input.workingDirectory().get(), path).normalize().toString());
        }
        String ending = "/" + Path.of(path).normalize();
        input.files().keySet().stream()
                .filter(file -> file.endsWith(ending))
                .findFirst()
                .ifPresent(file -> perhaps.put(file, file.substring(0, Math.max(1, file.length() - ending.length()))));
        return Optional.empty();
    }

    /** Adds the files that only the folder decides about which the image starts the program in. */
    void addDoubts() {
        perhaps.keySet().removeAll(read);
        perhaps.forEach((file, folder) -> doubts.add(file + " is read if the image starts the program in " + folder));
    }

    /** The files below a folder, by their paths within it; empty where no volume has it. */
    SortedMap<String, Given> below(String folder) {
        SortedMap<String, Given> files = new TreeMap<>();
        String root = absolute(folder).orElse(folder).replaceFirst("(?<=.)/+$", "") + "/";
        for (Map.Entry<String, Given> file : input.files().entrySet()) {
            if (file.getKey().startsWith(root)) {
                files.put(file.getKey().substring(root.length()), file.getValue());
            }
        }
        if (input.folders().stream()
                .anyMatch(known -> (known + "/").startsWith(root) || root.startsWith(known + "/"))) {
            doubts.add("the volume at " + root + " may have more configuration");
        }
        return files;
    }

    @Override
    public ClassLoader getClassLoader() {
        return FACTORIES;
    }

    /** Finds our list of Spring's factories in place of all that are on the class path. */
    private static final class OwnFactories extends ClassLoader {

        OwnFactories(ClassLoader parent) {
            super(parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            if (!name.equals(SpringFactoriesLoader.FACTORIES_RESOURCE_LOCATION)) {
                return super.getResources(name);
            }
            URL own = ProgramResources.class.getResource("spring.factories");
            return Collections.enumeration(own == null ? Collections.emptyList() : Collections.singleton(own));
        }
    }
}
