package io.waybill.application.quarkus;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** The properties of a program, and where each comes from. */
final class Settings {

    private static final Pattern AMOUNT = Pattern.compile("(\\d+)(ms|[dhmsDHMS])?");

    private final SmallRyeConfig config;
    private final List<String> doubts;
    private final Set<String> asked = new TreeSet<>();

    Settings(SmallRyeConfig config, List<String> doubts) {
        this.config = config;
        this.doubts = doubts;
    }

    SmallRyeConfig config() {
        return config;
    }

    /** The names of the properties that were asked for. */
    Set<String> asked() {
        return asked;
    }

    /** What is set; empty where nothing is, or the value is not readable, which is a doubt. */
    Optional<String> text(String name) {
        asked.add(name);
        if (failure(name).isPresent()) {
            doubt(name + " has a placeholder that nothing fills in");
            return Optional.empty();
        }
        Optional<String> value = value(name);
        if (value.filter(Mark::isUnknown).isPresent()) {
            doubt(name + " is not readable here");
            return Optional.empty();
        }
        return value.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The value as it is; of one that only the cluster knows, its mark. */
    Optional<String> value(String name) {
        return Optional.ofNullable(config.getConfigValue(name)).map(ConfigValue::getValue);
    }

    /** Whether a property is set to what only the cluster knows. */
    boolean isHidden(String name) {
        return value(name).filter(Mark::isUnknown).isPresent();
    }

    Optional<Integer> number(String name) {
        return text(name).filter(value -> value.matches("-?\\d{1,9}")).map(Integer::valueOf);
    }

    boolean isTrue(String name, boolean otherwise) {
        return text(name).map(Settings::isTrue).orElse(otherwise);
    }

    /** As SmallRye Config converts it. */
    private static boolean isTrue(String value) {
        return Set.of("true", "yes", "y", "on", "1").contains(value.toLowerCase(Locale.ROOT));
    }

    /** A duration as Quarkus writes it: an ISO duration, or a number with a unit, seconds without one. */
    Optional<Duration> duration(String name) {
        return text(name).flatMap(Settings::parsed);
    }

    static Optional<Duration> parsed(String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (amount.matches()) {
            long number = Long.parseLong(amount.group(1));
            String unit = amount.group(2) == null ? "s" : amount.group(2).toLowerCase(Locale.ROOT);
            return Optional.of(
                    switch (unit) {
                        case "ms" -> Duration.ofMillis(number);
                        case "d" -> Duration.ofDays(number);
                        case "h" -> Duration.ofHours(number);
                        case "m" -> Duration.ofMinutes(number);
                        default -> Duration.ofSeconds(number);
                    });
        }
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether a property that begins so is set. */
    boolean hasAny(String beginning) {
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Where a property is set; empty where it is not. */
    Optional<String> source(String name) {
        ConfigValue value = config.getConfigValue(name);
        return value == null || value.getRawValue() == null ? Optional.empty() : Optional.of(place(value));
    }

    /** What is written, with its placeholders; nothing where it is not set. */
    String raw(String name) {
        for (ConfigSource source : config.getConfigSources()) {
            String value = source.getValue(name);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    /** Why a property has no value though it is set; empty where it has one. */
    Optional<String> failure(String name) {
        ConfigValue value = config.getConfigValue(name);
        return value == null || !value.hasProblems()
                ? Optional.empty()
                : Optional.of(
                        String.valueOf(value.getProblems().get(0).getMessage()).replaceFirst("^SRCFG\\d+: ", ""));
    }

    private static String place(ConfigValue value) {
        String source = String.valueOf(value.getConfigSourceName());
        return source + (value.getLineNumber() > 0 ? ", line " + value.getLineNumber() : "");
    }

    private void doubt(String reason) {
        if (!doubts.contains(reason)) {
            doubts.add(reason);
        }
    }

    /** The names of all that is set, except for other profiles. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (String name : config.getPropertyNames()) {
            if (!name.startsWith("%")) {
                names.add(name);
            }
        }
        return names;
    }
}
