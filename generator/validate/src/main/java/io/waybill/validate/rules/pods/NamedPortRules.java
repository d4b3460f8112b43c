package io.waybill.validate.rules.pods;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Containers;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of ports that probes and hooks ask at. The API server takes any; the kubelet looks for it among the ports of
 * the same container, and a probe whose port is not there fails each time ({@code ResolveContainerPort} of
 * {@code pkg/probe}, {@code resolvePort} of {@code pkg/kubelet/lifecycle}; the same in each minor).
 */
final class NamedPortRules {

    private NamedPortRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(NamedPortRules::ofPod, "core.v1.PodSpec");
    }

    private static void ofPod(TypedObject spec) {
        Stream.concat(
                        spec.objects(Containers.REGULAR).stream(),
                        spec.objects(Containers.INIT).stream().filter(Containers::isSidecar))
                .forEach(NamedPortRules::container);
    }

    private static void container(TypedObject container) {
        Set<String> names = container.objects("ports").stream()
                .map(port -> port.text("name"))
                .collect(Collectors.toSet());
        Stream.of("livenessProbe", "readinessProbe", "startupProbe")
                .flatMap(probe -> container.object(probe).stream())
                .flatMap(probe -> Stream.of("httpGet", "tcpSocket").flatMap(handler -> probe.object(handler).stream()))
                .forEach(action -> check(action, names, "the probe fails each time"));
        container.object("lifecycle").stream()
                .flatMap(
                        lifecycle -> Stream.of("postStart", "preStop").flatMap(hook -> lifecycle.object(hook).stream()))
                .flatMap(hook -> hook.object("httpGet").stream())
                .forEach(action -> check(action, names, "the hook fails each time"));
    }

    private static void check(TypedObject action, Set<String> names, String consequence) {
        String name = action.text("port");
        boolean isName = action.has("port") && action.number("port") == null && Format.PORT_NAME.fits(name);
        if (isName && !names.contains(name)) {
            action.warning(
                    Rule.UNRESOLVED,
                    "port",
                    "The container has no port named \"" + name + "\", so " + consequence + ".",
                    names.stream().allMatch(String::isEmpty)
                            ? "Give a port of the container this name, or write its number."
                            : "Write the name of one of its ports, or the number.");
        }
    }
}
