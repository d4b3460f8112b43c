package io.waybill.validate.rules.pods;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Containers;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.KnownValues;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Unique;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names, images and restarts of containers, and what only some kinds of them may have. */
final class ContainerRules {

    private static final int MOST_RULES = 20;
    private static final int MOST_EXIT_CODES = 255;
    private static final String RESTART = "restartPolicy";
    private static final String RULES = "restartPolicyRules";
    private static final String RESIZE = "resizePolicy";

    private ContainerRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.requiring("core.v1.ContainerResizePolicy");
        rules.judgingValues("core.v1.Container", RESTART);
        rules.judgingValues("core.v1.ContainerResizePolicy", RESTART);
        rules.on(ContainerRules::ofPod, "core.v1.PodSpec");
        rules.on(ContainerRules::container, "core.v1.Container");
        rules.on(ContainerRules::restartRule, "core.v1.ContainerRestartRule");
    }

    private static void container(TypedObject container) {
        if (container.require("name", "Give the container a name.")) {
            Format.DNS_LABEL.check(container, "name");
        }
        container.require("image", "Name the image to run.");
        resizePolicies(container);
        restartRules(container);
    }

    private static void ofPod(TypedObject spec) {
        List<TypedObject> containers = spec.objects(Containers.REGULAR);
        Unique.by("name", containers);
        containers.forEach(ContainerRules::regular);
        Set<String> names = new HashSet<>();
        containers.forEach(container -> names.add(container.text("name")));
        for (TypedObject container : spec.objects(Containers.INIT)) {
            String name = container.text("name");
            if (!name.isEmpty() && !names.add(name)) {
                container.error(
                        Rule.DUPLICATE_ITEM,
                        "name",
                        "There is another container \"" + name + "\" in the pod.",
                        "Rename or remove one of the two.");
            }
            init(container);
        }
        if (spec.text(RESTART).equals("Never")) {
            Containers.lasting(spec).forEach(ContainerRules::neverRestarts);
        }
    }

    private static void regular(TypedObject container) {
        if (container.isAtLeast(Behaviour.CONTAINERS_RESTART_ALONE)) {
            KnownValues.check(container, RESTART);
        } else if (container.has(RESTART) && !container.isAtLeast(Behaviour.RESTART_POLICY_IS_DROPPED)) {
            container.error(
                    Rule.FORBIDDEN_FIELD,
                    RESTART,
                    "Only init containers can have a restartPolicy of their own in Kubernetes "
                            + container.api().minor() + ".",
                    "Remove it.");
        }
    }

    private static void init(TypedObject container) {
        KnownValues.check(container, RESTART);
        if (Containers.isSidecar(container)) {
            return;
        }
        for (String field : new String[] {"lifecycle", "livenessProbe", "readinessProbe", "startupProbe"}) {
            if (container.has(field)) {
                container.error(
                        Rule.FORBIDDEN_FIELD,
                        field,
                        "\"" + field + "\" must not be set for an init container that runs to completion.",
                        "Remove it, or set restartPolicy to Always where the target has sidecars.");
            }
        }
        if (container.isAtLeast(Behaviour.RESIZING_RESTARTS_SIDECARS)) {
            notRestarted(container);
        }
    }

    private static void notRestarted(TypedObject container) {
        for (TypedObject policy : container.objects(RESIZE)) {
            if (policy.text(RESTART).equals("RestartContainer")) {
                policy.error(
                        Rule.UNSUPPORTED_VALUE,
                        RESTART,
                        "An init container that runs to completion cannot be restarted by resizing it.",
                        "Set NotRequired, or remove the policy.");
            }
        }
    }

    /** The API server names the list where an item is at fault. */
    private static void resizePolicies(TypedObject container) {
        Set<String> seen = new HashSet<>();
        for (TypedObject policy : container.objects(RESIZE)) {
            String resource = policy.text("resourceName");
            if (!resource.equals("cpu") && !resource.equals("memory")) {
                policy.errorAt(
                        Rule.UNSUPPORTED_VALUE,
                        container.path(RESIZE),
                        "resourceName",
                        "\"" + resource + "\" is not a resource that can be resized.",
                        "Use cpu or memory.");
            } else if (!seen.add(resource)) {
                policy.error(
                        Rule.DUPLICATE_ITEM,
                        "The policy of \"" + resource + "\" appears twice.",
                        "Remove one of the two.");
            }
            if (!policy.hasSome(RESTART)) {
                policy.errorAt(
                        Rule.REQUIRED,
                        container.path(RESIZE),
                        RESTART,
                        "The policy does not say whether resizing restarts the container.",
                        "Set restartPolicy to NotRequired or RestartContainer.");
            } else {
                restart(container, policy);
            }
        }
    }

    private static void restart(TypedObject container, TypedObject policy) {
        String restart = policy.text(RESTART);
        if (!restart.equals("NotRequired") && !restart.equals("RestartContainer")) {
            policy.errorAt(
                    Rule.UNSUPPORTED_VALUE,
                    container.path(RESIZE),
                    RESTART,
                    "\"" + restart + "\" is not a valid resize policy.",
                    "Use NotRequired or RestartContainer.");
        }
    }

    private static void neverRestarts(TypedObject container) {
        for (TypedObject policy : container.objects(RESIZE)) {
            if (policy.text(RESTART).equals("RestartContainer")) {
                policy.errorAt(
                        Rule.MISMATCH,
                        container.path(RESIZE),
                        RESTART,
                        "Resizing would restart the container, but the pod never restarts any.",
                        "Use NotRequired, or another restartPolicy of the pod.");
            }
        }
    }

    private static void restartRules(TypedObject container) {
        List<TypedObject> rules = container.objects(RULES);
        if (!rules.isEmpty() && !container.has(RESTART)) {
            container.error(
                    Rule.REQUIRED,
                    RESTART,
                    "A container with " + RULES + " needs a restartPolicy of its own.",
                    "Set it to Always, OnFailure or Never.");
        }
        if (rules.size() > MOST_RULES) {
            container.error(
                    Rule.TOO_LARGE,
                    RULES,
                    "There are " + rules.size() + " rules; the API server accepts at most " + MOST_RULES + ".",
                    "Join some of them.");
        }
    }

    private static void restartRule(TypedObject rule) {
        allowed(rule, "action", List.of("Restart", "RestartAllContainers"));
        if (!rule.has("exitCodes")) {
            rule.error(Rule.REQUIRED, "exitCodes", "The rule names no exit codes.", "Set exitCodes.");
        }
        TypedObject codes = rule.objectOrEmpty("exitCodes");
        if (rule.has("exitCodes")) {
            allowed(codes, "operator", List.of("In", "NotIn"));
            Ranges.atMostItems(codes, "values", MOST_EXIT_CODES);
        }
    }

    private static void allowed(TypedObject object, String field, List<String> values) {
        String text = object.text(field);
        if (object.has(field) && !values.contains(text)) {
            object.error(
                    Rule.UNSUPPORTED_VALUE,
                    field,
                    "\"" + text + "\" is not possible as " + field + ".",
                    "Use one of " + String.join(", ", values) + ".");
        }
    }
}
