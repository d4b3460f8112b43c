package start;

import java.util.HashMap;
import java.util.Map;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
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

    public void stop() {
        context.close();
    }
}
