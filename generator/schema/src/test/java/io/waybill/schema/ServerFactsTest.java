package io.waybill.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What the client's bytecode says is what a real API server publishes, but for differences that are explained here. Runs
 * where {@code -Dwaybill.facts} names a folder with a server's kinds and fields as tables.
 */
@EnabledIfSystemProperty(named = ServerFactsTest.FOLDER, matches = ".+")
class ServerFactsTest {

    static final String FOLDER = "waybill.facts";

    private static final List<Minor> MINORS = List.of(new Minor(20), new Minor(36), new Minor(37));

    /** The beginning of each difference that is right, and why it is. */
    private static final Map<String, String> EXPLAINED = Map.ofEntries(
            Map.entry("certificates.k8s.io/v1alpha1 ClusterTrustBundle", "alpha; the server had it switched off"),
            Map.entry("certificates.k8s.io/v1beta1 ClusterTrustBundle", "beta; the server had it switched off"),
            Map.entry("certificates.k8s.io/v1beta1 PodCertificateRequest", "beta; the server had it switched off"),
            Map.entry("scheduling.k8s.io/v1alpha2 PodGroup", "alpha; the server had it switched off"),
            Map.entry("scheduling.k8s.io/v1alpha2 Workload", "alpha; the server had it switched off"),
            Map.entry("storagemigration.k8s.io/v1beta1 StorageVersionMigration", "beta; switched off on the server"),
            Map.entry("certificates.v1alpha1.ClusterTrustBundle", "a type of a kind that was switched off"),
            Map.entry("certificates.v1beta1.ClusterTrustBundle", "a type of a kind that was switched off"),
            Map.entry("certificates.v1beta1.PodCertificateRequest", "a type of a kind that was switched off"),
            Map.entry("scheduling.v1alpha2.", "types of kinds that were switched off"),
            Map.entry("storagemigration.v1beta1.StorageVersionMigration", "a type of a kind that was switched off"),
            Map.entry("apidiscovery.v2.", "discovery is no part of the published API document"),
            Map.entry("apidiscovery.v2beta1.", "discovery is no part of the published API document"),
            Map.entry("meta.v1.GroupResource#", "published only with the kinds that were switched off"),
            Map.entry("meta.v1.GroupVersionKind#", "published only with discovery"));

    @Test
    void everyDifferenceFromTheServerIsExplained() throws IOException {
        assertThat(differences())
                .filteredOn(difference -> EXPLAINED.keySet().stream().noneMatch(difference::startsWith))
                .isEmpty();
    }

    @Test
    void everyExplanationIsNeeded() throws IOException {
        Set<String> differences = differences();

        assertThat(EXPLAINED.keySet())
                .allSatisfy(start -> assertThat(differences).anyMatch(difference -> difference.startsWith(start)));
    }

    private static Set<String> differences() throws IOException {
        Path folder = Path.of(System.getProperty(FOLDER));
        Set<String> all = new TreeSet<>();
        for (Minor minor : MINORS) {
            ApiSchema ours = ApiHistory.load().at(minor);
            addDifferences(all, kinds(ours), ServerFacts.kinds(folder, minor));
            addDifferences(all, fields(ours), ServerFacts.fields(folder, minor));
        }
        return all;
    }

    private static void addDifferences(Set<String> all, Map<String, String> ours, Map<String, String> theirs) {
        Set<String> names = new TreeSet<>(ours.keySet());
        names.addAll(theirs.keySet());
        for (String name : names) {
            String our = ours.getOrDefault(name, "absent");
            String their = theirs.getOrDefault(name, "absent");
            if (!our.equals(their)) {
                all.add(name + " is " + our + " here and " + their + " there");
            }
        }
    }

    private static Map<String, String> kinds(ApiSchema ours) {
        Map<String, String> kinds = new TreeMap<>();
        ours.kinds()
                .forEach(kind -> kinds.put(
                        kind.apiVersion() + " " + kind.name(),
                        kind.plural()
                                + (kind.namespaced() ? " namespaced " : " cluster ")
                                + String.join(",", new TreeSet<>(kind.verbs()))));
        return kinds;
    }

    private static Map<String, String> fields(ApiSchema ours) {
        Map<String, String> fields = new TreeMap<>();
        ours.types()
                .forEach(type -> type.fields()
                        .forEach(field -> fields.put(
                                type.name() + "#" + field.name(),
                                field.type() + (field.required() ? " required" : " optional"))));
        return fields;
    }
}
