package io.waybill.kubernetes.configuration;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.tree.Fields;
import java.util.Optional;

/**
 * A ConfigMap or Secret that a container takes values from.
 *
 * @param kind {@code ConfigMap} or {@code Secret}
 * @param name its name
 * @param key the key that is taken; empty for all of them
 * @param isOptional whether the container starts without it
 */
public record ConfigurationSource(String kind, String name, String key, boolean isOptional) {

    private static final String CONFIG_MAP = "ConfigMap";
    private static final String SECRET = "Secret";

    /** The source of an entry of {@code envFrom}. */
    public static Optional<ConfigurationSource> ofEnvFrom(Mapping from) {
        return in(from, "configMapRef", CONFIG_MAP, "name").or(() -> in(from, "secretRef", SECRET, "name"));
    }

    /** The source of a variable in {@code env}; empty where the value is written, or is a field of the pod. */
    public static Optional<ConfigurationSource> ofVariable(Mapping variable) {
        Mapping from = Fields.at(variable, "valueFrom");
        return in(from, "configMapKeyRef", CONFIG_MAP, "name").or(() -> in(from, "secretKeyRef", SECRET, "name"));
    }

    /** The source of a volume, or of one of {@code projected.sources}; empty where it is of another type. */
    public static Optional<ConfigurationSource> ofVolume(Mapping volume) {
        String secretName = Fields.has(Fields.at(volume, "secret"), "secretName") ? "secretName" : "name";
        return in(volume, "configMap", CONFIG_MAP, "name").or(() -> in(volume, "secret", SECRET, secretName));
    }

    private static Optional<ConfigurationSource> in(Mapping parent, String field, String kind, String name) {
        return parent.mapping(field)
                .map(reference -> new ConfigurationSource(
                        kind,
                        Fields.textOrEmpty(reference, name),
                        Fields.textOrEmpty(reference, "key"),
                        Fields.isTrue(reference, "optional")));
    }
}
