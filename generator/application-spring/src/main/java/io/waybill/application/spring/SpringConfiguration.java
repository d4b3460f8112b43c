package io.waybill.application.spring;

import io.waybill.application.program.Program;
import io.waybill.application.program.ProgramInput;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.support.SpringApplicationJsonEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * The configuration of a program in the order in which Spring Boot looks for a property: arguments, inline JSON, system
 * properties, variables, then files, by profiles and imports. Values that only the cluster knows are marked.
 */
final class SpringConfiguration {

    /** The name that Spring Boot knows the source of environment variables by. */
    static final String VARIABLES = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

    private SpringConfiguration() {}

    /**
     * Reads it.
     *
     * @param doubts gets what may be read besides
     * @throws RuntimeException as Spring Boot does, when the program cannot start with it
     */
    static ConfigurableEnvironment read(Program program, ProgramInput input, Doubts doubts) {
        ConfigurableEnvironment environment = new InputEnvironment(input);
        if (!input.arguments().isEmpty()) {
            environment
                    .getPropertySources()
                    .addFirst(new SimpleCommandLinePropertySource(
                            input.arguments().toArray(String[]::new)));
        }
        environment.getPropertySources().addLast(new RandomValues());
        new SpringApplicationJsonEnvironmentPostProcessor()
                .postProcessEnvironment(environment, new SpringApplication());
        ProgramResources resources = new ProgramResources(program, input, doubts);
        ConfigDataEnvironmentPostProcessor.applyTo(environment, resources, new DefaultBootstrapContext());
        resources.addDoubts();
        ConfigurationPropertySources.attach(environment);
        return environment;
    }

    /** Has the variables and system properties of the container in place of this machine's. */
    private static final class InputEnvironment extends StandardEnvironment {

        InputEnvironment(ProgramInput input) {
            super(sources(input));
        }

        private static MutablePropertySources sources(ProgramInput input) {
            MutablePropertySources sources = new MutablePropertySources();
            sources.addLast(new MapPropertySource(
                    SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME, new LinkedHashMap<>(input.systemProperties())));
            Map<String, Object> variables = new LinkedHashMap<>();
            input.variables()
                    .forEach((name, given) ->
                            variables.put(name, given.value().orElseGet(() -> Doubts.unknown(given.source()))));
            sources.addLast(new SystemEnvironmentPropertySource(VARIABLES, variables));
            return sources;
        }

        @Override
        protected void customizePropertySources(MutablePropertySources propertySources) {
            // They are there already.
        }
    }

    /** {@code random.int} and its like, which differ each time. */
    private static final class RandomValues extends PropertySource<String> {

        RandomValues() {
            super("random");
        }

        @Override
        public @Nullable Object getProperty(String name) {
            return name.startsWith("random.") ? Doubts.unknown(name) : null;
        }
    }
}
