package io.waybill.application.spring;

import io.waybill.application.program.Program;
import java.util.Locale;

/**
 * Which kind of web server a program has, by the classes on its class path ({@code WebApplicationType} of Spring Boot 3.5
 * and the modules of 4.0).
 */
enum WebStack {
    /** Spring MVC, or another user of servlets. */
    SERVLET,
    /** Spring WebFlux. */
    REACTIVE,
    /** No web server. */
    NONE;

    static WebStack of(Program program, Properties properties) {
        String chosen = properties.text("spring.main.web-application-type").orElse("");
        if (!chosen.isEmpty()) {
            return valueOf(chosen.toUpperCase(Locale.ROOT));
        }
        boolean hasMvc = program.hasClass("org.springframework.web.servlet.DispatcherServlet");
        boolean hasFlux = program.hasClass("org.springframework.web.reactive.DispatcherHandler");
        if (hasFlux && !hasMvc && !program.hasClass("org.glassfish.jersey.servlet.ServletContainer")) {
            return REACTIVE;
        }
        boolean hasServlets = program.hasClass("jakarta.servlet.Servlet")
                && program.hasClass("org.springframework.web.context.ConfigurableWebApplicationContext");
        return hasServlets ? SERVLET : NONE;
    }
}
