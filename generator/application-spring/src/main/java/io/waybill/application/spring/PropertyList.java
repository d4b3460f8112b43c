package io.waybill.application.spring;

import io.waybill.application.program.ProgramInput;
import io.waybill.application.program.PropertyValue;
import io.waybill.application.program.PropertyValue.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataProperty;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The properties of a program that are set, each where it counts, and the defaults that decide what is said of it. */
final class PropertyList {

    private final KnownProperties known;
    private final Properties properties;
    private final ConfigurableEnvironment environment;
    private final TreeMap<String, PropertyValue> byName = new TreeMap<>();

    private PropertyList(KnownProperties known, Properties properties) {
        this.known = known;
        this.properties = properties;
        this.environment = properties.environment();
    }

    static List<PropertyValue> of(KnownProperties known, Properties properties, ProgramInput input) {
        PropertyList list = new PropertyList(known, properties);
        for (PropertySource<?> source : list.environment.getPropertySources()) {
            if (source.getName().equals(SpringConfiguration.VARIABLES)) {
                list.addVariables(input);
            } else if (source instanceof EnumerablePropertySource<?> some) {
                list.addAll(some);
            }
        }
        List<String> asked = new ArrayList<>(properties.asked());
        asked.forEach(list::addDefault);
        return List.copyOf(list.byName.values());
    }

    private void addVariables(ProgramInput input) {
        input.variables()
                .forEach((variable, given) -> known.setBy(variable).ifPresent(property -> {
                    String below = variable.substring(
                            KnownProperties.variable(property.getId()).length());
                    String from = given.source().equals("the manifest") ? "" : " (" + given.source() + ")";
                    add(property.getId() + dotted(below), Kind.GIVEN, "variable " + variable + from);
                }));
    }

    /** What stands below a property as variables write it: {@code _0_} for an item, {@code _NAME} for a key. */
    private static String dotted(String below) {
        return below.toLowerCase(Locale.ROOT)
                .replaceAll("_(\\d+)(?=_|$)", "[$1]")
                .replaceFirst("_+$", "")
                .replace('_', '.')
                .replaceAll("(\\[\\d+])(?=\\w)", "$1.");
    }

    private void addAll(EnumerablePropertySource<?> source) {
        boolean isOwn = source.getName().contains("classpath:");
        for (String name : source.getPropertyNames()) {
            String place = source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)
                    ? "option -D" + name
                    : properties.place(source, name);
            add(name, isOwn ? Kind.OWN : Kind.GIVEN, place);
        }
    }

    private void add(String name, Kind kind, String source) {
        byName.computeIfAbsent(name, any -> new PropertyValue(name, value(name), kind, source));
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(properties.resolved(name)).filter(value -> !Doubts.isUnknown(value));
    }

    private void addDefault(String name) {
        if (!byName.containsKey(name)) {
            known.named(KnownProperties.variable(name))
                    .map(ConfigurationMetadataProperty::getDefaultValue)
                    .ifPresent(value -> byName.put(
                            name,
                            new PropertyValue(name, Optional.of(String.valueOf(value)), Kind.DEFAULT, "its default")));
        }
    }
}
