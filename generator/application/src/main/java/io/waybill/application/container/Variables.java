package io.waybill.application.container;

import io.waybill.application.program.Given;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.validate.typed.TypedObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The environment variables of a container, as the kubelet makes them: service links, then {@code envFrom}, then
 * {@code env}, in which {@code $(NAME)} stands for a variable before ({@code makeEnvironmentVariables} in
 * {@code pkg/kubelet/kubelet_pods.go} of 1.36).
 */
final class Variables {

    private final Cluster cluster;
    private final String namespace;
    private final SortedMap<String, Given> all = new TreeMap<>();
    private final Map<String, Written> written = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();

    /**
     * Where a variable is written.
     *
     * @param object the object
     * @param field the field of it
     */
    record Written(TypedObject object, String field) {}

    Variables(Cluster cluster, String namespace) {
        this.cluster = cluster;
        this.namespace = namespace;
    }

    void read(TypedObject pod, TypedObject container) {
        if (!pod.has("enableServiceLinks") || pod.isTrue("enableServiceLinks")) {
            cluster.all("Service", namespace).forEach(service -> ServiceLinks.of(service, all));
        }
        ServiceLinks.ofApiServer(all);
        container.objects("envFrom").forEach(this::readAll);
        container.objects("env").forEach(this::readOne);
    }

    SortedMap<String, Given> all() {
        return all;
    }

    /** Where the manifest writes a variable; empty for service links. */
    Optional<Written> written(String name) {
        return Optional.ofNullable(written.get(name));
    }

    /** Why there may be more; empty where all are known. */
    Optional<String> mayHaveMore() {
        return unknown.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", unknown) + " is not here");
    }

    private void put(String name, Given given, TypedObject object, String field) {
        all.put(name, given);
        written.put(name, new Written(object, field));
    }

    private void readAll(TypedObject from) {
        boolean isSecret = from.has("secretRef");
        String field = isSecret ? "secretRef" : "configMapRef";
        String kind = isSecret ? "Secret" : "ConfigMap";
        String name = from.objectOrEmpty(field).text("name");
        Optional<TypedObject> source = cluster.find(kind, namespace, name);
        if (source.isEmpty()) {
            unknown.add(kind + " " + name);
            return;
        }
        for (String key : Sources.keys(source.get())) {
            put(from.text("prefix") + key, Sources.value(source.get(), key), from, field);
        }
    }

    private void readOne(TypedObject variable) {
        String name = variable.text("name");
        TypedObject from = variable.objectOrEmpty("valueFrom");
        if (from.has("configMapKeyRef") || from.has("secretKeyRef")) {
            boolean isSecret = from.has("secretKeyRef");
            TypedObject reference = from.objectOrEmpty(isSecret ? "secretKeyRef" : "configMapKeyRef");
            String kind = isSecret ? "Secret" : "ConfigMap";
            Optional<TypedObject> source = cluster.find(kind, namespace, reference.text("name"));
            boolean isLeftOut = reference.isTrue("optional")
                    && source.filter(found -> !Sources.keys(found).contains(reference.text("key")))
                            .isPresent();
            if (!isLeftOut) {
                Given given = source.map(found -> Sources.value(found, reference.text("key")))
                        .orElseGet(() -> Given.unknown(kind + " " + reference.text("name")));
                put(name, given, variable, "name");
            }
        } else if (variable.has("valueFrom")) {
            put(name, Given.unknown("the pod"), variable, "name");
        } else {
            String value = Fields.textOrEmpty(variable.mapping(), "value");
            put(name, Expansion.of(value, all), variable, "value");
        }
    }
}
