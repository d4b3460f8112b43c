package io.waybill.application.rules;

import io.waybill.application.plain.PlainJava;
import io.waybill.application.program.ApplicationModel;
import io.waybill.application.program.Framework;
import io.waybill.application.program.Problem;
import io.waybill.application.program.Program;
import io.waybill.application.program.ProgramInput;
import io.waybill.application.program.ProgramReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads programs by the frameworks that are on the class path of Waybill. */
public final class Programs {

    private static final Logger LOGGER = System.getLogger(Programs.class.getName());

    private static final Map<String, String> MODULES =
            Map.of("Spring Boot", "waybill-application-spring", "Quarkus", "waybill-application-quarkus");

    private final List<Framework> frameworks;

    /** Reads programs of these frameworks. */
    public Programs(List<Framework> frameworks) {
        this.frameworks = List.copyOf(frameworks);
    }

    /** Reads programs of the frameworks that a class loader finds as services. */
    public static Programs of(ClassLoader loader) {
        return new Programs(ServiceLoader.load(Framework.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /**
     * Tells what a program does with its input. One that cannot be read, or of no framework that is here, is not known.
     *
     * @param path a jar, a folder, or several of them as a class path
     * @param told gets the model, which holds as long as this takes
     */
    public void read(String path, ProgramInput input, Consumer<ApplicationModel> told) {
        List<Path> classPath = Arrays.stream(path.split(Pattern.quote(File.pathSeparator), -1))
                .filter(part -> !part.isEmpty())
                .map(Path::of)
                .toList();
        try (Program program = ProgramReader.readAll(classPath)) {
            told.accept(model(program, input));
        } catch (IOException e) {
            told.accept(ApplicationModel.unknown("", "it cannot be read: " + e.getMessage()));
        }
    }

    /** A program of which a file is damaged is not known, whatever reads it. */
    private ApplicationModel model(Program program, ProgramInput input) {
        try {
            List<Problem> problems = PlainJava.problems(program, input);
            return frameworks.stream()
                    .flatMap(framework -> framework.read(program, input).stream())
                    .findFirst()
                    .orElseGet(() -> foreign(program, input))
                    .withProblems(problems);
        } catch (UncheckedIOException e) {
            return ApplicationModel.unknown(
                    "", "it cannot be read: " + String.valueOf(e.getMessage()).replaceFirst("^[\\w.]+Exception: ", ""));
        } catch (LinkageError e) { // A project may manage the versions of what a framework's module is made with.
            LOGGER.log(Level.DEBUG, "A program is not read", e);
            return ApplicationModel.unknown(
                    "",
                    "the class path of Waybill has other versions of libraries than the module that reads its"
                            + " framework needs; put the blueprint into a module of its own");
        } catch (RuntimeException e) { // Files of a program may be anything, and what reads them is made by many.
            LOGGER.log(Level.DEBUG, "A program is not read", e);
            return ApplicationModel.unknown("", "one of its files is damaged: " + e.getMessage());
        }
    }

    private static ApplicationModel foreign(Program program, ProgramInput input) {
        Optional<String> framework = PlainJava.framework(program);
        if (framework.isEmpty()) {
            return PlainJava.read(program, input);
        }
        Optional<String> module = Optional.ofNullable(MODULES.get(framework.get()));
        return ApplicationModel.unknown(
                framework.get(),
                module.map(name -> "Waybill was started without " + name).orElse("this framework is not known here"));
    }
}
