package io.waybill.application.plain;

import io.waybill.application.program.Certainty;
import io.waybill.application.program.Launch;
import io.waybill.application.program.Launch.Start;
import io.waybill.application.program.Problem;
import io.waybill.application.program.Problem.About;
import io.waybill.application.program.Program;
import io.waybill.application.program.Program.Jar;
import io.waybill.dsl.NearMatches;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.InvalidModuleDescriptorException;
import java.lang.module.ModuleDescriptor;
import java.util.List;
import java.util.Optional;

/** Whether the program has what the command of its container starts: a main class, a module, or a jar that names one. */
final class Starts {

    private static final String BOOT_LOADER = "org.springframework.boot.loader.";

    private final Program program;

    private Starts(Program program) {
        this.program = program;
    }

    static Optional<Problem> of(Program program, Launch launch) {
        Starts starts = new Starts(program);
        return launch.start().flatMap(start -> switch (start.way()) {
            case JAR -> starts.jar(start);
            case CLASS -> starts.mainClass(start, start.target().replace('/', '.'));
            case MODULE -> starts.module(start);
        });
    }

    /** Certain where the command names the very jar, which the image may call otherwise. */
    private Optional<Problem> jar(Start start) {
        Optional<Jar> jar = program.jar();
        if (jar.isEmpty()) {
            return Optional.empty();
        }
        String name = jar.get().name();
        Certainty certainty =
                start.target().endsWith("/" + name) || start.target().equals(name)
                        ? Certainty.CERTAIN
                        : Certainty.LIKELY;
        Optional<String> main = jar.get().mainClass();
        if (main.isEmpty()) {
            return Optional.of(problem(
                    start,
                    certainty,
                    "The command starts " + start.target() + " with -jar, and the manifest of " + name
                            + " names no main class.",
                    "Let the build write Main-Class into the manifest, or start the class with -cp."));
        }
        return jar.get().hasClassPath() || program.hasClass(main.get().strip())
                ? Optional.empty()
                : Optional.of(problem(
                        start,
                        certainty,
                        "The manifest of " + name + " names the main class " + main.get()
                                + ", which the jar does not have.",
                        "Correct Main-Class in the build."));
    }

    private Optional<Problem> mainClass(Start start, String name) {
        if (name.startsWith("$")) {
            return Optional.of(problem(
                    start,
                    Certainty.CERTAIN,
                    "The command starts " + name + " as a class: without a shell, nothing puts a value there.",
                    "Write $(NAME), which the kubelet replaces by one word, or put options into JAVA_TOOL_OPTIONS."));
        }
        boolean isLoader = name.startsWith(BOOT_LOADER);
        boolean hasLoader =
                program.hasClass(BOOT_LOADER + "launch.JarLauncher") || program.hasClass(BOOT_LOADER + "JarLauncher");
        if (name.endsWith(".java") || name.isEmpty() || isLoader && !hasLoader || program.hasClass(name)) {
            return Optional.empty();
        }
        return Optional.of(problem(
                start,
                Certainty.LIKELY,
                "The command starts the class " + name + ", which the program does not have.",
                similar(name).map(near -> "Did you mean " + near + "?").orElse("Name a class of the program.")));
    }

    private Optional<String> similar(String name) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        if (program.hasClass(BOOT_LOADER + "launch." + simple)) {
            return Optional.of(BOOT_LOADER + "launch." + simple);
        }
        List<String> own = program.ownClassNames().stream()
                .filter(one -> !one.contains("$"))
                .toList();
        return own.stream()
                .filter(one -> one.substring(one.lastIndexOf('.') + 1).equals(simple))
                .findFirst()
                .or(() -> NearMatches.of(name, own).stream().findFirst());
    }

    private Optional<Problem> module(Start start) {
        Optional<ModuleDescriptor> own = program.classFile("module-info").flatMap(Starts::descriptor);
        String[] names = start.target().split("/", 2);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        if (!own.get().name().equals(names[0])) {
            return Optional.of(problem(
                    start,
                    Certainty.LIKELY,
                    "The command starts the module " + names[0] + ", and the program is the module "
                            + own.get().name() + ".",
                    "Write " + own.get().name() + "."));
        }
        return names.length == 2
                ? mainClass(start, names[1])
                : own.get().mainClass().isPresent()
                        ? Optional.empty()
                        : Optional.of(problem(
                                start,
                                Certainty.LIKELY,
                                "The command starts the module " + names[0] + ", which names no main class.",
                                "Write the class behind the module, as in " + names[0] + "/demo.Main."));
    }

    private static Optional<ModuleDescriptor> descriptor(byte[] classFile) {
        try {
            return Optional.of(ModuleDescriptor.read(new ByteArrayInputStream(classFile)));
        } catch (InvalidModuleDescriptorException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem problem(Start start, Certainty certainty, String message, String fix) {
        return new Problem(About.COMMAND, start.target(), certainty, message, fix);
    }
}
