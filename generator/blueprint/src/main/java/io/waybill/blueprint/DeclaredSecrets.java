package io.waybill.blueprint;

import io.waybill.blueprint.value.Trees;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.kind.WorkloadKind;
import io.waybill.kubernetes.tree.Fields;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The Secrets that pods and Ingresses name and that are not part of the input: by namespace and name, with their keys. */
final class DeclaredSecrets {

    private final Map<String, Map<String, Set<String>>> keysByNamespace = new TreeMap<>();

    /** The Secrets that resources name. */
    static DeclaredSecrets of(Collection<Mapping> resources) {
        DeclaredSecrets secrets = new DeclaredSecrets();
        for (Mapping resource : resources) {
            String kind = Versions.kind(resource);
            if (WorkloadKind.named(kind).isPresent() || kind.equals("Ingress") || kind.equals("ServiceAccount")) {
                secrets.collect(Blueprints.namespace(resource), resource);
            }
        }
        for (Mapping resource : resources) {
            if (Versions.kind(resource).equals("Secret")) {
                secrets.in(Blueprints.namespace(resource)).remove(Blueprints.name(resource));
            }
        }
        return secrets;
    }

    /** The keys of each Secret of a namespace, by its name. */
    Map<String, Set<String>> in(String namespace) {
        return keysByNamespace.computeIfAbsent(namespace, key -> new TreeMap<>());
    }

    Set<String> namespaces() {
        return keysByNamespace.keySet();
    }

    /** A Secret with these keys, as a tree that can be asked for them. */
    static Mapping tree(String name, Set<String> keys) {
        Map<String, Node> data = new TreeMap<>();
        keys.forEach(key -> data.put(key, Scalar.of("")));
        return Mapping.empty()
                .with("metadata", Mapping.empty().with("name", Scalar.of(name)))
                .with("data", Mapping.of(data));
    }

    private void collect(String namespace, Node node) {
        if (node instanceof Sequence sequence) {
            sequence.forEach(item -> collect(namespace, item));
        } else if (node instanceof Mapping mapping) {
            for (String key : mapping.keys()) {
                Node value = Objects.requireNonNull(mapping.get(key));
                if (key.equals("secretKeyRef") && value instanceof Mapping reference) {
                    keyReference(namespace, reference);
                } else if ((key.equals("secretRef") || key.endsWith("SecretRef"))
                        && value instanceof Mapping reference) {
                    whole(namespace, reference, "name");
                } else if (key.equals("secret") && value instanceof Mapping volume) {
                    whole(namespace, volume, Trees.get(volume, "secretName").isPresent() ? "secretName" : "name");
                } else if (key.equals("imagePullSecrets") && value instanceof Sequence references) {
                    references.forEach(item -> {
                        if (item instanceof Mapping reference) {
                            whole(namespace, reference, "name");
                        }
                    });
                } else {
                    collect(namespace, value);
                }
            }
            if (mapping.keys().contains("hosts")) {
                Trees.text(mapping, "secretName").ifPresent(name -> keys(namespace, name));
            }
        }
    }

    /** All of a Secret, as envFrom, volumes and pulled images need it; one that is optional need not be there. */
    private void whole(String namespace, Mapping reference, String field) {
        if (!Fields.isTrue(reference, "optional")) {
            Trees.text(reference, field).ifPresent(name -> keys(namespace, name));
        }
    }

    private void keyReference(String namespace, Mapping reference) {
        if (Trees.hasExactly(reference, "name", "key")) {
            Trees.text(reference, "name")
                    .ifPresent(name -> Trees.text(reference, "key")
                            .ifPresent(key -> keys(namespace, name).add(key)));
        }
    }

    private Set<String> keys(String namespace, String name) {
        return in(namespace).computeIfAbsent(name, key -> new TreeSet<>());
    }
}
