package io.waybill.schema.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.schema.ApiHistory;
import io.waybill.schema.ApiSchema;
import io.waybill.schema.FactsFormat;
import io.waybill.schema.Field;
import io.waybill.schema.Minor;
import io.waybill.schema.ObjectType;
import io.waybill.schema.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The facts file says of the newest minor that has an official client what that client says. */
class FactsUpToDateTest {

    private static final Path CLIENT_JAR = Path.of("target", "official-client", "client-java-api.jar");

    @Test
    void theFactsOfTheNewestMinorWithAClientAreThoseOfIt() throws IOException {
        ApiHistory committed = ApiHistory.load();
        Minor newest = new Minor(36);
        ClientFacts client = ClientFacts.read(newest, CLIENT_JAR);
        ApiHistory extracted = HistoryBuilder.merge(new TreeMap<>(Map.of(newest, client)), Corrections.load());

        assertThat(FactsFormat.write(only(newest, committed)))
                .as("kubernetes-api.txt for %s; regenerate it as CONTRIBUTING.md says", newest)
                .isEqualTo(FactsFormat.write(extracted));
    }

    @Test
    void theFactsFileIsWrittenAsTheFormatWritesIt() throws IOException {
        try (var in = ApiHistory.class.getResourceAsStream("kubernetes-api.txt")) {
            assertThat(in)
                    .asString(java.nio.charset.StandardCharsets.UTF_8)
                    .isEqualTo(FactsFormat.write(ApiHistory.load()));
        }
    }

    /** The history as it would be if nobody had ever read another minor. */
    private static ApiHistory only(Minor minor, ApiHistory history) {
        ApiSchema schema = history.at(minor);
        Span span = new Span(minor, minor);
        return ApiHistory.of(
                List.of(minor),
                List.of(),
                List.of(),
                schema.kinds().stream().map(kind -> kind.in(span)).toList(),
                schema.types().stream().map(type -> spanned(type, span)).toList());
    }

    private static ObjectType spanned(ObjectType type, Span span) {
        List<Field> fields = type.fields().stream()
                .map(field -> new Field(field.name(), field.type(), field.required(), span))
                .toList();
        return ObjectType.of(type.name(), span, fields);
    }
}
