package io.waybill.validate.rules.pods;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Containers;
import io.waybill.validate.rules.support.Selector;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Annotations of pods that once were, or still are, in place of fields. */
final class PodAnnotationRules {

    private static final String APP_ARMOR = "container.apparmor.security.beta.kubernetes.io/";
    private static final String SECCOMP = "seccomp.security.alpha.kubernetes.io/pod";
    private static final String CONTAINER_SECCOMP = "container.seccomp.security.alpha.kubernetes.io/";
    private static final String MIRROR = "kubernetes.io/config.mirror";
    private static final String DELETION_COST = "controller.kubernetes.io/pod-deletion-cost";

    private PodAnnotationRules() {}

    static void addTo(RuleSet.Builder rules) {
        rules.on(pod -> check(pod, pod.path("metadata").field("annotations")), "core.v1.Pod");
        rules.on(template -> check(template, template.path("annotations")), "core.v1.PodTemplateSpec");
    }

    private static void check(TypedObject pod, FieldPath annotations) {
        TypedObject spec = pod.objectOrEmpty("spec");
        Set<String> containers = Containers.all(spec).stream()
                .map(container -> container.text("name"))
                .collect(Collectors.toSet());
        for (TypedValue annotation : pod.objectOrEmpty("metadata").entries("annotations")) {
            String key = annotation.key();
            TypedValue placed = annotation.at(annotations.key(key));
            if (key.startsWith(APP_ARMOR)) {
                appArmor(pod, placed, containers);
            } else if (key.equals(SECCOMP) || key.startsWith(CONTAINER_SECCOMP)) {
                seccomp(pod, placed, annotations);
            } else if (key.equals(MIRROR) && !spec.hasSome("nodeName")) {
                pod.error(
                        Rule.MISMATCH,
                        placed,
                        "A mirror of a static pod is on a node, but the pod has no nodeName.",
                        "Remove the annotation; the kubelet sets it.");
            } else if (key.equals(DELETION_COST)
                    && pod.isAtLeast(Behaviour.POD_DELETION_COST)
                    && !isCost(annotation.text())) {
                pod.error(
                        Rule.INVALID_FORMAT,
                        placed,
                        "\"" + annotation.text() + "\" is not a 32-bit integer.",
                        "Write a number such as -10 or 100.");
            }
        }
        matches(pod, spec);
    }

    /** Reports fields that say something else than the annotation of the same meaning. */
    private static void matches(TypedObject pod, TypedObject spec) {
        Map<String, String> annotations = Selector.labels(pod.objectOrEmpty("metadata"), "annotations");
        TypedObject context = spec.objectOrEmpty("securityContext");
        context.object("seccompProfile").ifPresent(profile -> matches(profile, annotations.get(SECCOMP)));
        for (TypedObject container : Containers.all(spec)) {
            TypedObject own = container.objectOrEmpty("securityContext");
            String name = container.text("name");
            own.object("seccompProfile")
                    .ifPresent(profile -> matches(profile, annotations.get(CONTAINER_SECCOMP + name)));
            boolean isLinux = !spec.objectOrEmpty("os").text("name").equals("windows");
            if (isLinux && own.isAtLeast(Behaviour.APP_ARMOR_FIELDS)) {
                own.object("appArmorProfile")
                        .or(() -> context.object("appArmorProfile")
                                .map(profile -> profile.at(own.path("appArmorProfile"))))
                        .ifPresent(profile -> matches(profile, annotations.get(APP_ARMOR + name)));
            }
        }
    }

    private static void matches(TypedObject profile, @Nullable String annotation) {
        if (annotation == null) {
            return;
        }
        String local = "localhost/";
        boolean sameType = switch (profile.text("type")) {
            case "Unconfined" -> annotation.equals("unconfined");
            case "RuntimeDefault" -> annotation.equals("runtime/default") || annotation.equals("docker/default");
            case "Localhost" -> annotation.startsWith(local);
            default -> true;
        };
        boolean sameName = !profile.text("type").equals("Localhost")
                || !annotation.startsWith(local)
                || annotation.equals(local + profile.text("localhostProfile"));
        if (!sameType || !sameName) {
            profile.error(
                    Rule.MISMATCH,
                    sameType ? "localhostProfile" : "type",
                    "The profile is not the one of the annotation, \"" + annotation + "\".",
                    "Remove the annotation.");
        }
    }

    private static boolean isCost(String text) {
        return text.matches("0|-?[0-9]{1,10}")
                && !text.matches("0.+")
                && Long.parseLong(text) == (int) Long.parseLong(text);
    }

    private static void appArmor(TypedObject pod, TypedValue annotation, Set<String> containers) {
        String container = annotation.key().substring(APP_ARMOR.length());
        if (!containers.contains(container)) {
            pod.error(
                    Rule.UNRESOLVED,
                    annotation,
                    "The annotation is of a container \"" + container + "\", which the pod does not have.",
                    "Name a container of the pod, or remove the annotation.");
        }
        String profile = annotation.text();
        if (!profile.matches("(?s)|runtime/default|unconfined|localhost/.*")) {
            pod.error(
                    Rule.INVALID_FORMAT,
                    annotation,
                    "\"" + profile + "\" is not an AppArmor profile.",
                    "Use runtime/default, unconfined or localhost/ and the name of a profile.");
        }
    }

    private static void seccomp(TypedObject pod, TypedValue annotation, FieldPath annotations) {
        String profile = annotation.text();
        boolean fits = Set.of("runtime/default", "docker/default", "unconfined").contains(profile)
                || profile.startsWith("localhost/")
                        && !profile.startsWith("localhost//")
                        && !profile.matches("(?s)(.*/)?\\.\\.(/.*)?");
        if (!fits) {
            pod.errorAt(
                    Rule.INVALID_FORMAT,
                    annotations + "." + annotation.key(),
                    "metadata",
                    "\"" + profile + "\" is not a seccomp profile.",
                    "Use runtime/default, unconfined or localhost/ and a path; better, use securityContext.seccompProfile.");
        }
    }
}
