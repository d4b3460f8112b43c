package io.waybill.application.quarkus;

import io.waybill.application.program.ApplicationModel;
import io.waybill.application.program.Framework;
import io.waybill.application.program.Network;
import io.waybill.application.program.Program;
import io.waybill.application.program.ProgramInput;
import io.waybill.application.program.PropertyValue;
import io.waybill.application.program.PropertyValue.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** Quarkus 3. */
public final class Quarkus implements Framework {

    private static final String POM = "META-INF/maven/io.quarkus/quarkus-core/pom.properties";

    /** What code uses to set ports or properties itself, as it is spelled in class files. */
    private static final List<String> CUSTOMIZERS = List.of(
            "HttpServerOptionsCustomizer",
            "config/spi/ConfigSource",
            "io/smallrye/config/",
            "createHttpServer",
            "setProperty");

    /** For {@link java.util.ServiceLoader}. */
    public Quarkus() {}

    @Override
    public Optional<ApplicationModel> read(Program program, ProgramInput input) {
        if (!program.hasClass("io.quarkus.runtime.Application")) {
            return Optional.empty();
        }
        String framework = ("Quarkus " + version(program)).strip();
        List<String> doubts = new ArrayList<>();
        input.moreVariables().ifPresent(doubts::add);
        Built built = Built.of(program);
        if (!built.isPackaged()) {
            doubts.add("it is not packaged, so that what its build fixed is not known");
        }
        CUSTOMIZERS.stream()
                .filter(program::mentions)
                .findFirst()
                .ifPresent(name -> doubts.add("its own code uses " + name.replaceFirst("^.*/(?=.)", "")));
        try {
            Settings settings = new Settings(new Configuration(program, input, built, doubts).read(), doubts);
            return Optional.of(model(program, input, framework, built, settings, doubts));
        } catch (RuntimeException e) {
            return Optional.of(ApplicationModel.unknown(
                    framework,
                    "its configuration is not readable: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    private static ApplicationModel model(
            Program program,
            ProgramInput input,
            String framework,
            Built built,
            Settings settings,
            List<String> doubts) {
        if (settings.config().getProfiles().stream().anyMatch(Mark::isUnknown)) {
            return ApplicationModel.unknown(framework, "its profile is not known");
        }
        for (String name : List.of("quarkus.config.locations", "smallrye.config.locations")) {
            settings.text(name).ifPresent(place -> doubts.add("it reads configuration from " + place));
        }
        Described described = Described.of(program);
        Servers servers = new Servers(program, settings, built);
        Network network = new Network(
                servers.listeners(),
                servers.mayListenElsewhere(),
                servers.health(),
                List.of(),
                Optional.empty(),
                servers::answer);
        Optional<Duration> shutdown = settings.duration("quarkus.shutdown.timeout");
        return new ApplicationModel(
                framework,
                Optional.empty(),
                List.copyOf(doubts),
                network,
                Problems.of(program, input, described, built, settings),
                properties(settings, described, input),
                List.of(),
                shutdown);
    }

    /** What is set, and the defaults among what was asked for. */
    private static List<PropertyValue> properties(Settings settings, Described described, ProgramInput input) {
        TreeMap<String, PropertyValue> all = new TreeMap<>();
        for (String name : settings.names()) {
            boolean isProgram =
                    name.startsWith("quarkus.") || described.named(name).isPresent();
            settings.source(name)
                    .filter(source -> isProgram || !source.startsWith("EnvConfigSource"))
                    .filter(source -> !source.contains("the build, which")
                            || settings.asked().contains(name))
                    .ifPresent(source -> all.put(name, property(settings, name, source)));
        }
        // SmallRye Config makes dots of all underscores of a variable, unless it knows a property with a dash there.
        for (String variable : input.variables().keySet()) {
            described.setBy(variable).map(Described.Property::name).ifPresent(name -> {
                all.remove(variable.toLowerCase(Locale.ROOT).replace('_', '.'));
                settings.source(name).ifPresent(source -> all.put(name, property(settings, name, source)));
            });
        }
        for (String name : settings.asked()) {
            described
                    .named(name)
                    .flatMap(Described.Property::byDefault)
                    .ifPresent(value -> all.putIfAbsent(
                            name, new PropertyValue(name, Optional.of(value), Kind.DEFAULT, "its default")));
        }
        return List.copyOf(all.values());
    }

    private static PropertyValue property(Settings settings, String name, String source) {
        boolean isOwn = source.contains("application") && source.contains("!/") || source.contains("the build, which");
        Optional<String> value = settings.value(name);
        return new PropertyValue(
                name,
                value.filter(text -> !Mark.isUnknown(text)),
                isOwn ? Kind.OWN : Kind.GIVEN,
                source.startsWith("EnvConfigSource") ? "a variable" : source);
    }

    private static String version(Program program) {
        return program.resource(POM)
                .map(file -> {
                    Properties properties = new Properties();
                    try (InputStream in = Files.newInputStream(file.path())) {
                        properties.load(in);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return properties.getProperty("version", "");
                })
                .orElse("");
    }
}
