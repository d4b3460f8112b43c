package io.waybill.application.spring;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/** The properties of a program, in all spellings that Spring Boot takes, and where each comes from. */
final class Properties {

    private final ConfigurableEnvironment environment;
    private final Binder binder;
    private final Doubts doubts;
    private final Set<String> asked = new TreeSet<>();

    Properties(ConfigurableEnvironment environment, Doubts doubts) {
        this.environment = environment;
        this.binder = Binder.get(environment);
        this.doubts = doubts;
    }

    List<String> profiles() {
        return List.of(environment.getActiveProfiles());
    }

    /** The value as text; empty where it is not set, or not known, which is a doubt. */
    Optional<String> text(String name) {
        asked.add(name);
        Optional<String> text = bound(name, Bindable.of(String.class));
        if (text.filter(Doubts::isUnknown).isPresent()) {
            doubts.add(name + " is not readable here");
            return Optional.empty();
        }
        return text;
    }

    /** Whether a property is set to what only the cluster knows. */
    boolean isHidden(String name) {
        return Optional.ofNullable(resolved(name)).filter(Doubts::isUnknown).isPresent();
    }

    /** The value of the first of several names that is set. */
    Optional<String> firstText(String... names) {
        return List.of(names).stream().flatMap(name -> text(name).stream()).findFirst();
    }

    Optional<Integer> number(String name) {
        return text(name).isEmpty() ? Optional.empty() : bound(name, Bindable.of(Integer.class));
    }

    boolean isTrue(String name, boolean otherwise) {
        return text(name).isEmpty()
                ? otherwise
                : bound(name, Bindable.of(Boolean.class)).orElse(otherwise);
    }

    Optional<Duration> duration(String name) {
        return text(name).isEmpty() ? Optional.empty() : bound(name, Bindable.of(Duration.class));
    }

    Optional<Set<String>> texts(String name) {
        return bound(name, Bindable.setOf(String.class));
    }

    /** The names below a property that is a map, each with its value. */
    Map<String, Object> entries(String name) {
        return bound(name, Bindable.mapOf(String.class, Object.class)).orElse(Map.of());
    }

    /** Whether a property, or one below it, is set. */
    boolean hasAny(String name) {
        ConfigurationPropertyName parsed = ConfigurationPropertyName.of(name);
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source.getConfigurationProperty(parsed) != null
                    || source.containsDescendantOf(parsed) == ConfigurationPropertyState.PRESENT) {
                return true;
            }
        }
        return false;
    }

    /** A value that does not fit its property counts as not set here; {@link KnownProperties} tells of it. */
    private <T> Optional<T> bound(String name, Bindable<T> type) {
        try {
            BindResult<T> result = binder.bind(name, type);
            return result.isBound() ? Optional.of(result.get()) : Optional.empty();
        } catch (BindException | IllegalArgumentException e) {
            doubts.add(name + " has a value that is not readable here");
            return Optional.empty();
        }
    }

    /** Where a property is set, as messages say it; empty where it is not. */
    Optional<String> source(String name) {
        return found(name).map(property -> {
            Origin origin = property.getOrigin();
            Origin inner = origin instanceof PropertySourceOrigin source ? source.getOrigin() : origin;
            return variable(name)
                    .map(variable -> "variable " + variable)
                    .orElseGet(() -> inner == null ? property.getName().toString() : describe(inner));
        });
    }

    /** Where a source has a property. */
    String place(PropertySource<?> source, String name) {
        Origin origin = OriginLookup.getOrigin(source, name);
        return origin == null ? source.getName() : describe(origin);
    }

    /** The value with placeholders filled in, as far as they can be; null where it is not set. */
    @Nullable String resolved(String name) {
        String value =
                found(name).map(property -> String.valueOf(property.getValue())).orElse(null);
        return value == null ? null : environment.resolvePlaceholders(value);
    }

    /** The names of the properties that were asked for. */
    Set<String> asked() {
        return asked;
    }

    private static String describe(Origin origin) {
        return origin.toString().replaceFirst(" - (\\d+):\\d+$", ", line $1");
    }

    /** The variable that sets a property; empty where none does. */
    Optional<String> variable(String name) {
        return found(name)
                .map(ConfigurationProperty::getOrigin)
                .filter(PropertySourceOrigin.class::isInstance)
                .map(PropertySourceOrigin.class::cast)
                .filter(origin -> origin.getPropertySource().getName().equals(SpringConfiguration.VARIABLES))
                .map(PropertySourceOrigin::getPropertyName);
    }

    private Optional<ConfigurationProperty> found(String name) {
        if (!ConfigurationPropertyName.isValid(name)) {
            return Optional.empty();
        }
        ConfigurationPropertyName parsed = ConfigurationPropertyName.of(name);
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            ConfigurationProperty property = source.getConfigurationProperty(parsed);
            if (property != null) {
                return Optional.of(property);
            }
        }
        return Optional.empty();
    }

    /** Whether a property can be read as a type; so can one that is not set, is empty, or is not known. */
    boolean fits(String name, Class<?> type) {
        try {
            String text = environment.getProperty(name);
            if (text != null && !text.isEmpty() && !Doubts.isUnknown(text)) {
                binder.bind(name, Bindable.of(type));
            }
            return true;
        } catch (BindException e) {
            return false;
        } catch (IllegalArgumentException e) {
            return true; // A placeholder that nothing fills in.
        }
    }

    /** All sources of properties, with the names and texts that they have. */
    ConfigurableEnvironment environment() {
        return environment;
    }
}
