package com.example.greetings;

import com.example.camel.v1.Integration;
import com.example.camel.v1.IntegrationContainer;
import com.example.camel.v1.IntegrationSource;
import com.example.camel.v1.IntegrationTraits;
import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Namespace;

/** A route of Apache Camel that greets whoever asks, run by the operator Camel K. */
public final class Greetings implements Blueprint {

    @Override
    public Manifest manifest(Target target) {
        ConfigMap texts = ConfigMap.named("greetings").data("greeting", "Good morning");
        Integration route = Integration.named("greetings")
                .replicas(2)
                .source(IntegrationSource.of().name("Greetings.java").content("""
                                import org.apache.camel.builder.RouteBuilder;

                                public class Greetings extends RouteBuilder {
                                    @Override
                                    public void configure() {
                                        from("platform-http:/greetings").setBody().constant("{{greeting}}");
                                    }
                                }
                                """))
                .traits(IntegrationTraits.of()
                        .container(IntegrationContainer.of()
                                .port(8080)
                                .requestCPU("100m")
                                .limitMemory("256Mi")));
        return Manifest.in(Namespace.named("greetings"), texts, route);
    }
}
