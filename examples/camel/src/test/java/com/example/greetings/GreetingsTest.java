package com.example.greetings;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.golden.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GreetingsTest {

    @Test
    void rendersTheApprovedManifests() {
        Golden.verify(new Greetings());
    }

    @Test
    void isWhatTheDocumentationShows() throws IOException {
        String page = Files.readString(Path.of("../../docs/custom-resources.md"));

        assertThat(page)
                .contains(Files.readString(Path.of("src/main/java/com/example/greetings/Greetings.java")))
                .contains(Files.readString(Path.of("src/test/java/com/example/greetings/IntegrationTest.java")));
    }
}
