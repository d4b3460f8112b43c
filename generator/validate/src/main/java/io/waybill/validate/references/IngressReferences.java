package io.waybill.validate.references;

import io.waybill.validate.Rule;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The Services, certificates and classes behind Ingresses of all API versions. */
final class IngressReferences {

    private static final Set<String> SECRETS = Set.of(
            "nginx.ingress.kubernetes.io/auth-secret",
            "nginx.ingress.kubernetes.io/auth-tls-secret",
            "nginx.ingress.kubernetes.io/proxy-ssl-secret");

    private final Inventory inventory;
    private final String namespace;

    private IngressReferences(Inventory inventory, String namespace) {
        this.inventory = inventory;
        this.namespace = namespace;
    }

    static void check(Inventory inventory) {
        for (TypedObject ingress : inventory.ofKind("Ingress")) {
            new IngressReferences(inventory, Inventory.namespace(ingress)).annotations(ingress);
            ingress.object("spec")
                    .ifPresent(spec -> new IngressReferences(inventory, Inventory.namespace(ingress)).spec(spec));
        }
    }

    /** Secrets that ingress-nginx reads, each by its name or by namespace and name. */
    private void annotations(TypedObject ingress) {
        for (TypedValue annotation : ingress.objectOrEmpty("metadata").entries("annotations")) {
            if (SECRETS.contains(annotation.key())) {
                String text = annotation.text();
                int slash = text.indexOf('/');
                String name = text.substring(slash + 1);
                boolean isHere =
                        slash < 0 || inventory.find("Secret", namespace, name).isPresent();
                inventory.require(ingress, "metadata", "Secret", isHere ? namespace : text.substring(0, slash), name);
            }
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
        backend.object("resource")
                .ifPresent(resource ->
                        inventory.require(resource, "name", resource.text("kind"), namespace, resource.text("name")));
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
