package io.waybill.application.spring;

import io.waybill.application.program.Problem;
import io.waybill.application.program.Program;
import io.waybill.application.program.ProgramInput;
import io.waybill.application.program.PropertyValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataProperty;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataRepositoryJsonBuilder;

/** The properties that the jars of a program describe, by the names of the variables that set them. */
final class KnownProperties {

    private static final Logger LOGGER = System.getLogger(KnownProperties.class.getName());

    private static final List<String> DESCRIPTIONS = List.of(
            "META-INF/spring-configuration-metadata.json", "META-INF/additional-spring-configuration-metadata.json");

    private final Map<String, ConfigurationMetadataProperty> byVariable;

    private KnownProperties(Map<String, ConfigurationMetadataProperty> byVariable) {
        this.byVariable = byVariable;
    }

    /** Those of a program; a description that cannot be read describes nothing. */
    static KnownProperties of(Program program) {
        ConfigurationMetadataRepositoryJsonBuilder descriptions = ConfigurationMetadataRepositoryJsonBuilder.create();
        DESCRIPTIONS.stream()
                .flatMap(name -> program.resources(name).stream())
                .forEach(resource -> add(descriptions, resource));
        Map<String, ConfigurationMetadataProperty> byVariable = new TreeMap<>();
        descriptions.build().getAllProperties().forEach((id, property) -> byVariable.put(variable(id), property));
        return new KnownProperties(byVariable);
    }

    private static void add(ConfigurationMetadataRepositoryJsonBuilder descriptions, Program.Resource resource) {
        try {
            descriptions.withJsonResource(new ByteArrayInputStream(resource.bytes()));
        } catch (IOException | RuntimeException e) {
            LOGGER.log(Level.DEBUG, "Not readable: " + resource.name(), e);
        }
    }

    /** The variable that sets a property: in capitals, {@code _} for dots, without dashes. */
    static String variable(String property) {
        return property.replace("-", "").replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** The property that a variable sets, or that has it as a key or index below it. */
    Optional<ConfigurationMetadataProperty> setBy(String variable) {
        String name = variable;
        while (true) {
            ConfigurationMetadataProperty property = byVariable.get(name);
            if (property != null && (name.equals(variable) || hasContents(property))) {
                return Optional.of(property);
            }
            int last = name.lastIndexOf('_');
            if (last < 0) {
                return Optional.empty();
            }
            name = name.substring(0, last);
        }
    }

    /** Whether anything may stand below a property: keys of a map, items of a list, fields of an object. */
    private static boolean hasContents(ConfigurationMetadataProperty property) {
        String type = String.valueOf(property.getType());
        return !type.matches("java\\.lang\\.(String|Integer|Long|Boolean|Double|Float|Short|Byte|Character)")
                && !type.startsWith("java.time.")
                && !type.equals("org.springframework.util.unit.DataSize");
    }

    /** The names of all variables that set a property. */
    Set<String> variables() {
        return Collections.unmodifiableSet(byVariable.keySet());
    }

    /** The property whose variable is called so. */
    Optional<ConfigurationMetadataProperty> named(String variable) {
        return Optional.ofNullable(byVariable.get(variable));
    }

    /** What is wrong with the variables and files of the container. */
    List<Problem> problems(Program program, ProgramInput input, Properties properties, List<PropertyValue> all) {
        WrongTypes types = new WrongTypes(this, properties);
        UnusedVariables unused = new UnusedVariables(this, program, properties);
        List<Problem> problems = new ArrayList<>(types.of(input));
        problems.addAll(types.ofOthers(all));
        problems.addAll(unused.of(input));
        problems.addAll(unused.ofFiles(all));
        if (input.moreVariables().isEmpty()) {
            problems.addAll(Placeholders.unresolved(properties));
        }
        return problems;
    }
}
