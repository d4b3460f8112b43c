package io.waybill.application.rules;

import io.waybill.application.container.Cluster;
import io.waybill.application.program.ApplicationModel;
import io.waybill.application.program.Certainty;
import io.waybill.application.program.Listener;
import io.waybill.kubernetes.label.LabelSelector;
import io.waybill.kubernetes.pod.PodPorts;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.validate.Severity;
import io.waybill.validate.typed.TypedObject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Ports that a container declares, and that Services lead to, against those that the program listens on. */
final class PortRules {

    private final RunContainer run;
    private final ApplicationModel model;

    PortRules(RunContainer run, ApplicationModel model) {
        this.run = run;
        this.model = model;
    }

    void check() {
        List<TypedObject> services = run.cluster().all("Service", Cluster.namespace(run.workload())).stream()
                .filter(this::selects)
                .toList();
        services.forEach(this::checkLocal);
        if (run.mayListenElsewhere(model)) {
            return;
        }
        for (TypedObject port : run.container().objects("ports")) {
            Long number = port.number("containerPort");
            if (number != null
                    && PodPorts.protocol(port.mapping()).equals("TCP")
                    && listener(number.intValue()).isEmpty()) {
                // Kubernetes only shows what is declared; but probes and Services name it.
                report(
                        Severity.WARNING,
                        port,
                        "containerPort",
                        "The container declares port " + number + ", on which its program does not listen.");
            }
        }
        services.forEach(this::checkService);
    }

    private boolean selects(TypedObject service) {
        LabelSelector selector = LabelSelector.ofLabels(Fields.at(service.mapping(), "spec", "selector"));
        return !selector.isEmpty() && selector.matches(run.labels());
    }

    /** Ports that are only reached within the pod, to which Services lead in vain. */
    private void checkLocal(TypedObject service) {
        for (TypedObject port : service.objectOrEmpty("spec").objects("ports")) {
            String field = port.has("targetPort") ? "targetPort" : "port";
            run.port(port, field)
                    .filter(target -> !run.mayBeOfAnother(target))
                    .flatMap(this::listener)
                    .filter(Listener::isLocal)
                    .ifPresent(listener -> port.report(
                            ApplicationRule.PORT,
                            listener.purpose().equals("debugger") ? Severity.WARNING : severity(model),
                            port.path(field),
                            port.mapping().originOf(field),
                            "The Service leads to port " + listener.port()
                                    + ", on which the program listens for its own pod alone (" + listener.source()
                                    + ").",
                            listener.purpose().equals("debugger")
                                    ? "Write address=*:" + listener.port() + ", or use kubectl port-forward."
                                    : "Let it listen on all addresses."));
        }
    }

    private void checkService(TypedObject service) {
        for (TypedObject port : service.objectOrEmpty("spec").objects("ports")) {
            String field = port.has("targetPort") ? "targetPort" : "port";
            Optional<Integer> target = run.port(port, field);
            if (target.isPresent()
                    && port.text("protocol").equals("TCP")
                    && listener(target.get()).isEmpty()
                    && !run.mayBeOfAnother(target.get())) {
                report(
                        severity(model),
                        port,
                        field,
                        "The Service leads to port " + target.get() + " of "
                                + run.workload().kindName() + " " + Cluster.name(run.workload())
                                + ", on which the program does not listen.");
            }
        }
    }

    private Optional<Listener> listener(int port) {
        return run.listeners(model)
                .filter(listener -> listener.port() == port)
                .min(Comparator.comparing(Listener::isLocal));
    }

    private void report(Severity severity, TypedObject object, String field, String message) {
        object.report(
                ApplicationRule.PORT,
                severity,
                object.path(field),
                object.mapping().originOf(field),
                message,
                ports(model));
    }

    /** What is certain is an error. */
    static Severity severity(ApplicationModel model) {
        return model.network().listeners().isEmpty() || model.certainty() == Certainty.CERTAIN
                ? Severity.ERROR
                : Severity.WARNING;
    }

    /** On which ports the program listens, and where it says so. */
    static String ports(ApplicationModel model) {
        return model.network().listeners().isEmpty()
                ? "The program (" + model.framework() + ") has no web server."
                : "The program (" + model.framework() + ") listens on "
                        + model.network().listeners().stream()
                                .map(PortRules::described)
                                .collect(Collectors.joining(", and on "))
                        + ".";
    }

    private static String described(Listener listener) {
        return listener.port() + " for " + listener.purpose() + " (" + listener.source() + ")";
    }
}
