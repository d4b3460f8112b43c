package io.waybill.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Eclipse reports an error for each goal that nobody told it what to do about. */
class EclipseMappingTest {

    private static final Path MAPPING = Path.of("src/main/resources/META-INF/m2e/lifecycle-mapping-metadata.xml");

    @Test
    void namesEveryGoalOnce() throws IOException {
        List<String> mapped = found("<goal>([a-z-]+)</goal>", Files.readString(MAPPING));

        assertThat(mapped).containsExactlyInAnyOrderElementsOf(goals());
    }

    private static List<String> goals() throws IOException {
        StringBuilder sources = new StringBuilder("name = \"help\"");
        try (Stream<Path> files = Files.list(Path.of("src/main/java/io/waybill/maven"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith("Mojo.java")).toList()) {
                sources.append(Files.readString(file));
            }
        }
        return found("\\bname = \"([a-z-]+)\"", sources.toString());
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
