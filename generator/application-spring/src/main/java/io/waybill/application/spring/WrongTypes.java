package io.waybill.application.spring;

import io.waybill.application.program.Certainty;
import io.waybill.application.program.Given;
import io.waybill.application.program.Problem;
import io.waybill.application.program.Problem.About;
import io.waybill.application.program.ProgramInput;
import io.waybill.application.program.PropertyValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataProperty;
import org.springframework.util.unit.DataSize;

/** Variables and properties of files whose values Spring Boot cannot convert to the types of their properties. */
final class WrongTypes {

    private static final Map<String, Class<?>> TYPES = Map.of(
            "java.lang.Integer", Integer.class,
            "java.lang.Long", Long.class,
            "java.lang.Boolean", Boolean.class,
            "java.lang.Double", Double.class,
            "java.lang.Float", Float.class,
            "java.time.Duration", Duration.class,
            "org.springframework.util.unit.DataSize", DataSize.class);

    private final KnownProperties known;
    private final Properties properties;

    WrongTypes(KnownProperties known, Properties properties) {
        this.known = known;
        this.properties = properties;
    }

    List<Problem> of(ProgramInput input) {
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, Given> variable : input.variables().entrySet()) {
            known.named(variable.getKey())
                    .filter(property -> isWrong(property, variable.getKey()))
                    .ifPresent(property -> problems.add(problem(variable.getKey(), variable.getValue(), property)));
        }
        return problems;
    }

    /** Those that variables do not set: files, arguments and options. */
    List<Problem> ofOthers(List<PropertyValue> all) {
        List<Problem> problems = new ArrayList<>();
        for (PropertyValue value : all) {
            known.named(KnownProperties.variable(value.name()))
                    .filter(property -> value.kind() != PropertyValue.Kind.DEFAULT)
                    .filter(property -> properties.variable(property.getId()).isEmpty())
                    .filter(property -> isWrong(property))
                    .ifPresent(property -> problems.add(problem(value, property)));
        }
        return problems;
    }

    private boolean isWrong(ConfigurationMetadataProperty property) {
        Class<?> type = TYPES.get(String.valueOf(property.getType()));
        return type != null && !properties.fits(property.getId(), type);
    }

    private static Problem problem(PropertyValue value, ConfigurationMetadataProperty property) {
        return new Problem(
                About.FILE,
                value.name(),
                property.getId().equals("server.port") ? Certainty.CERTAIN : Certainty.LIKELY,
                "The property " + value.name() + " (" + value.source() + ") takes a value of type " + type(property)
                        + value.value()
                                .map(text -> ", and not \"" + text + "\".")
                                .orElse("."),
                "Write a value of that type.");
    }

    private static String type(ConfigurationMetadataProperty property) {
        return property.getType().substring(property.getType().lastIndexOf('.') + 1);
    }

    private boolean isWrong(ConfigurationMetadataProperty property, String variable) {
        return properties.variable(property.getId()).equals(Optional.of(variable)) && isWrong(property);
    }

    private static Problem problem(String variable, Given given, ConfigurationMetadataProperty property) {
        String type = type(property);
        return new Problem(
                About.VARIABLE,
                variable,
                property.getId().equals("server.port") ? Certainty.CERTAIN : Certainty.LIKELY,
                "The variable " + variable + " sets " + property.getId() + ", which takes a value of type " + type
                        + (given.isLink() ? "; it comes from " + given.source() : "")
                        + given.value()
                                .map(value -> ", and not \"" + value + "\".")
                                .orElse("."),
                given.fix("Write a value of that type."));
    }
}
