package io.waybill.validate.rules.support;

import io.waybill.validate.Finding;
import io.waybill.validate.Judging;
import io.waybill.validate.Severity;
import java.util.stream.Collectors;

/** Judges pods in tests: what is wrong with them, as rule and field within the spec, or "ok". */
public final class Pods {

    public static final String MAIN = "containers: [{name: main, image: nginx}]";

    private Pods() {}

    /** A pod with these fields in its spec, beside one container. */
    public static String pod(String minor, String fields) {
        return spec(minor, MAIN + ", " + fields);
    }

    /** A pod with one container that has these fields. */
    public static String container(String minor, String fields) {
        return spec(minor, containers(fields));
    }

    /** A pod with this spec and no more. */
    public static String spec(String minor, String fields) {
        return judge(minor, "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {" + fields + "}}", "spec.");
    }

    /** A Deployment whose template has this spec. */
    public static String template(String minor, String fields) {
        return judge(minor, """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: a}
                spec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {%s}}}
                """.formatted(fields), "spec.template.spec.");
    }

    /** A list of one container with these fields. */
    public static String containers(String fields) {
        return "containers: [{name: main, image: nginx, " + fields + "}]";
    }

    /** The errors of a resource, without what all of their fields begin with. */
    public static String judge(String minor, String resource, String prefix) {
        String errors = Judging.of(minor, resource).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> name(finding, prefix))
                .collect(Collectors.joining(", "));
        return errors.isEmpty() ? "ok" : errors;
    }

    private static String name(Finding finding, String prefix) {
        String field = finding.field();
        String within = field.startsWith(prefix) ? field.substring(prefix.length()) : field;
        return (finding.rule().id() + " " + within).strip();
    }
}
