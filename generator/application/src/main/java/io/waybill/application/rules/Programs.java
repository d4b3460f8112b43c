package io.waybill.application.rules;

import io.waybill.application.program.ApplicationModel;
import io.waybill.application.program.Framework;
import io.waybill.application.program.Program;
import io.waybill.application.program.ProgramInput;
import io.waybill.application.program.ProgramReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads programs by the frameworks that are on the class path of Waybill. */
public final class Programs {

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
            told.accept(frameworks.stream()
                    .flatMap(framework -> framework.read(program, input).stream())
                    .findFirst()
                    .orElseGet(this::foreign));
        } catch (IOException | UncheckedIOException e) {
            told.accept(ApplicationModel.unknown("", "it cannot be read: " + e.getMessage()));
        }
    }

    private ApplicationModel foreign() {
        return ApplicationModel.unknown(
                "",
                frameworks.isEmpty()
                        ? "Waybill was started without waybill-application-spring"
                        : "it is of no framework that is known here");
    }
}
