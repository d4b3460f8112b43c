package io.waybill.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The page of all API versions says what the facts say. {@code -Dgolden.update=true} writes it anew. */
class ApiVersionsPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "api-versions.md");

    private static final String HEAD = """
            # API versions

            Every kind and version that Kubernetes %s to %s serves, from the facts that come with Waybill. "From" is the first minor that serves a version, where that is known; "deprecated" and "gone" are the first minors in which it is.

            | kind | apiVersion | from | deprecated | gone | use instead |
            | --- | --- | --- | --- | --- | --- |
            """;

    private final ApiHistory history = ApiHistory.load();
    private final Lifecycles lifecycles = Lifecycles.load(history);

    @Test
    void saysWhatTheFactsSay() throws IOException {
        String page = page();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    private String page() {
        StringBuilder page = new StringBuilder(HEAD.formatted(history.oldest(), history.newest()));
        history.kinds().stream()
                .map(kind -> List.of(kind.name(), kind.apiVersion()))
                .distinct()
                .sorted(Comparator.comparing((List<String> id) -> id.get(0)).thenComparing(id -> id.get(1)))
                .forEach(id -> page.append(row(id.get(0), id.get(1))));
        return page.toString();
    }

    private String row(String kind, String apiVersion) {
        Minor since = history.spansOf(apiVersion, kind).get(0).since();
        Lifecycle lifecycle = lifecycles.of(apiVersion, kind);
        return "| "
                + String.join(
                        " | ",
                        kind,
                        apiVersion,
                        since.equals(history.oldest()) ? "" : since.toString(),
                        text(lifecycle.deprecated()),
                        text(lifecycle.removed()),
                        lifecycle.replacement().orElse(""))
                + " |\n";
    }

    private static String text(Optional<Minor> minor) {
        return minor.map(Minor::toString).orElse("");
    }
}
