package io.waybill.explain.configuration;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.Item;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.kubernetes.configuration.ConfigurationSource;
import io.waybill.kubernetes.tree.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The environment variables of a container: those of {@code envFrom} in its order, the later before the earlier, and
 * {@code env} before all of them.
 */
final class Environment {

    private static final String RESTART = "variables are read when the container starts: restart the pods";

    private final Sources sources;
    private final Map<String, Entry> variables = new LinkedHashMap<>();

    private record Entry(String source, String value, String status) {}

    Environment(Sources sources) {
        this.sources = sources;
    }

    void read() {
        Fields.items(sources.container(), "envFrom")
                .forEach(from -> ConfigurationSource.ofEnvFrom(from).ifPresent(source -> all(from, source)));
        Fields.items(sources.container(), "env").forEach(this::one);
        variables.forEach((name, entry) -> sources.value(name, false, entry.source(), entry.value(), entry.status()));
    }

    private void put(String name, String source, String value, String status) {
        Entry before = variables.remove(name);
        String overrides = before == null ? "" : "overrides " + before.source();
        String both = status.isEmpty() || overrides.isEmpty() ? status + overrides : status + "; " + overrides;
        variables.put(name, new Entry(source, value, both));
    }

    private void all(Mapping from, ConfigurationSource source) {
        ResourceRef ref = sources.ref(source);
        String prefix = Fields.textOrEmpty(from, "prefix");
        sources.use(ref, "environment", false, RESTART);
        Optional<Item> item = sources.find(ref);
        if (item.isEmpty()) {
            put(prefix + "*", "all keys of " + ref, "", sources.problem(ref, "", source.isOptional()));
            return;
        }
        for (String key : Sources.keys(item.get())) {
            if (sources.isVariable(prefix + key)) {
                put(prefix + key, "all keys of " + ref, Sources.value(item.get(), key), "");
            }
        }
    }

    private void one(Mapping variable) {
        String name = Fields.textOrEmpty(variable, "name");
        Optional<Mapping> from = variable.mapping("valueFrom");
        if (from.isEmpty()) {
            String value = Fields.textOrEmpty(variable, "value");
            put(name, "the manifest", value, value.contains("$(") ? "other variables are put in for $(NAME)" : "");
            return;
        }
        ConfigurationSource.ofVariable(variable).ifPresent(source -> key(name, source));
        from.get()
                .mapping("fieldRef")
                .ifPresent(
                        field -> put(name, "field " + Fields.textOrEmpty(field, "fieldPath") + " of the pod", "", ""));
        from.get()
                .mapping("resourceFieldRef")
                .ifPresent(field -> put(name, Fields.textOrEmpty(field, "resource") + " of the container", "", ""));
    }

    private void key(String name, ConfigurationSource source) {
        ResourceRef ref = sources.ref(source);
        sources.use(ref, "environment", false, RESTART);
        put(
                name,
                ref + ", key " + source.key(),
                sources.find(ref).map(item -> Sources.value(item, source.key())).orElse(""),
                sources.problem(ref, source.key(), source.isOptional()));
    }
}
