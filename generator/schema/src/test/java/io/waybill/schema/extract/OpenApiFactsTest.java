package io.waybill.schema.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.schema.FactsFormat;
import io.waybill.schema.Kind;
import io.waybill.schema.Minor;
import io.waybill.schema.ObjectType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What a real server of 1.36 publishes in its OpenAPI documents is what the official client of 1.36 says. Runs where {@code
 * -Dwaybill.facts} names a folder with the documents in {@code openapi-1.36.2}.
 */
@EnabledIfSystemProperty(named = "waybill.facts", matches = ".+")
class OpenApiFactsTest {

    private static final Minor MINOR = new Minor(36);
    private static final Path CLIENT_JAR = Path.of("target", "official-client", "client-java-api.jar");

    /** What the server had switched off, and discovery, which has no document of its own. */
    private static final List<String> ABSENT = List.of(
            "certificates.v1alpha1.ClusterTrustBundle",
            "certificates.v1beta1.ClusterTrustBundle",
            "certificates.v1beta1.PodCertificateRequest",
            "scheduling.v1alpha2.",
            "storagemigration.v1beta1.StorageVersionMigration",
            "apidiscovery.",
            "meta.v1.GroupResource",
            "meta.v1.GroupVersionKind");

    @Test
    void haveTheKindsTypesAndFieldsOfTheClient() throws IOException {
        ClientFacts client = ClientFacts.read(MINOR, CLIENT_JAR);

        assertThat(text(documents().kinds(), documents().types()))
                .isEqualTo(text(
                        client.kinds().stream()
                                .filter(kind -> isThere(kind.typeName()))
                                .toList(),
                        client.types().stream()
                                .filter(type -> isThere(type.name()))
                                .toList()));
    }

    @Test
    void areReadFromTheFolderThatIsNamedAfterTheMinor() throws IOException {
        Map<Minor, ClientFacts> facts = FactsSource.read(Path.of(System.getProperty("waybill.facts")));

        assertThat(facts.get(MINOR).types()).hasSameSizeAs(documents().types());
    }

    private static ClientFacts documents() throws IOException {
        return FactsSource.documents(MINOR, Path.of(System.getProperty("waybill.facts"), "openapi-1.36.2"));
    }

    private static String text(Collection<Kind> kinds, Collection<ObjectType> types) {
        return FactsFormat.write(HistoryBuilder.merge(
                new TreeMap<>(Map.of(
                        MINOR, new ClientFacts(List.copyOf(kinds), List.copyOf(types), Descriptions.of(Map.of())))),
                Corrections.read("")));
    }

    private static boolean isThere(String type) {
        return ABSENT.stream().noneMatch(type::startsWith);
    }
}
