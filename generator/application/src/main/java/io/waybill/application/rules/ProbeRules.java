package io.waybill.application.rules;

import io.waybill.application.program.ApplicationModel;
import io.waybill.application.program.HttpAnswer;
import io.waybill.application.program.HttpAnswer.Status;
import io.waybill.application.program.Listener;
import io.waybill.validate.typed.TypedObject;
import java.util.List;
import java.util.Optional;

/** Probes and HTTP hooks of a container against what its program answers. */
final class ProbeRules {

    private static final List<String> PROBES = List.of("startupProbe", "livenessProbe", "readinessProbe");
    private static final List<String> HOOKS = List.of("postStart", "preStop");

    private final RunContainer run;
    private final ApplicationModel model;

    ProbeRules(RunContainer run, ApplicationModel model) {
        this.run = run;
        this.model = model;
    }

    void check() {
        for (String probe : PROBES) {
            run.container().object(probe).ifPresent(this::check);
        }
        TypedObject lifecycle = run.container().objectOrEmpty("lifecycle");
        for (String hook : HOOKS) {
            lifecycle.object(hook).ifPresent(this::check);
        }
    }

    private void check(TypedObject handler) {
        handler.object("httpGet").ifPresent(this::checkHttp);
        handler.object("tcpSocket").ifPresent(socket -> listener(socket));
    }

    private void checkHttp(TypedObject get) {
        Optional<Listener> listener = listener(get);
        if (listener.isEmpty()) {
            return;
        }
        boolean isHttps = get.text("scheme").equals("HTTPS");
        if (isHttps != listener.get().isTls()) {
            report(
                    get,
                    isHttps || get.has("scheme") ? "scheme" : "port",
                    "The request is made with " + (isHttps ? "HTTPS" : "HTTP") + ", and port "
                            + listener.get().port() + " of the program speaks "
                            + (isHttps ? "HTTP" : "HTTPS") + ".",
                    "Set scheme: " + (isHttps ? "HTTP" : "HTTPS") + ".");
            return;
        }
        String path = get.text("path").isEmpty() ? "/" : get.text("path");
        HttpAnswer answer = model.network().paths().apply(listener.get().port(), path);
        if (answer.status() == Status.MISSING) {
            report(
                    get,
                    "path",
                    "The program does not answer " + path + " on port "
                            + listener.get().port() + ": " + answer.reason() + ".",
                    "Ask for a path that it answers, or change the program's configuration.");
        }
    }

    /** The listener that an action leads to; reports where there is none. */
    private Optional<Listener> listener(TypedObject action) {
        Optional<Integer> port = run.port(action, "port");
        if (port.isEmpty() || action.has("host")) {
            return Optional.empty();
        }
        Optional<Listener> found = run.listeners(model)
                .filter(listener -> listener.port() == port.get())
                .findFirst();
        if (found.isPresent() && found.get().isLocal()) {
            report(
                    action,
                    "port",
                    "The program listens on port " + port.get() + " for its own pod alone, and the kubelet asks from"
                            + " outside.",
                    "Let it listen on all addresses.");
            return Optional.empty();
        }
        if (found.isEmpty() && !run.mayListenElsewhere(model) && !run.mayBeOfAnother(port.get())) {
            report(action, "port", "The program does not listen on port " + port.get() + ".", PortRules.ports(model));
        }
        return found;
    }

    private void report(TypedObject action, String field, String message, String fix) {
        action.report(
                ApplicationRule.PROBE,
                PortRules.severity(model),
                action.path(field),
                action.mapping().originOf(field),
                message,
                fix);
    }
}
