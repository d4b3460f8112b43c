package io.waybill.application.quarkus;

import io.waybill.application.program.Certainty;
import io.waybill.application.program.Given;
import io.waybill.application.program.Problem;
import io.waybill.application.program.Problem.About;
import io.waybill.application.program.Program;
import io.waybill.application.program.ProgramInput;
import io.waybill.application.quarkus.Described.Property;
import io.waybill.dsl.NearMatches;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with what a container sets. */
final class Problems {

    private static final String PREFIX = "QUARKUS_";
    private static final Set<String> NUMBERS = Set.of(
            "int", "long", "java.lang.Integer", "java.lang.Long", "java.util.OptionalInt", "java.util.OptionalLong");

    private final Program program;
    private final Described described;
    private final Built built;
    private final Settings settings;
    private final List<Problem> found = new ArrayList<>();

    private Problems(Program program, Described described, Built built, Settings settings) {
        this.program = program;
        this.described = described;
        this.built = built;
        this.settings = settings;
    }

    static List<Problem> of(Program program, ProgramInput input, Described described, Built built, Settings settings) {
        Problems problems = new Problems(program, described, built, settings);
        input.variables().forEach(problems::variable);
        if (input.moreVariables().isEmpty()) {
            problems.placeholders();
        }
        return List.copyOf(problems.found);
    }

    private void variable(String name, Given given) {
        Optional<Property> property = described.setBy(name);
        if (property.isEmpty()) {
            unused(name, given);
        } else if (property.get().isFixed()) {
            fixed(name, given, property.get());
        } else if (!fits(property.get().type(), given.value().orElse(""))) {
            found.add(new Problem(
                    About.VARIABLE,
                    name,
                    Certainty.CERTAIN,
                    "The variable " + name + " sets " + property.get().name() + ", which takes a value of type "
                            + property.get().type().replaceFirst("^.*\\.", "")
                            + (given.isLink() ? "; it comes from " + given.source() : "") + ", and not \""
                            + given.value().orElse("") + "\"; the program does not start.",
                    given.fix("Write a value of that type.")));
        }
    }

    /** Whether a value converts; one with a placeholder, or of a type that takes any text, counts as such. */
    private static boolean fits(String type, String value) {
        if (value.isBlank() || value.contains("${")) {
            return true;
        }
        return NUMBERS.contains(type)
                ? value.strip().matches("[+-]?\\d{1,18}")
                : !type.equals("java.time.Duration")
                        || Settings.parsed(value.strip()).isPresent();
    }

    private void fixed(String variable, Given given, Property property) {
        Optional<String> value = Optional.ofNullable(built.fixed().get(property.name()));
        if (given.isLink() || value.isEmpty() || given.value().equals(value)) {
            return;
        }
        found.add(new Problem(
                About.VARIABLE,
                variable,
                Certainty.CERTAIN,
                "The variable " + variable + " sets " + property.name() + ", which the build of the program fixed to \""
                        + value.get() + "\"; it has no effect.",
                "Remove it, or build the program with -D" + property.name() + "."));
    }

    /** A variable that nothing reads, where a property has nearly its name. */
    private void unused(String variable, Given given) {
        if (given.isLink() || !variable.startsWith(PREFIX) || isSet(variable) || program.mentions(variable)) {
            return;
        }
        List<String> near = NearMatches.of(variable, described.byVariable().keySet());
        if (!near.isEmpty()) {
            Property property = described.setBy(near.get(0)).orElseThrow();
            found.add(new Problem(
                    About.VARIABLE,
                    variable,
                    Certainty.LIKELY,
                    "The variable " + variable + " sets no property that the program has.",
                    "Did you mean " + property.variable() + ", which sets " + property.name() + "?"));
        }
    }

    /** Whether it is a key of a map, whose name may be anything, or a variable that a placeholder asks for. */
    private boolean isSet(String variable) {
        boolean isBelowMap = described.byVariable().keySet().stream()
                .filter(name -> name.contains("__"))
                .anyMatch(name -> variable.matches(
                        name.replaceAll("__[A-Z0-9_]+?__", "_.+_").replaceAll("__[A-Z0-9_]+?_$", "_.+")));
        return isBelowMap || isMentioned(variable);
    }

    private boolean isMentioned(String variable) {
        for (String name : settings.names()) {
            if (settings.raw(name).contains(variable)) {
                return true;
            }
        }
        return false;
    }

    private void placeholders() {
        for (String name : settings.names()) {
            settings.failure(name).ifPresent(reason -> {
                boolean isCertain =
                        described.named(name).filter(one -> !one.isFixed()).isPresent();
                found.add(new Problem(
                        About.MISSING,
                        name,
                        isCertain ? Certainty.CERTAIN : Certainty.LIKELY,
                        "The program's property " + name
                                + " has a placeholder that has no default, and nothing sets it: " + reason + ".",
                        "Set the variable, or give the placeholder a default."));
            });
        }
    }
}
