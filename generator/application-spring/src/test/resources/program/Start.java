package start;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.context.properties.ConfigurationPropertiesReportEndpoint;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;

/** Starts a program with the variables and system properties of a container. */
public final class Start {

    private final ConfigurableApplicationContext context;

    public Start(Class<?> main, Map<String, String> variables, Map<String, String> properties, String[] arguments) {
        // A JVM takes one such factory, and here are several versions of Tomcat in one.
        TomcatURLStreamHandlerFactory.disable();
        SpringApplication application = new SpringApplication(main);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of("logging.level.root", "off"));
        application.setRegisterShutdownHook(false);
        application.setEnvironment(new StandardEnvironment() {
            @Override
            public Map<String, Object> getSystemEnvironment() {
                return new HashMap<>(variables);
            }

            @Override
            public Map<String, Object> getSystemProperties() {
                return new HashMap<>(properties);
            }
        });
        context = application.run(arguments);
    }

    public String property(String name) {
        return context.getEnvironment().getProperty(name);
    }

    /** What {@code /actuator/configprops} shows, by names in lower case without dashes: what was set, or all values. */
    public Map<String, String> configuration(boolean isSet) {
        ConfigurationPropertiesReportEndpoint report =
                new ConfigurationPropertiesReportEndpoint(List.of(), Show.ALWAYS);
        report.setApplicationContext(context);
        Map<String, String> all = new TreeMap<>();
        report.configurationProperties().getContexts().values().forEach(one -> one.getBeans()
                .values()
                .forEach(bean -> flatten(bean.getPrefix(), isSet ? bean.getInputs() : bean.getProperties(), all)));
        return all;
    }

    private static void flatten(String name, Object value, Map<String, String> all) {
        if (value instanceof Map<?, ?> map && map.containsKey("origin") && map.containsKey("value")) {
            flatten(name, map.get("value"), all);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, below) -> flatten(name + "." + key, below, all));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(name + "[" + i + "]", list.get(i), all);
            }
        } else if (value != null) {
            all.put(name.toLowerCase().replace("-", ""), String.valueOf(value));
        }
    }

    public void stop() {
        context.close();
    }
}
