package io.waybill.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.validate.Finding;
import io.waybill.validate.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of a folder has a definition with one attack and a resource: what it tries is its first line, and its second
 * what must become of it, {@code accepted}, or the field and a part of the message of the first error.
 */
class HostileRulesTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "hostile");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    /** An attack that succeeds does not end; the time is far beyond what any takes. */
    @Timeout(120)
    @ParameterizedTest
    @MethodSource("files")
    void areJudgedInTheEnd(Path file) throws IOException {
        String text = Files.readString(file);
        String expected = text.lines().skip(1).findFirst().orElseThrow().substring("# expect: ".length());

        String errors = Judged.of(text).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(HostileRulesTest::line)
                .collect(Collectors.joining("\n"));

        if (expected.equals("accepted")) {
            assertThat(errors).isEmpty();
        } else {
            String[] parts = expected.split(": ", 2);
            assertThat(errors).startsWith(parts[0] + ": ").contains(parts[1]);
            assertThat(errors.chars()).as("controls of terminals").noneMatch(c -> c == 0x1b);
        }
    }

    private static String line(Finding finding) {
        String message = finding.field() + ": " + finding.message();
        return message.length() > 600 ? message.substring(0, 600) : message;
    }
}
