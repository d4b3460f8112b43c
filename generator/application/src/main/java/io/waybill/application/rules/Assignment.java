package io.waybill.application.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which container runs a program.
 *
 * @param kind the kind of the workload; empty for any
 * @param workload its name
 * @param container the container; empty for the one that has the workload's name, else the first
 * @param program the program's path: a jar, the folder of a packaged program, or a class path
 */
public record Assignment(Optional<String> kind, String workload, Optional<String> container, String program) {

    /**
     * Reads {@code [KIND/]WORKLOAD[:CONTAINER]=PATH}, such as {@code Deployment/web:app=target/shop.jar}.
     *
     * @throws IllegalArgumentException when it is written otherwise
     */
    public static Assignment parse(String text) {
        int equals = text.indexOf('=');
        String[] left = text.substring(0, Math.max(0, equals)).split(":", -1);
        String[] names = left[0].split("/", -1);
        boolean isWrong = equals < 0 || left.length > 2 || names.length > 2 || equals == text.length() - 1;
        if (isWrong || names[names.length - 1].isBlank()) {
            throw new IllegalArgumentException("\"" + text
                    + "\" does not name a program. Write [KIND/]WORKLOAD[:CONTAINER]=PATH, as in web=target/shop.jar.");
        }
        return new Assignment(
                names.length == 2 ? Optional.of(names[0]) : Optional.empty(),
                names[names.length - 1],
                left.length == 2 ? Optional.of(left[1]) : Optional.empty(),
                text.substring(equals + 1));
    }

    /** Some, and others that are written as {@link #parse} reads them. */
    public static List<Assignment> and(List<Assignment> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream().map(Assignment::parse))
                .toList();
    }

    /** What messages call the workload. */
    public String title() {
        return kind.map(name -> name + "/").orElse("") + workload;
    }

    /** Whether this is for the container that another one names with its kind. */
    boolean hasContainerOf(Assignment other) {
        return isFor(other.kind().orElse(""), other.workload())
                && (container.isEmpty() || container.equals(other.container()));
    }

    boolean isFor(String kindName, String name) {
        return workload.equals(name) && kind.map(kindName::equals).orElse(true);
    }
}
