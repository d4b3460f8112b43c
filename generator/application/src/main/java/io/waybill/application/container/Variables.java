package io.waybill.application.container;

import io.waybill.application.program.Given;
import io.waybill.kubernetes.configuration.ConfigurationSource;
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
        ConfigurationSource.ofEnvFrom(from.mapping()).ifPresent(named -> {
            Optional<SortedMap<String, Given>> values = cluster.values(named.kind(), namespace, named.name());
            String field = named.kind().equals("Secret") ? "secretRef" : "configMapRef";
            values.ifPresentOrElse(
                    found -> found.forEach((key, given) -> put(from.text("prefix") + key, given, from, field)),
                    () -> unknown.add(named.kind() + " " + named.name()));
        });
    }

    private void readOne(TypedObject variable) {
        String name = variable.text("name");
        Optional<ConfigurationSource> named = ConfigurationSource.ofVariable(variable.mapping());
        if (named.isPresent()) {
            readKey(name, named.get(), variable);
        } else if (variable.has("valueFrom")) {
            put(name, Given.unknown("the pod"), variable, "name");
        } else {
            String value = Fields.textOrEmpty(variable.mapping(), "value");
            put(name, Expansion.of(value, all), variable, "value");
        }
    }

    private void readKey(String name, ConfigurationSource named, TypedObject variable) {
        Optional<SortedMap<String, Given>> values = cluster.values(named.kind(), namespace, named.name());
        boolean hasKey = values.filter(found -> found.containsKey(named.key())).isPresent();
        if (hasKey || !named.isOptional() || values.isEmpty()) {
            Given given = values.map(found -> found.get(named.key()))
                    .orElseGet(() -> Given.unknown(named.kind() + " " + named.name()));
            put(name, given, variable, "name");
        }
    }
}
