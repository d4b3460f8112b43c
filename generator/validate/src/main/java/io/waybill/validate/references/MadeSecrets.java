package io.waybill.validate.references;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.validate.ResourceId;
import io.waybill.validate.typed.TypedObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Secrets that the controllers of custom resources make: those of External Secrets, Sealed Secrets and cert-manager, as
 * their definitions describe {@code spec.target}, {@code spec.template} and {@code spec.secretName}.
 */
final class MadeSecrets {

    private static final Set<String> OF_CERTIFICATES = Set.of("tls.crt", "tls.key", "ca.crt");

    private final Map<Name, Optional<Set<String>>> keys = new HashMap<>();

    private record Name(String namespace, String name) {}

    private MadeSecrets() {}

    static MadeSecrets of(List<TypedObject> customResources) {
        MadeSecrets made = new MadeSecrets();
        customResources.forEach(made::add);
        return made;
    }

    /** Whether a Secret is made. */
    boolean has(String namespace, String name) {
        return keys.containsKey(new Name(namespace, name));
    }

    /** Whether a Secret is made, all its keys are known, and this is none of them. */
    boolean lacks(String namespace, String name, String key) {
        return keys.getOrDefault(new Name(namespace, name), Optional.empty())
                .filter(known -> !known.contains(key))
                .isPresent();
    }

    /** What is kept in few bytes is made a tree only where its kind makes Secrets. */
    private void add(TypedObject resource) {
        ResourceId id = resource.resource();
        switch (id.group() + "/" + id.kind()) {
            case "external-secrets.io/ExternalSecret" -> external(id, inner(resource.mapping(), "spec"));
            case "bitnami.com/SealedSecret" -> sealed(id, inner(resource.mapping(), "spec"));
            case "cert-manager.io/Certificate" -> certificate(id, inner(resource.mapping(), "spec"));
            default -> {}
        }
    }

    private void external(ResourceId id, Mapping spec) {
        Mapping target = inner(spec, "target");
        Mapping template = inner(target, "template");
        Set<String> named = new HashSet<>(inner(template, "data").keys());
        boolean isOpen = spec.get("dataFrom") != null || template.get("templateFrom") != null;
        if (named.isEmpty() && spec.get("data") instanceof Sequence data) {
            for (Node item : data) {
                if (item instanceof Mapping entry) {
                    named.add(entry.string("secretKey").orElse(""));
                }
            }
        }
        String name = target.string("name").orElse(id.name());
        keys.put(new Name(id.namespace(), name), isOpen ? Optional.empty() : Optional.of(named));
    }

    private void sealed(ResourceId id, Mapping spec) {
        Mapping template = inner(spec, "template");
        Set<String> named = new HashSet<>(inner(spec, "encryptedData").keys());
        named.addAll(inner(template, "data").keys());
        String name = inner(template, "metadata").string("name").orElse(id.name());
        keys.put(new Name(id.namespace(), name), Optional.of(named));
    }

    private void certificate(ResourceId id, Mapping spec) {
        boolean isOpen = spec.get("keystores") != null
                || spec.get("additionalOutputFormats") != null
                || spec.get("secretTemplate") != null;
        if (spec.get("secretName") instanceof Scalar name) {
            keys.put(new Name(id.namespace(), name.text()), isOpen ? Optional.empty() : Optional.of(OF_CERTIFICATES));
        }
    }

    private static Mapping inner(Mapping mapping, String field) {
        return mapping.mapping(field).orElse(Mapping.empty());
    }
}
