package io.waybill.validate.rules.pods;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Containers;
import io.waybill.validate.rules.support.OneOf;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.stream.Stream;

/** What containers and sidecars do when they have started, and before they stop. */
final class LifecycleRules {

    private LifecycleRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(LifecycleRules::ofPod, "core.v1.PodSpec");
    }

    private static void ofPod(TypedObject spec) {
        Long grace = spec.number("terminationGracePeriodSeconds");
        long longest = grace == null ? Long.MAX_VALUE : grace;
        Stream.concat(
                        spec.objects(Containers.REGULAR).stream(),
                        spec.objects(Containers.INIT).stream().filter(Containers::isSidecar))
                .flatMap(container -> container.object("lifecycle").stream())
                .flatMap(
                        lifecycle -> Stream.of("postStart", "preStop").flatMap(hook -> lifecycle.object(hook).stream()))
                .forEach(hook -> hook(hook, longest));
    }

    private static void hook(TypedObject hook, long longest) {
        OneOf.exactly(hook, "exec", "httpGet", "tcpSocket", "sleep");
        HandlerRules.check(hook);
        hook.object("sleep").ifPresent(sleep -> sleep(sleep, longest));
    }

    private static void sleep(TypedObject sleep, long longest) {
        Long written = sleep.number("seconds");
        long seconds = written == null ? 0 : written;
        long least = sleep.isAtLeast(Behaviour.HOOKS_SLEEP_ZERO) ? 0 : 1;
        if (seconds < least || seconds > longest) {
            sleep.error(
                    Rule.OUT_OF_RANGE,
                    "The hook sleeps for " + seconds + " seconds, but must end within the " + longest
                            + " seconds of the pod's terminationGracePeriodSeconds.",
                    "Write " + least + " to " + longest + " seconds, or give the pod more time.");
        }
    }
}
