package io.waybill.dekorate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dekorate.kubernetes.config.ContainerBuilder;
import io.dekorate.kubernetes.config.EnvBuilder;
import io.dekorate.kubernetes.decorator.AddEnvVarDecorator;
import io.dekorate.kubernetes.decorator.AddSidecarDecorator;
import io.dekorate.kubernetes.decorator.Decorator;
import io.dekorate.kubernetes.decorator.NamedResourceDecorator;
import io.dekorate.kubernetes.decorator.RemoveLabelDecorator;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

class DekorateDecoratorsTest {

    private static final Deployment WEB =
            Deployment.named("web", Container.named("web").image("web:1")).replicas(2);
    private static final ConfigMap SETTINGS = ConfigMap.named("settings").data("a", "b");

    @Test
    void addsASidecar() {
        Manifest manifest = DekorateDecorators.apply(
                Manifest.of(WEB, SETTINGS),
                new AddSidecarDecorator(
                        "web",
                        new ContainerBuilder()
                                .withName("proxy")
                                .withImage("envoy:1.30")
                                .build()));

        assertThat(manifest.deployment("web")
                        .get()
                        .spec()
                        .template()
                        .spec()
                        .orElseThrow()
                        .containers())
                .extracting(Container::name)
                .containsExactly("web", "proxy");
    }

    @Test
    void addsAVariable() {
        Manifest manifest = DekorateDecorators.apply(
                Manifest.of(WEB),
                new AddEnvVarDecorator(
                        "web",
                        "web",
                        new EnvBuilder().withName("MODE").withValue("fast").build()));

        assertThat(manifest.toString()).contains("- name: MODE\n          value: fast\n");
    }

    @Test
    void leavesAloneWhatNoDecoratorChanges() {
        Manifest before = Manifest.of(WEB, SETTINGS, Secret.named("password").declared("key"))
                .expects("IngressClass", "nginx")
                .preferring("apps/v1beta1", WEB);

        Manifest after = DekorateDecorators.apply(before, new RemoveLabelDecorator("no-such-label"));

        assertThat(after).isEqualTo(before);
        assertThat(after.resources().get(0)).isSameAs(WEB);
        assertThat(after.resources().get(1)).isSameAs(SETTINGS);
        assertThat(after.expected()).isEqualTo(before.expected());
        assertThat(after.preferredApiVersion(WEB)).contains("apps/v1beta1");
    }

    private static class Mark extends NamedResourceDecorator<ObjectMetaBuilder> {

        private final String mark;

        Mark(String mark) {
            this.mark = mark;
        }

        @Override
        public void andThenVisit(ObjectMetaBuilder metadata, ObjectMeta resource) {
            String before = metadata.getAnnotations() == null
                    ? ""
                    : metadata.getAnnotations().getOrDefault("marks", "");
            metadata.addToAnnotations("marks", before + mark);
        }
    }

    private static final class MarkA extends Mark {
        MarkA() {
            super("a");
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public Class<? extends Decorator>[] after() {
            return new Class[] {MarkB.class};
        }
    }

    private static final class MarkB extends Mark {
        MarkB() {
            super("b");
        }
    }

    private static final class MarkC extends Mark {
        MarkC() {
            super("c");
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public Class<? extends Decorator>[] before() {
            return new Class[] {MarkB.class};
        }
    }

    @Test
    void keepsTheOrderThatDecoratorsAskFor() {
        Manifest manifest = DekorateDecorators.apply(Manifest.of(SETTINGS), new MarkA(), new MarkB(), new MarkC());

        assertThat(manifest.resources().get(0).annotations()).containsEntry("marks", "cba");
    }

    private static final class First extends Mark {
        First() {
            super("1");
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public Class<? extends Decorator>[] after() {
            return new Class[] {Second.class};
        }
    }

    private static final class Second extends Mark {
        Second() {
            super("2");
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public Class<? extends Decorator>[] after() {
            return new Class[] {First.class};
        }
    }

    @Test
    void refusesDecoratorsThatWaitForOneAnother() {
        assertThatThrownBy(() -> DekorateDecorators.apply(Manifest.of(SETTINGS), new First(), new Second()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("These decorators ask to come before one another: ")
                .hasMessageContaining(First.class.getName())
                .hasMessageContaining(Second.class.getName());
    }

    private static final class Throws extends NamedResourceDecorator<PodSpecBuilder> {
        @Override
        public void andThenVisit(PodSpecBuilder spec, ObjectMeta resource) {
            throw new UnsupportedOperationException("no pods today");
        }
    }

    @Test
    void namesTheDecoratorThatThrew() {
        assertThatThrownBy(() -> DekorateDecorators.apply(Manifest.of(WEB), List.of(new Throws())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The decorator " + Throws.class.getName() + " failed: no pods today")
                .hasCauseInstanceOf(UnsupportedOperationException.class);
    }
}
