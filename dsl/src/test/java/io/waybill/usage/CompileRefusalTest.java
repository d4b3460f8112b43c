package io.waybill.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the schema requires, the compiler requires; and it says in which line. */
class CompileRefusalTest {

    private static final int LINE = 16;

    private static final String PROGRAM = """
            import io.waybill.dsl.*;
            import io.waybill.dsl.apps.v1.*;
            import io.waybill.dsl.core.v1.*;
            import io.waybill.dsl.networking.v1.*;
            import io.waybill.dsl.policy.v1.*;

            class Program {

                Container container = Container.named("app");
                Deployment deployment = Deployment.named("app", container);
                Service service = Service.selecting(deployment).port(80);
                ConfigMap settings = ConfigMap.named("settings");
                Ingress ingress = Ingress.named("app");

                Object program() {
                    return %s;
                }
            }
            """;

    @Test
    void acceptsACorrectProgram() {
        assertThat(errors("ingress.rule(\"a.b\", HTTPIngressPath.prefix(\"/\", service.backend(80)))"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ContainerPort.of()                                         | method of in class io.waybill.dsl.core.v1.ContainerPort cannot be applied
            ContainerPort.of("80")                                     | String cannot be converted to int
            Deployment.named("app")                                    | no suitable method found for named(java.lang.String)
            Service.selecting(service)                                 | io.waybill.dsl.core.v1.Service
            Service.selecting(settings)                                | io.waybill.dsl.core.v1.ConfigMap
            PodDisruptionBudget.selecting(service)                     | io.waybill.dsl.core.v1.Service
            deployment.containr(container)                             | symbol:   method containr(io.waybill.dsl.core.v1.Container)
            deployment.replicas("2")                                   | String cannot be converted to int
            settings.data("k", 1)                                      | int cannot be converted to java.lang.String
            HTTPIngressPath.prefix("/")                                | method prefix
            HTTPIngressPath.prefix("/", service)                       | Service cannot be converted to io.waybill.dsl.networking.v1.IngressBackend
            ingress.rule("a.b")                                        | String cannot be converted to io.waybill.dsl.networking.v1.IngressRule
            container.mount("/data", settings)                         | no suitable method found for mount
            container.env("A", 1)                                      | no suitable method found for env
            Manifest.in(settings)                                      | ConfigMap cannot be converted to io.waybill.dsl.core.v1.Namespace
            Manifest.of(container)                                     | no suitable method found for of
            """)
    void refuses(String expression, String because) {
        assertThat(errors(expression)).singleElement().satisfies(error -> {
            assertThat(error.getLineNumber()).isEqualTo(LINE);
            assertThat(error.getMessage(Locale.ROOT)).contains(because);
        });
    }

    private static List<Diagnostic<? extends JavaFileObject>> errors(String expression) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of("-proc:none", "-cp", System.getProperty("java.class.path"));
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, found, options, null, List.of(new Program(PROGRAM.formatted(expression))));
        try {
            task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .<Diagnostic<? extends JavaFileObject>>map(diagnostic -> diagnostic)
                .toList();
    }

    /** A source in memory. */
    private static final class Program extends SimpleJavaFileObject {

        private final String text;

        Program(String text) {
            super(URI.create("memory:///Program.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
