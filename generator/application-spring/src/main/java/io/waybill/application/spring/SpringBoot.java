package io.waybill.application.spring;

import io.waybill.application.program.ApplicationModel;
import io.waybill.application.program.Framework;
import io.waybill.application.program.Network;
import io.waybill.application.program.Program;
import io.waybill.application.program.ProgramInput;
import io.waybill.application.program.PropertyValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.springframework.core.env.ConfigurableEnvironment;

/** Spring Boot 3 and 4. */
public final class SpringBoot implements Framework {

    private static final Duration PHASE = Duration.ofSeconds(30);

    /** What code uses to set ports, properties or files itself, as it is spelled in class files. */
    private static final List<String> CUSTOMIZERS = List.of(
            "WebServerFactory",
            "annotation/PropertySource",
            "setDefaultProperties",
            "SpringApplicationBuilder",
            "EnvironmentPostProcessor",
            "setEnvironment",
            "getPropertySources");

    /** For {@link java.util.ServiceLoader}. */
    public SpringBoot() {}

    @Override
    public Optional<ApplicationModel> read(Program program, ProgramInput input) {
        if (!program.hasClass("org.springframework.boot.SpringApplication")) {
            return Optional.empty();
        }
        String version = version(program);
        String framework = ("Spring Boot " + version).strip();
        Doubts doubts = new Doubts();
        input.moreVariables().ifPresent(doubts::add);
        CUSTOMIZERS.stream()
                .filter(program::mentions)
                .findFirst()
                .ifPresent(name -> doubts.add("its own code uses " + name.replaceFirst("^annotation/", "@")));
        try {
            ConfigurableEnvironment environment = SpringConfiguration.read(program, input, doubts);
            return Optional.of(
                    model(program, input, framework, major(version), new Properties(environment, doubts), doubts));
        } catch (RuntimeException e) {
            return Optional.of(StartFailure.of(e, framework, doubts));
        }
    }

    private static ApplicationModel model(
            Program program, ProgramInput input, String framework, int major, Properties properties, Doubts doubts) {
        Optional<String> profile =
                properties.profiles().stream().filter(Doubts::isUnknown).findFirst();
        if (profile.isPresent()) {
            return ApplicationModel.unknown(framework, "its profiles are not known: " + profile.get());
        }
        WebServers servers = new WebServers(program, properties);
        HealthPaths health = new HealthPaths(program, properties, servers, major);
        Network network = new Network(
                servers.listeners(),
                mayListenElsewhere(program, servers),
                health.paths(),
                health.exposed(),
                servers.threads(),
                health::answer);
        KnownProperties known = KnownProperties.of(program);
        Optional<Duration> shutdown = shutdown(properties);
        List<PropertyValue> all = PropertyList.of(known, properties, input);
        return new ApplicationModel(
                framework,
                Optional.empty(),
                doubts.all(),
                network,
                known.problems(program, input, properties, all),
                all,
                UsedFiles.of(all, properties, servers, input),
                shutdown);
    }

    /** Ports that are not the web server's, or that nobody knows. */
    private static Optional<String> mayListenElsewhere(Program program, WebServers servers) {
        if (servers.hasHiddenPort()) {
            return Optional.of("only the cluster knows one of its ports");
        }
        if (servers.hasRandomPort()) {
            return Optional.of("it chooses a port when it starts");
        }
        boolean hasGrpc = program.hasClass("io.grpc.Server");
        boolean hasRsocket = program.hasClass("io.rsocket.RSocket");
        return hasGrpc || hasRsocket
                ? Optional.of("it may have a server for " + (hasGrpc ? "gRPC" : "RSocket"))
                : Optional.empty();
    }

    /** Graceful is the default since 3.4; each phase of the shutdown may take 30 seconds. */
    private static Optional<Duration> shutdown(Properties properties) {
        boolean isGraceful = properties
                .text("server.shutdown")
                .map("graceful"::equalsIgnoreCase)
                .orElse(true);
        return isGraceful
                ? Optional.of(properties
                        .duration("spring.lifecycle.timeout-per-shutdown-phase")
                        .orElse(PHASE))
                : Optional.empty();
    }

    private static int major(String version) {
        return version.matches("\\d+\\..*") ? Integer.parseInt(version.substring(0, version.indexOf('.'))) : 0;
    }

    /** The version that the manifest of the jar tells that has Spring Boot's own classes. */
    private static String version(Program program) {
        for (Program.Resource manifest : program.resources("META-INF/MANIFEST.MF")) {
            try {
                Attributes attributes = new Manifest(new ByteArrayInputStream(manifest.bytes())).getMainAttributes();
                if ("Spring Boot".equals(attributes.getValue(Attributes.Name.IMPLEMENTATION_TITLE))) {
                    return String.valueOf(attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return "";
    }
}
