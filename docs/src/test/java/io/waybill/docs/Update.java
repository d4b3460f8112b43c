package io.waybill.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pages and pictures that are generated: compared, or written anew with {@code -Dgolden.update=true}. */
final class Update {

    private Update() {}

    static void check(Path file, String generated) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated);
        }
        assertThat(Files.readString(file))
                .as("%s is out of date; -Dgolden.update=true writes it anew", file)
                .isEqualTo(generated);
    }
}
