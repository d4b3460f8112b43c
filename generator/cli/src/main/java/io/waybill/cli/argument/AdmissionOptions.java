package io.waybill.cli.argument;

import io.waybill.pipeline.input.AdmissionSettings;
import java.util.List;

/** The options that say what the admission of a cluster is told besides the input. */
public final class AdmissionOptions {

    private final Argument<List<String>> policies;
    private final Argument<String> podSecurity;

    /** Adds them to a command. */
    public AdmissionOptions(Subcommand command) {
        policies = policies(command);
        podSecurity = command.text(
                "--pod-security",
                "LEVEL[:VERSION]|FILE",
                "Pod Security of Namespaces without labels, such as restricted or baseline:v1.30, or the file with the"
                        + " admission configuration of the API server, which may exempt some.");
    }

    /** Adds the option that names policies. */
    public static Argument<List<String>> policies(Subcommand command) {
        return command.texts(
                "--policies",
                "INPUT",
                "Admission policies of the cluster, with bindings and parameters: files, folders, jars or JAR!/PATH;"
                        + " may be repeated.");
    }

    /** What was given. */
    public AdmissionSettings settings() {
        return new AdmissionSettings(policies.value(), podSecurity.given().orElse(""));
    }
}
