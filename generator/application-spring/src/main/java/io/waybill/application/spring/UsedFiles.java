package io.waybill.application.spring;

import io.waybill.application.program.FileUse;
import io.waybill.application.program.ProgramInput;
import io.waybill.application.program.PropertyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that a program reads and writes by what its properties say. */
final class UsedFiles {

    /** Properties of Spring Boot that name a file to read. */
    private static final Pattern READ = Pattern.compile(
            "logging\\.config|(server|management\\.server)\\.ssl\\.(key-store|trust-store|certificate|certificate-private-key"
                    + "|trust-certificate)|spring\\.ssl\\.bundle\\..*\\.(location|certificate|private-key)");

    private static final Pattern PATH = Pattern.compile("(?:file:(?://(?=/))?)?(/[^$,]+)");

    private UsedFiles() {}

    static List<FileUse> of(List<PropertyValue> all, Properties properties, WebServers servers, ProgramInput input) {
        List<FileUse> files = new ArrayList<>();
        for (PropertyValue property : all) {
            if (READ.matcher(property.name()).matches()) {
                path(property.value())
                        .ifPresent(path ->
                                files.add(new FileUse(path, false, property.name() + ", " + property.source())));
            }
        }
        for (String name : List.of("logging.file.name", "logging.file.path")) {
            path(properties.text(name)).ifPresent(path -> files.add(new FileUse(path, true, name)));
        }
        if (servers.hasTomcat()) {
            Optional<String> folder = properties.text("server.tomcat.basedir");
            String temporary = input.systemProperties().getOrDefault("java.io.tmpdir", "/tmp");
            files.add(new FileUse(
                    path(folder).orElse(temporary),
                    true,
                    folder.isPresent() ? "server.tomcat.basedir" : "java.io.tmpdir, where Tomcat makes its folder"));
        }
        return files;
    }

    private static Optional<String> path(Optional<String> location) {
        return location.map(PATH::matcher).filter(Matcher::matches).map(matcher -> matcher.group(1));
    }
}
