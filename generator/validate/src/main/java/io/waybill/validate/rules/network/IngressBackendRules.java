package io.waybill.validate.rules.network;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Behaviour;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.ReferenceRules;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.TypedObject;

/** Where an Ingress sends requests: a Service, or an object of another kind. */
final class IngressBackendRules {

    private IngressBackendRules() {}

    static void check(TypedObject backend) {
        boolean isBeta = backend.typeName().contains(".v1beta1.");
        boolean hasService = isBeta
                ? backend.has("serviceName") && backend.hasSome("serviceName") || hasPort(backend, "servicePort")
                : backend.has("service");
        if (!backend.isAtLeast(Behaviour.BACKEND_RESOURCES)) {
            backend.require("serviceName", "Name the Service.");
            Format.DNS_1035_LABEL.check(backend, "serviceName");
            if (backend.has("servicePort")) {
                oldPort(backend);
            }
        } else if (hasService && backend.has("resource")) {
            backend.error(
                    Rule.ONE_OF,
                    "The backend is a Service and something else at the same time.",
                    "Remove one of the two.");
        } else if (backend.has("resource")) {
            ReferenceRules.typed(backend.objectOrEmpty("resource"));
        } else if (!hasService) {
            backend.error(Rule.REQUIRED, "The backend names no Service.", "Name one, and its port.");
        } else if (isBeta) {
            betaService(backend);
        } else {
            service(backend, backend.objectOrEmpty("service"));
        }
    }

    /** A port that is written as 0 counts as none, but an empty name is one. */
    private static boolean hasPort(TypedObject backend, String field) {
        Long number = backend.number(field);
        return backend.has(field) && (number == null || number != 0);
    }

    private static void oldPort(TypedObject backend) {
        if (backend.number("servicePort") != null) {
            Ranges.port(backend, "servicePort");
        } else {
            Required.notBlank(backend, "servicePort");
            Format.PORT_NAME.check(backend, "servicePort");
        }
    }

    private static void betaService(TypedObject backend) {
        if (backend.require("serviceName", "Name the Service.")) {
            Format.DNS_1035_LABEL.check(backend, "serviceName");
        }
        if (hasPort(backend, "servicePort")
                && (backend.number("servicePort") != null || backend.hasSome("servicePort"))) {
            oldPort(backend);
        } else {
            noPort(backend);
        }
    }

    private static void noPort(TypedObject backend) {
        backend.error(
                Rule.REQUIRED, "The backend names no port of the Service.", "Name the port, or write its number.");
    }

    private static void service(TypedObject backend, TypedObject service) {
        if (service.require("name", "Name the Service.")) {
            (service.isAtLeast(Behaviour.SERVICES_MAY_BEGIN_WITH_DIGIT) ? Format.DNS_LABEL : Format.DNS_1035_LABEL)
                    .check(service, "name");
        }
        TypedObject port = service.objectOrEmpty("port");
        boolean hasNumber = hasPort(port, "number");
        if (hasNumber && port.hasSome("name")) {
            backend.error(
                    Rule.ONE_OF, "The port of the Service is given by name and by number.", "Remove one of the two.");
        } else if (hasNumber) {
            Ranges.port(port, "number");
        } else if (port.hasSome("name")) {
            Format.PORT_NAME.check(port, "name");
        } else {
            noPort(backend);
        }
    }
}
