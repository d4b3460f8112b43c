package io.waybill.application.rules;

import io.waybill.application.container.Cluster;
import io.waybill.application.program.ExposedPath;
import io.waybill.kubernetes.label.LabelSelector;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.validate.Severity;
import io.waybill.validate.typed.TypedObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Paths that only operators should ask, and that an Ingress leads everybody to. */
final class ExposureRules {

    private static final String REWRITE = "nginx.ingress.kubernetes.io/rewrite-target";

    private final RunContainer run;
    private final List<ExposedPath> exposed;

    private ExposureRules(RunContainer run, List<ExposedPath> exposed) {
        this.run = run;
        this.exposed = exposed;
    }

    static void check(RunContainer run, List<ExposedPath> exposed) {
        if (!exposed.isEmpty()) {
            String namespace = Cluster.namespace(run.workload());
            ExposureRules rules = new ExposureRules(run, exposed);
            run.cluster().all("Ingress", namespace).stream()
                    .filter(ingress -> Fields.text(Fields.at(ingress.mapping(), "metadata", "annotations"), REWRITE)
                            .isEmpty())
                    .forEach(rules::checkIngress);
        }
    }

    private void checkIngress(TypedObject ingress) {
        for (TypedObject rule : ingress.objectOrEmpty("spec").objects("rules")) {
            for (TypedObject path : rule.objectOrEmpty("http").objects("paths")) {
                checkPath(path);
            }
        }
    }

    private void checkPath(TypedObject path) {
        TypedObject service = path.objectOrEmpty("backend").objectOrEmpty("service");
        Optional<Integer> port = target(service);
        Set<String> open = new TreeSet<>();
        for (ExposedPath one : exposed) {
            if (port.isPresent() && port.get() == one.port() && leads(path, one.path())) {
                open.add(one.path());
            }
        }
        if (!open.isEmpty()) {
            path.report(
                    ApplicationRule.EXPOSURE,
                    Severity.WARNING,
                    path.path("path"),
                    path.mapping().originOf("path"),
                    "Everybody who reaches the Ingress can ask the program for " + String.join(", ", open) + ".",
                    "Give management a port of its own, expose fewer endpoints, or keep these paths out of the Ingress.");
        }
    }

    private static boolean leads(TypedObject path, String asked) {
        String prefix = path.text("path").replaceFirst("/+$", "");
        return path.text("pathType").equals("Exact")
                ? asked.equals(path.text("path"))
                : asked.equals(prefix) || asked.startsWith(prefix + "/");
    }

    /** The port of the container that a Service of its pods leads to. */
    private Optional<Integer> target(TypedObject backend) {
        TypedObject port = backend.objectOrEmpty("port");
        return run.cluster()
                .find("Service", Cluster.namespace(run.workload()), backend.text("name"))
                .filter(service -> selects(service))
                .flatMap(service -> service.objectOrEmpty("spec").objects("ports").stream()
                        .filter(one -> port.has("number")
                                ? one.text("port").equals(port.text("number"))
                                : one.text("name").equals(port.text("name")))
                        .findFirst())
                .flatMap(one -> run.port(one, one.has("targetPort") ? "targetPort" : "port"));
    }

    private boolean selects(TypedObject service) {
        LabelSelector selector = LabelSelector.ofLabels(Fields.at(service.mapping(), "spec", "selector"));
        return !selector.isEmpty() && selector.matches(run.labels());
    }
}
