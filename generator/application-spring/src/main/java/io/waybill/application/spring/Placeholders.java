package io.waybill.application.spring;

import io.waybill.application.program.Certainty;
import io.waybill.application.program.Problem;
import io.waybill.application.program.Problem.About;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/** Placeholders in the program's configuration that have no default and that nothing sets. */
final class Placeholders {

    /** One without a default and without another inside. */
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\\\)\\$\\{([^{}:$]+)}");

    private Placeholders() {}

    static List<Problem> unresolved(Properties properties) {
        ConfigurableEnvironment environment = properties.environment();
        Set<String> reported = new LinkedHashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            boolean isFile = source.getName().startsWith("Config resource");
            if (isFile && source instanceof EnumerablePropertySource<?> all) {
                for (String name : all.getPropertyNames()) {
                    unresolved(environment, String.valueOf(all.getProperty(name))).stream()
                            .filter(reported::add)
                            .forEach(missing -> problems.add(problem(properties, name, missing)));
                }
            }
        }
        return problems;
    }

    private static Set<String> unresolved(ConfigurableEnvironment environment, String value) {
        Set<String> missing = new LinkedHashSet<>();
        Matcher placeholders = PLACEHOLDER.matcher(value);
        while (placeholders.find()) {
            String name = placeholders.group(1).strip();
            if (!environment.containsProperty(name)) {
                missing.add(name);
            }
        }
        return missing;
    }

    private static Problem problem(Properties properties, String name, String missing) {
        String place =
                properties.source(name).map(source -> " (" + source + ")").orElse("");
        return new Problem(
                About.MISSING,
                missing,
                Certainty.LIKELY,
                "The program's property " + name + place + " needs ${" + missing
                        + "}, which has no default, and nothing" + " sets it.",
                "Set the variable " + KnownProperties.variable(missing) + ", or give the placeholder a default.");
    }
}
