package io.waybill.validate.references;

import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import java.util.Optional;
import java.util.stream.Stream;

/** The Services, certificates and classes behind Ingresses of all API versions. */
final class IngressReferences {

    private final Inventory inventory;
    private final String namespace;

    private IngressReferences(Inventory inventory, String namespace) {
        this.inventory = inventory;
        this.namespace = namespace;
    }

    static void check(Inventory inventory) {
        for (TypedObject ingress : inventory.ofKind("Ingress")) {
            ingress.object("spec")
                    .ifPresent(spec -> new IngressReferences(inventory, Inventory.namespace(ingress)).spec(spec));
        }
    }

    private void spec(TypedObject spec) {
        inventory.require(spec, "ingressClassName", "IngressClass", "", spec.text("ingressClassName"));
        spec.object("defaultBackend").or(() -> spec.object("backend")).ifPresent(this::backend);
        for (TypedObject rule : spec.objects("rules")) {
            rule.object("http")
                    .ifPresent(http -> http.objects("paths")
                            .forEach(path -> path.object("backend").ifPresent(this::backend)));
        }
        for (TypedObject tls : spec.objects("tls")) {
            inventory.require(tls, "secretName", "Secret", namespace, tls.text("secretName"));
        }
    }

    private void backend(TypedObject backend) {
        if (backend.has("serviceName")) {
            inventory
                    .require(backend, "serviceName", "Service", namespace, backend.text("serviceName"))
                    .ifPresent(service -> port(service, backend, "servicePort"));
        }
        backend.object("service").ifPresent(target -> {
            Optional<TypedObject> service =
                    inventory.require(target, "name", "Service", namespace, target.text("name"));
            Optional<TypedObject> port = target.object("port");
            if (service.isPresent() && port.isPresent()) {
                port(service.get(), port.get(), port.get().has("name") ? "name" : "number");
            }
        });
    }

    private void port(TypedObject service, TypedObject holder, String field) {
        String wanted = holder.text(field);
        boolean has = inventory.has(service, wanted, IngressReferences::ports);
        if (!has && !wanted.isEmpty()) {
            holder.warning(
                    Rule.MISSING_REFERENCE,
                    field,
                    "The Service " + Inventory.name(service) + " has no port " + wanted + ".",
                    "Name one of its ports by name or number.");
        }
    }

    private static Stream<String> ports(TypedObject service) {
        return service.object("spec").stream()
                .flatMap(spec -> spec.objects("ports").stream())
                .flatMap(port -> Stream.of(port.text("port"), port.text("name")));
    }
}
