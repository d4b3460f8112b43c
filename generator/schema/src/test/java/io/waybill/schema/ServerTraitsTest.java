package io.waybill.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The traits of fields are those that a real API server publishes, but for differences that are explained here. Runs where
 * {@code -Dwaybill.facts} names a folder with a server's fields as a table.
 */
@EnabledIfSystemProperty(named = ServerFactsTest.FOLDER, matches = ".+")
class ServerTraitsTest {

    private static final Minor MINOR = new Minor(37);

    /** The API groups whose traits are kept. */
    private static final Set<String> GROUPS = Set.of(
            "core",
            "apps",
            "batch",
            "networking",
            "autoscaling",
            "policy",
            "rbac",
            "storage",
            "scheduling",
            "apiextensions",
            "admissionregistration",
            "discovery",
            "certificates",
            "flowcontrol");

    private static final Map<String, String> EXPLAINED = Map.of(
            "core.v1.Toleration#operator", "Gt and Lt need a gate that is off by default",
            "apps.v1.StatefulSetUpdateStrategy#type", "Recreate needs a gate that is off by default",
            "admissionregistration.v1.MutatingWebhook#sideEffects", "v1 takes only two of what it publishes",
            "admissionregistration.v1.ValidatingWebhook#sideEffects", "v1 takes only two of what it publishes");

    private static final Set<String> ZERO = Set.of("", "0", "false");

    private final Traits traits = Traits.load();

    @Test
    void closedSetsAreThoseOfTheServer() throws IOException {
        Set<String> differences = new TreeSet<>();
        for (ServerFacts.Traits field : fields()) {
            Set<String> ours = new TreeSet<>(traits.of(field.type(), field.name())
                    .allowed()
                    .map(allowed -> allowed.in(MINOR))
                    .orElse(List.of()));
            if (!field.allowed().isEmpty() && !ours.equals(field.allowed())) {
                differences.add(field.type() + "#" + field.name());
            }
        }
        assertThat(differences).isEqualTo(new TreeSet<>(EXPLAINED.keySet()));
    }

    @Test
    void keysOfListsAreThoseOfTheServer() throws IOException {
        for (ServerFacts.Traits field : fields()) {
            FieldTraits ours = traits.of(field.type(), field.name());
            if (!field.keys().isEmpty()) {
                assertThat(ours.keys()).as(field.toString()).isEqualTo(field.keys());
            }
            assertThat(ours.isSet()).as(field.toString()).isEqualTo(field.isSet());
        }
    }

    @Test
    void publishedDefaultsAreOurs() throws IOException {
        for (ServerFacts.Traits field : fields()) {
            if (!ZERO.contains(field.defaultValue()) && !isObject(field)) {
                assertThat(traits.of(field.type(), field.name()).defaultValue())
                        .as(field.toString())
                        .contains(field.defaultValue());
            }
        }
    }

    /** Defaults that are objects are no texts; what fills them in says so itself. */
    private static boolean isObject(ServerFacts.Traits field) {
        return field.defaultValue().startsWith("{");
    }

    /** Of objects that users write; what stands under {@code status} is the server's. */
    private static List<ServerFacts.Traits> fields() throws IOException {
        return ServerFacts.traits(Path.of(System.getProperty(ServerFactsTest.FOLDER)), MINOR).stream()
                .filter(field -> GROUPS.contains(field.type().split("\\.")[0]))
                .filter(field -> !field.type().endsWith("Status"))
                .filter(field -> !Arrays.asList("status", "conditions").contains(field.name()))
                .toList();
    }
}
