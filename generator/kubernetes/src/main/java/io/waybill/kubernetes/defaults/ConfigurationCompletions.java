package io.waybill.kubernetes.defaults;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.defaults.Completions.Completion;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** What is filled into Namespaces, Secrets and LimitRanges. */
final class ConfigurationCompletions {

    static final Map<String, Completion> ALL = Map.of(
            "core.v1.Namespace", ConfigurationCompletions::namespace,
            "core.v1.Secret", ConfigurationCompletions::secret,
            "core.v1.LimitRangeItem", ConfigurationCompletions::limits,
            "discovery.v1.EndpointPort", ConfigurationCompletions::endpointPort,
            "discovery.v1beta1.EndpointPort", ConfigurationCompletions::endpointPort);

    private static final String NAME_LABEL = "kubernetes.io/metadata.name";
    private static final int NAME_LABELS = 21;

    private ConfigurationCompletions() {}

    /** SetDefaults_Namespace, and the finalizer of its strategy. */
    private static void namespace(Draft namespace) {
        if (namespace.isFrom(NAME_LABELS) && namespace.mapping("metadata").get("name") instanceof Scalar name) {
            namespace.inside("metadata", metadata -> metadata.inside("labels", labels -> labels.put(NAME_LABEL, name)));
        }
        namespace.inside("spec", spec -> {
            if (!spec.items("finalizers").contains(Scalar.of("kubernetes"))) {
                spec.append("finalizers", Scalar.of("kubernetes"));
            }
        });
    }

    /** What is written as plain text goes into the data. */
    private static void secret(Draft secret) {
        secret.fill("type", "Opaque");
        if (!(secret.get("stringData") instanceof Mapping texts)) {
            return;
        }
        secret.remove("stringData");
        secret.inside("data", data -> {
            for (String key : texts.keys()) {
                if (texts.get(key) instanceof Scalar text) {
                    byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
                    data.put(key, Scalar.of(Base64.getEncoder().encodeToString(bytes)));
                }
            }
        });
    }

    /** SetDefaults_LimitRangeItem. */
    private static void limits(Draft item) {
        if (!item.is("type", "Container")) {
            return;
        }
        item.inside("default", limits -> copy(item.mapping("max"), limits));
        item.inside("defaultRequest", requests -> {
            copy(item.mapping("default"), requests);
            copy(item.mapping("min"), requests);
        });
    }

    private static void copy(Mapping amounts, Draft into) {
        amounts.keys().forEach(name -> into.fill(name, amounts.get(name)));
    }

    private static void endpointPort(Draft port) {
        port.fill("name", "");
    }

    /** A list of one text. */
    static Sequence only(String text) {
        return Sequence.of(Scalar.of(text));
    }
}
