package io.waybill.dekorate.pages;

import io.dekorate.kubernetes.config.EnvBuilder;
import io.dekorate.kubernetes.decorator.AddEnvVarDecorator;
import io.dekorate.kubernetes.decorator.NamedResourceDecorator;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodTemplateSpecFluent;
import io.waybill.dekorate.DekorateDecorators;
import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.Container;

public final class Traced implements Blueprint {

    /** A decorator of one's own: pods are injected with an agent. */
    static final class AddAgent extends NamedResourceDecorator<PodTemplateSpecFluent<?>> {
        @Override
        public void andThenVisit(PodTemplateSpecFluent<?> pod, ObjectMeta resource) {
            pod.editOrNewMetadata()
                    .addToAnnotations("instrumentation.opentelemetry.io/inject-java", "true")
                    .endMetadata();
        }
    }

    @Override
    public Manifest manifest(Target target) {
        Deployment web = Deployment.named("web", Container.named("web").image("web:1.2"));
        return DekorateDecorators.apply(
                Manifest.of(web),
                new AddAgent(),
                new AddEnvVarDecorator(
                        "web",
                        "web",
                        new EnvBuilder()
                                .withName("OTEL_SERVICE_NAME")
                                .withValue("web")
                                .build()));
    }
}
