package io.waybill.rules;

import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import java.util.List;

/** Takes what a rule finds wrong. */
public final class Offences {

    private final ManifestRule rule;
    private final Mapping resource;
    private final String path;
    private final List<Violation> found;

    Offences(ManifestRule rule, Part<?> part, List<Violation> found) {
        this(rule, part.resource(), part.path(), found);
    }

    private Offences(ManifestRule rule, Mapping resource, String path, List<Violation> found) {
        this.rule = rule;
        this.resource = resource;
        this.path = path;
        this.found = found;
    }

    /**
     * Adds that the subject is wrong.
     *
     * @param message a sentence
     */
    public void add(String message) {
        add(path, message, rule.fix());
    }

    /**
     * Adds that a field of the subject is wrong, or missing.
     *
     * @param field its path from the subject on: {@code spec.replicas}, {@code ports[0].name},
     *     {@code metadata.labels[app.kubernetes.io/name]}
     * @param message a sentence
     */
    public void at(String field, String message) {
        at(field, message, rule.fix());
    }

    /**
     * As {@link #at(String, String)}.
     *
     * @param fix what to do about it, in place of what the rule says
     */
    public void at(String field, String message, String fix) {
        add(path.isEmpty() || field.startsWith("[") ? path + field : path + "." + field, message, fix);
    }

    private void add(String field, String message, String fix) {
        String why = rule.reason().isEmpty() ? "" : " " + rule.reason();
        found.add(new Violation(resource, field, message + why, fix, false));
    }

    /** Takes what is wrong with a resource that the subject has. */
    public Offences on(Resource<?> other) {
        return new Offences(rule, other.tree(), "", found);
    }

    /** Takes what is wrong with a pod that the subject has. */
    public Offences on(CheckedPod pod) {
        return new Offences(rule, pod.resource().tree(), pod.path(), found);
    }

    /** Takes what is wrong with a container that the subject has. */
    public Offences on(CheckedContainer container) {
        return new Offences(rule, container.pod().resource().tree(), container.path(), found);
    }
}
