package io.waybill.application.container;

import io.waybill.application.container.Variables.Written;
import io.waybill.application.program.ProgramInput;
import io.waybill.validate.RuleId;
import io.waybill.validate.Severity;
import io.waybill.validate.typed.TypedObject;
import java.util.Optional;

/** What a container gives its program, and where the manifest writes each part of it. */
public final class ContainerInput {

    private final TypedObject container;
    private final Variables variables;
    private final ProgramInput input;
    private final JavaCommand command;

    private ContainerInput(TypedObject container, Variables variables, ProgramInput input, JavaCommand command) {
        this.container = container;
        this.variables = variables;
        this.input = input;
        this.command = command;
    }

    /**
     * The input of a container.
     *
     * @param cluster the resources of its manifest
     * @param namespace the namespace of its workload
     * @param pod the spec of its pod
     * @param container the container
     */
    public static ContainerInput of(Cluster cluster, String namespace, TypedObject pod, TypedObject container) {
        Variables variables = new Variables(cluster, namespace);
        variables.read(pod, container);
        Mounts mounts = new Mounts(cluster, namespace);
        mounts.read(pod, container);
        JavaCommand command = JavaCommand.of(container, variables.all());
        String folder = container.text("workingDir");
        ProgramInput input = new ProgramInput(
                variables.all(),
                mounts.files(),
                mounts.folders(),
                command.systemProperties(),
                command.arguments(),
                folder.isEmpty() ? Optional.empty() : Optional.of(folder),
                variables.mayHaveMore(),
                command.launch());
        return new ContainerInput(container, variables, input, command);
    }

    /** What the program gets. */
    public ProgramInput input() {
        return input;
    }

    /** How {@code java} is started. */
    public JavaCommand command() {
        return command;
    }

    /** Reports something about a variable, where the manifest writes it; else about the container. */
    public void reportVariable(RuleId rule, Severity severity, String name, String message, String fix) {
        Optional<Written> written = variables.written(name);
        TypedObject object = written.map(Written::object).orElse(container);
        String field = written.map(Written::field).orElse("env");
        object.report(rule, severity, object.path(field), object.mapping().originOf(field), message, fix);
    }
}
