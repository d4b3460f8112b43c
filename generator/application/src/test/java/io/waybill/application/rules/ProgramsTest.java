package io.waybill.application.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.application.program.ApplicationModel;
import io.waybill.application.program.Framework;
import io.waybill.application.program.Launch;
import io.waybill.application.program.ProgramInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {

    @TempDir
    Path folder;

    @Test
    void aReaderThatDoesNotFitTheClassPathTellsWhy() {
        assertThat(unknown((program, input) -> {
                    throw new NoClassDefFoundError("org/example/Moved");
                }))
                .contains("other versions of libraries")
                .doesNotContain("Moved");
    }

    @Test
    void aFileThatAReaderDoesNotUnderstandIsDamaged() {
        assertThat(unknown((program, input) -> {
                    throw new IndexOutOfBoundsException("at 7");
                }))
                .isEqualTo("one of its files is damaged: at 7");
    }

    private String unknown(Framework framework) {
        List<ApplicationModel> told = new ArrayList<>();
        ProgramInput input = new ProgramInput(
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Launch.UNKNOWN);
        new Programs(List.of(framework)).read(folder.toString(), input, told::add);
        assertThat(told).hasSize(1);
        return told.get(0).unknown().orElseThrow();
    }
}
