package io.waybill.application.plain;

import io.waybill.application.plain.Use.Kind;
import io.waybill.application.program.Certainty;
import io.waybill.application.program.Given;
import io.waybill.application.program.NearVariables;
import io.waybill.application.program.Problem;
import io.waybill.application.program.Problem.About;
import io.waybill.application.program.Program;
import io.waybill.application.program.ProgramInput;
import io.waybill.application.program.PropertyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The variables and system properties that a program's own classes read, against those that its container sets. */
final class OwnReads {

    private final Program program;
    private final ProgramInput input;
    private final Map<String, Use> variables = new TreeMap<>();
    private final Map<String, Use> properties = new TreeMap<>();

    OwnReads(Program program, ProgramInput input) {
        this.program = program;
        this.input = input;
        program.ownClassFiles().flatMap(bytes -> UsesInCode.of(bytes).stream()).forEach(this::add);
    }

    /** Of several uses of a name, one that makes a number of it counts. */
    private void add(Use use) {
        Map<String, Use> uses = use.kind() == Kind.VARIABLE ? variables : properties;
        uses.merge(use.name(), use, (first, second) -> second.isNumber() && !first.isNumber() ? second : first);
    }

    /** What it reads, with what the container gives it. */
    List<PropertyValue> values() {
        List<PropertyValue> values = new ArrayList<>();
        variables.forEach((name, use) -> {
            Given given = input.variables().get(name);
            values.add(value(name, Optional.ofNullable(given).flatMap(Given::value), given != null, "variable", use));
        });
        properties.forEach((name, use) -> {
            Optional<String> given =
                    Optional.ofNullable(input.systemProperties().get(name));
            values.add(value(name, given, given.isPresent(), "option -D" + name, use));
        });
        return values;
    }

    private static PropertyValue value(String name, Optional<String> value, boolean isGiven, String way, Use use) {
        PropertyValue.Kind kind = isGiven ? PropertyValue.Kind.GIVEN : PropertyValue.Kind.UNSET;
        return new PropertyValue(name, value, kind, way + ", read by " + use.place());
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        input.variables().forEach((name, given) -> {
            Use use = variables.get(name);
            if (use != null
                    && use.isNumber()
                    && given.value().filter(OwnReads::isNoNumber).isPresent()) {
                problems.add(noNumber(name, given, use));
            } else if (use == null && !given.isLink()) {
                similar(name, variables, input.variables())
                        .filter(near -> !program.mentions(name))
                        .ifPresent(near -> problems.add(unread(name, near)));
            }
        });
        return problems;
    }

    private static boolean isNoNumber(String value) {
        return !value.matches("[-+]?\\d{1,19}");
    }

    /** A variable of nearly that name which is read, and which nothing sets. */
    private static Optional<Use> similar(String name, Map<String, Use> read, Map<String, Given> set) {
        return read.keySet().stream()
                .filter(one -> !set.containsKey(one) && NearVariables.differInOneWord(name, one))
                .findFirst()
                .map(read::get);
    }

    private static Problem unread(String name, Use near) {
        return new Problem(
                About.VARIABLE,
                name,
                Certainty.LIKELY,
                "No class of the program reads the variable " + name + ".",
                "Did you mean " + near.name() + ", which " + near.place() + " reads, and which nothing sets?");
    }

    private static Problem noNumber(String name, Given given, Use use) {
        return new Problem(
                About.VARIABLE,
                name,
                Certainty.LIKELY,
                "The program (" + use.place() + ") makes a number of the variable " + name + ", and it is \""
                        + given.value().orElse("") + "\""
                        + (given.isLink() ? ", which comes from " + given.source() : "") + ".",
                given.fix("Write a whole number."));
    }
}
