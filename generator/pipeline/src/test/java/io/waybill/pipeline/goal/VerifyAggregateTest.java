package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Environment;
import io.waybill.dsl.EnvironmentBlueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.networking.v1.HTTPIngressPath;
import io.waybill.dsl.networking.v1.Ingress;
import io.waybill.pipeline.Blueprints;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.blueprint.Renditions;
import io.waybill.pipeline.run.Outcome;
import io.waybill.validate.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Blueprints of several projects, judged as one cluster gets them. */
class VerifyAggregateTest {

    private final RecordingConsole console = new RecordingConsole();

    private static Manifest web(String name, String host) {
        Deployment web = Deployment.named(
                name, Container.named("web").image("nginx:1.27").port(80));
        Service service = Service.selecting(web).port(80);
        Ingress ingress = Ingress.named(name).rule(host, HTTPIngressPath.prefix("/", service.backend(80)));
        return Manifest.in(name, web, service, ingress);
    }

    private static List<Rendition> project(String name, Supplier<Manifest> manifest) {
        return Renditions.of(List.of(Blueprints.named(name, manifest)), Optional.empty());
    }

    private Outcome verify(Severity failOn, List<Rendition> one, List<Rendition> other) {
        List<Rendition> all = new ArrayList<>(one);
        all.addAll(other);
        return new VerifyAggregate(console).run(all, failOn, Optional.empty());
    }

    @Test
    void reportsAHostThatTwoProjectsClaim() {
        Outcome outcome = verify(
                Severity.WARNING,
                project("shop", () -> web("shop", "www.example.com")),
                project("blog", () -> web("blog", "www.example.com")));

        assertThat(outcome).isEqualTo(Outcome.FINDINGS);
        assertThat(console.results()).contains("warning[collision]", "Ingress blog/blog", "VerifyAggregateTest.java:");
        assertThat(console.notes()).contains("6 resources of shop, blog for Kubernetes");
    }

    @Test
    void hostsOfTheirOwnAreClean() {
        Outcome outcome = verify(
                Severity.INFO,
                project("shop", () -> web("shop", "shop.example.com")),
                project("blog", () -> web("blog", "blog.example.com")));

        assertThat(outcome).isEqualTo(Outcome.CLEAN);
    }

    @Test
    void aResourceThatTwoProjectsRenderIsAnError() {
        Manifest settings = Manifest.in("jds", ConfigMap.named("settings"));

        Outcome outcome = verify(Severity.ERROR, project("shop", () -> settings), project("blog", () -> settings));

        assertThat(outcome).isEqualTo(Outcome.FINDINGS);
        assertThat(console.results()).contains("error[");
    }

    @Test
    void whatOneProjectHasByItselfIsReportedThere() {
        Manifest wrong = Manifest.in("jds", ConfigMap.named("Settings"));

        Outcome outcome = verify(Severity.ERROR, project("shop", () -> wrong), project("blog", Manifest::of));

        assertThat(outcome).isEqualTo(Outcome.CLEAN);
        assertThat(console.results()).doesNotContain("error[");
    }

    @Test
    void environmentsOfOneNameAreOneClusterAndOthersAreNot() {
        List<Rendition> shop = Renditions.of(List.of(new Shop("www.example.com")), Optional.empty());

        Outcome outcome = verify(Severity.WARNING, shop, project("blog", () -> web("blog", "www.example.com")));

        assertThat(outcome).isEqualTo(Outcome.FINDINGS);
        assertThat(console.notes()).contains("production: ", "staging: ");
        assertThat(console.results()).contains("production").doesNotContain("staging");
    }

    private enum Stage implements Environment {
        STAGING,
        PRODUCTION
    }

    private record Shop(String host) implements EnvironmentBlueprint<Stage> {

        @Override
        public List<Stage> environments() {
            return List.of(Stage.values());
        }

        @Override
        public String name() {
            return "shop";
        }

        @Override
        public Manifest manifest(Stage stage, Target target) {
            return web("shop", stage == Stage.PRODUCTION ? host : "staging.example.com");
        }
    }
}
