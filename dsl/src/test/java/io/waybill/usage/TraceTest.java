package io.waybill.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Volume;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Trace;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** While tracing, a field knows the line of the user's own code that set it. */
class TraceTest {

    @Test
    void aFieldKnowsTheLineThatSetIt() {
        int[] line = new int[1];
        ConfigMap traced = Trace.javaLines(() -> {
            ConfigMap named = ConfigMap.named("settings");
            line[0] = lineBelow();
            return named.immutable(true);
        });

        assertThat(origin(traced.tree(), "immutable")).contains(new Origin("TraceTest.java", line[0], 0));
    }

    @Test
    void anEntryOfAMapKnowsTheLineThatPutIt() {
        int[] line = new int[1];
        ConfigMap traced = Trace.javaLines(() -> {
            ConfigMap named = ConfigMap.named("settings").data("a", "1");
            line[0] = lineBelow();
            return named.data("b", "2");
        });

        Mapping data = traced.tree().mapping("data").orElseThrow();
        assertThat(origin(data, "b")).map(Origin::line).contains(line[0]);
        assertThat(origin(data, "a")).map(Origin::line).contains(line[0] - 2);
    }

    @Test
    void aFieldSetThroughAConvenienceKnowsTheUsersLine() {
        int[] line = new int[1];
        Deployment traced = Trace.javaLines(() -> {
            Deployment named = Deployment.named("app", Container.named("c"));
            line[0] = lineBelow();
            return named.rollingUpdate(1, 0);
        });

        Mapping strategy = traced.tree()
                .mapping("spec")
                .flatMap(spec -> spec.mapping("strategy"))
                .orElseThrow();
        assertThat(origin(strategy, "type")).contains(new Origin("TraceTest.java", line[0], 0));
    }

    @Test
    void aFieldThatWasReplacedKnowsTheLastLine() {
        int[] line = new int[1];
        Deployment traced = Trace.javaLines(() -> {
            Deployment named = Deployment.named("app", Container.named("c")).replicas(1);
            line[0] = lineBelow();
            return named.replicas(2);
        });

        Mapping spec = traced.tree().mapping("spec").orElseThrow();
        assertThat(origin(spec, "replicas")).map(Origin::line).contains(line[0]);
    }

    @Test
    void nothingIsRememberedWithoutTracing() {
        assertThat(origin(ConfigMap.named("settings").data("a", "1").tree(), "data"))
                .isEmpty();
    }

    @Test
    void nothingIsRememberedAfterTracing() {
        Trace.javaLines(() -> ConfigMap.named("settings"));

        assertThat(origin(ConfigMap.named("settings").tree(), "kind")).isEmpty();
    }

    @Test
    void tracingEndsWhenTheWorkFails() {
        assertThat(failing()).isInstanceOf(IllegalArgumentException.class);
        assertThat(origin(Volume.emptyDir("v").tree(), "name")).isEmpty();
    }

    @Test
    void tracedAndUntracedValuesAreEqual() {
        assertThat(Trace.javaLines(() -> Volume.emptyDir("v"))).isEqualTo(Volume.emptyDir("v"));
    }

    private static Throwable failing() {
        try {
            return new AssertionError(Trace.javaLines(() -> Volume.emptyDir("v", "much")));
        } catch (IllegalArgumentException e) {
            return e;
        }
    }

    private static Optional<Origin> origin(Mapping mapping, String key) {
        return Optional.ofNullable(mapping.originOf(key));
    }

    /** The number of the line below the call. */
    private static int lineBelow() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow().getLineNumber() + 1);
    }
}
