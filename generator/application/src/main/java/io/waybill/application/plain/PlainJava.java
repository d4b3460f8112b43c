package io.waybill.application.plain;

import io.waybill.application.program.ApplicationModel;
import io.waybill.application.program.Network;
import io.waybill.application.program.Problem;
import io.waybill.application.program.Program;
import io.waybill.application.program.ProgramInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Programs of Java as such: how they are started, and, without a framework, which variables their own classes read. */
public final class PlainJava {

    /** Frameworks by a class that is on the class path of each of their programs. */
    private static final Map<String, String> FRAMEWORKS = frameworks();

    private PlainJava() {}

    private static Map<String, String> frameworks() {
        Map<String, String> classes = new LinkedHashMap<>();
        classes.put("org.springframework.boot.SpringApplication", "Spring Boot");
        classes.put("io.quarkus.runtime.Application", "Quarkus");
        classes.put("io.micronaut.runtime.Micronaut", "Micronaut");
        classes.put("io.helidon.webserver.WebServer", "Helidon");
        classes.put("io.dropwizard.core.Application", "Dropwizard");
        classes.put("io.ktor.server.application.Application", "Ktor");
        classes.put("io.javalin.Javalin", "Javalin");
        classes.put("play.api.Play", "Play");
        classes.put("io.vertx.core.Vertx", "Vert.x");
        classes.put("org.eclipse.jetty.server.Server", "Jetty");
        return classes;
    }

    /** The framework of a program by its class path, for messages; empty where it is none of those that are known here. */
    public static Optional<String> framework(Program program) {
        return FRAMEWORKS.entrySet().stream()
                .filter(framework -> program.hasClass(framework.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** What is told of a program that is of no framework: what its own classes read. */
    public static ApplicationModel read(Program program, ProgramInput input) {
        OwnReads reads = new OwnReads(program, input);
        String reason = "it is of no framework that is known here";
        return new ApplicationModel(
                "Java",
                Optional.of(reason),
                List.of(),
                Network.unknown(reason),
                reads.problems(),
                reads.values(),
                List.of(),
                Optional.empty());
    }

    /** What is wrong with how {@code java} is started, whatever the framework. */
    public static List<Problem> problems(Program program, ProgramInput input) {
        List<Problem> problems = new ArrayList<>(RefusedOptions.of(input.launch(), program.classFileVersion()));
        Starts.of(program, input.launch()).ifPresent(problems::add);
        problems.addAll(UnreadOptions.of(program, input));
        return problems;
    }
}
