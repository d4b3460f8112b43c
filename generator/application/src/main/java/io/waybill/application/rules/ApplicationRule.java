package io.waybill.application.rules;

import io.waybill.validate.DocumentationPages;
import io.waybill.validate.RuleId;
import io.waybill.validate.Severity;

/** Where a manifest and the program in its container can contradict each other. */
public enum ApplicationRule implements RuleId {
    /** A port, a probe or a Service leads to a port that the program does not listen on. */
    PORT("application-port", "a port leads to one that the program does not listen on"),
    /** A probe asks for something that the program does not answer. */
    PROBE("application-probe", "a probe asks for what the program does not answer"),
    /** A variable or file sets what the program does not have, cannot read, or lacks. */
    SETTING("application-setting", "the program cannot use what its container sets, or lacks a setting"),
    /** The options of the JVM ask for more memory than the container may use. */
    MEMORY("application-memory", "the options of the JVM exceed the memory limit"),
    /** The program may take longer to shut down than its pod is given. */
    SHUTDOWN("application-shutdown", "the pod is killed before the program has shut down"),
    /** The program connects to a Service at a port that the Service does not have, or in a namespace where it is not. */
    ADDRESS("application-address", "the program connects to a port or name that a Service does not have"),
    /** A program reads a file that is not there, or writes where it cannot. */
    FILE("application-file", "the program reads a file that no volume has, or writes to what is read-only"),
    /** An Ingress leads everybody to what only operators should ask. */
    EXPOSURE("application-exposure", "an Ingress leads to endpoints that only operators should ask"),
    /** A program could not be read, or is of no framework that is known here. */
    UNKNOWN("application-unknown", "a program is not read");

    private final String id;
    private final String description;

    ApplicationRule(String id, String description) {
        this.id = id;
        this.description = description;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return this == UNKNOWN ? Severity.INFO : Severity.WARNING;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public String page() {
        return DocumentationPages.address("rules/" + id);
    }
}
