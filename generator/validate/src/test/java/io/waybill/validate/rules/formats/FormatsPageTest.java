package io.waybill.validate.rules.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.schema.Minor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about custom resources has a row for each format, whose examples are right. */
class FormatsPageTest {

    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z0-9-]+)` \\| ([^|]+) \\| `([^`]+)` \\| `([^`]+)` \\|\n");

    private static List<MatchResult> rows() throws IOException {
        String page = Files.readString(Path.of("../../docs/custom-resource-checks.md"));
        return ROW.matcher(page).results().toList();
    }

    @Test
    void allFormatsHaveARow() throws IOException {
        assertThat(rows().stream().map(row -> row.group(1).replace("-", "")))
                .containsExactlyInAnyOrderElementsOf(SchemaFormats.names());
    }

    @Test
    void theExamplesAreTakenAndRefused() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(SchemaFormats.fits(row.group(1), row.group(3))).isTrue();
            assertThat(SchemaFormats.fits(row.group(1), row.group(4))).isFalse();
        });
    }

    @Test
    void formatsOfNewerMinorsAreNotKnownBefore() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(SchemaFormats.isKnown(row.group(1), new Minor(34))).isTrue();
            assertThat(SchemaFormats.isKnown(row.group(1), new Minor(33)))
                    .isEqualTo(!row.group(2).endsWith("from 1.34"));
        });
    }
}
