package io.waybill.application.quarkus;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.PropertiesConfigSourceLoader;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSource;
import io.smallrye.config.source.yaml.YamlConfigSourceLoader;
import io.waybill.application.program.Given;
import io.waybill.application.program.Program;
import io.waybill.application.program.ProgramInput;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The configuration of a program in the order in which Quarkus 3 looks for a property: what its build fixed, options of
 * {@code java}, variables, the folder {@code config} that it starts in, YAML and properties on its class path.
 */
final class Configuration {

    private static final int OPTIONS = 400;
    private static final int VARIABLES = 300;
    private static final int FOLDER = 260;
    private static final int YAML = 255;
    private static final int PROPERTIES = 250;

    private final Program program;
    private final ProgramInput input;
    private final Built built;
    private final List<String> doubts;

    Configuration(Program program, ProgramInput input, Built built, List<String> doubts) {
        this.program = program;
        this.input = input;
        this.built = built;
        this.doubts = doubts;
    }

    /**
     * Reads it.
     *
     * @throws RuntimeException as SmallRye Config does, where a file is not readable
     */
    SmallRyeConfig read() {
        SmallRyeConfig first = config(List.of());
        List<String> profiles = profiles(first);
        return profiles.isEmpty() ? first : config(profiles);
    }

    /** The active profiles, the last of which counts most; {@code prod} where none is set. */
    private static List<String> profiles(SmallRyeConfig first) {
        for (String name : List.of("quarkus.profile", "smallrye.config.profile")) {
            Optional<String> profile =
                    Optional.ofNullable(first.getConfigValue(name)).map(ConfigValue::getValue);
            if (profile.isPresent() && !profile.get().isBlank()) {
                return List.of(profile.get().strip().split("\\s*,\\s*", -1));
            }
        }
        return List.of("prod");
    }

    private SmallRyeConfig config(List<String> profiles) {
        ClassLoader files = new ProgramFiles(program);
        List<ConfigSource> sources = new ArrayList<>();
        sources.add(new PropertiesConfigSource(built.fixed(), "the build, which fixed it", Integer.MAX_VALUE));
        sources.add(new PropertiesConfigSource(input.systemProperties(), "option -D", OPTIONS));
        sources.add(new EnvConfigSource(variables(), VARIABLES));
        sources.addAll(ofFolder());
        return new SmallRyeConfigBuilder()
                .forClassLoader(files)
                .addDefaultInterceptors()
                .withProfiles(profiles)
                .withSources(sources)
                .withSources(loader -> new YamlOnClassPath().sources(files))
                .withSources(PropertiesConfigSourceLoader.inClassPath("application.properties", PROPERTIES, files))
                .build();
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        input.variables()
                .forEach((name, given) ->
                        variables.put(name, given.value().orElseGet(() -> Mark.unknown(given.source()))));
        return variables;
    }

    /** The files of {@code config} in the folder that the program starts in, as far as volumes have them. */
    private List<ConfigSource> ofFolder() {
        List<ConfigSource> sources = new ArrayList<>();
        input.files().forEach((path, given) -> {
            if (path.endsWith("/config/application.properties") || path.endsWith("/config/application.yaml")) {
                String folder = path.substring(0, path.lastIndexOf("/config/"));
                if (input.workingDirectory().filter(folder::equals).isPresent()) {
                    sources.add(source(path, given));
                } else if (input.workingDirectory().isEmpty()) {
                    doubts.add(path + " is read if the image starts the program in " + folder);
                }
            }
        });
        return sources;
    }

    private ConfigSource source(String path, Given given) {
        if (given.value().isEmpty()) {
            doubts.add("the configuration in " + given.source() + " is not readable here");
        }
        String text = given.value().orElse("");
        if (path.endsWith(".yaml")) {
            return new YamlConfigSource(given.source(), text, FOLDER + YAML - PROPERTIES);
        }
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new PropertiesConfigSource(properties, given.source(), FOLDER);
    }

    /** {@code application.yaml} and {@code application.yml}, where the extension for YAML is there. */
    private final class YamlOnClassPath extends YamlConfigSourceLoader {

        List<ConfigSource> sources(ClassLoader files) {
            return program.hasClass("io.smallrye.config.source.yaml.YamlConfigSource")
                    ? loadConfigSources(new String[] {"application.yaml", "application.yml"}, YAML, files)
                    : List.of();
        }
    }
}
