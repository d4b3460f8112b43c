package io.waybill.application.spring;

import io.waybill.application.program.Certainty;
import io.waybill.application.program.NearVariables;
import io.waybill.application.program.Problem;
import io.waybill.application.program.Problem.About;
import io.waybill.application.program.Program;
import io.waybill.application.program.ProgramInput;
import io.waybill.application.program.PropertyValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataProperty;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/**
 * Variables that look as if they were to set a property, but set none, and that the program does not mention either.
 * Only where a property has nearly that name is anything said: programs have properties that no jar describes.
 */
final class UnusedVariables {

    private final KnownProperties known;
    private final Program program;
    private final String texts;

    UnusedVariables(KnownProperties known, Program program, Properties properties) {
        this.known = known;
        this.program = program;
        StringBuilder all = new StringBuilder();
        for (PropertySource<?> source : properties.environment().getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> some
                    && !source.getName().equals(SpringConfiguration.VARIABLES)) {
                for (String name : some.getPropertyNames()) {
                    all.append(name).append('=').append(some.getProperty(name)).append('\n');
                }
            }
        }
        this.texts = all.toString();
    }

    List<Problem> of(ProgramInput input) {
        List<Problem> problems = new ArrayList<>();
        input.variables().forEach((name, given) -> {
            if (!given.isLink() && !isUsed(name)) {
                near(name).ifPresent(property -> problems.add(problem(name, property)));
            }
        });
        return problems;
    }

    /** Keys of files in volumes that are nearly called like a property, which nothing sets. */
    List<Problem> ofFiles(List<PropertyValue> all) {
        List<Problem> problems = new ArrayList<>();
        for (PropertyValue value : all) {
            String variable = KnownProperties.variable(value.name());
            boolean isOfVolume = value.source().startsWith("ConfigMap ");
            if (isOfVolume && known.setBy(variable).isEmpty() && !program.mentions(value.name())) {
                misspelt(variable)
                        .filter(property -> all.stream()
                                .noneMatch(other -> other.kind() != PropertyValue.Kind.DEFAULT
                                        && other.name().equals(property.getId())))
                        .ifPresent(property -> problems.add(new Problem(
                                About.FILE,
                                value.name(),
                                Certainty.LIKELY,
                                "The property " + value.name() + " (" + value.source()
                                        + ") is none that the program has.",
                                "Did you mean " + property.getId() + "?")));
            }
        }
        return problems;
    }

    private boolean isUsed(String variable) {
        String dotted = variable.toLowerCase(Locale.ROOT).replace('_', '.');
        return !variable.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+")
                || known.setBy(variable).isPresent()
                || texts.contains(variable)
                || texts.contains(dotted)
                || program.mentions(variable)
                || program.mentions(dotted);
    }

    /** A property whose variable is called nearly the same, or the same except for words before it. */
    private Optional<ConfigurationMetadataProperty> near(String variable) {
        return known.variables().stream()
                .filter(name -> name.contains("_") && variable.endsWith("_" + name))
                .max(Comparator.comparingInt(String::length))
                .flatMap(known::named)
                .or(() -> misspelt(variable));
    }

    private Optional<ConfigurationMetadataProperty> misspelt(String variable) {
        return known.variables().stream()
                .filter(name -> NearVariables.differInOneWord(variable, name))
                .findFirst()
                .flatMap(known::named);
    }

    private static Problem problem(String variable, ConfigurationMetadataProperty property) {
        return new Problem(
                About.VARIABLE,
                variable,
                Certainty.LIKELY,
                "The variable " + variable + " sets no property that the program has.",
                "Did you mean " + KnownProperties.variable(property.getId()) + ", which sets " + property.getId()
                        + "?");
    }
}
