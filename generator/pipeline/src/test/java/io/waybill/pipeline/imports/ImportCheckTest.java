package io.waybill.pipeline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.crd.TypedDefinitions;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.run.Outcome;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is imported is rendered again, whatever it holds. */
class ImportCheckTest {

    private final RecordingConsole console = new RecordingConsole();

    @ParameterizedTest
    @ValueSource(strings = {"myblog", "hostile"})
    void rendersAFolderAsItWas(String folder) throws IOException {
        Outcome outcome = new ImportCheck(console, TypedDefinitions.NONE).run(Imports.folder(folder), Optional.empty());

        assertThat(outcome).as(console.results()).isEqualTo(Outcome.CLEAN);
    }

    @Test
    void splitsTextsAndMethodsThatAreTooLongForAClassFile() {
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            data.append("  key").append(i).append(": value").append(i).append('\n');
        }
        String yaml = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: huge\ndata:\n" + data + "  text: "
                + "x".repeat(70_000) + "\n";

        assertThat(new ImportCheck(console, TypedDefinitions.NONE)
                        .run(Imports.yaml("huge.yaml", yaml), Optional.empty()))
                .as(console.results())
                .isEqualTo(Outcome.CLEAN);
    }

    @Test
    void splitsManyResourcesIntoSeveralClasses() {
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            yaml.append("---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: same\n  namespace: n")
                    .append(i % 3)
                    .append('\n');
        }

        assertThat(new ImportCheck(console, TypedDefinitions.NONE)
                        .run(Imports.yaml("many.yaml", yaml.toString()), Optional.empty()))
                .as(console.results())
                .isEqualTo(Outcome.CLEAN);
    }

    @Test
    void tellsWhereWhatIsRenderedDiffersForAnotherMinor() {
        String old = "apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata:\n  name: web\nspec:\n"
                + "  backend:\n    serviceName: web\n    servicePort: 80\n";

        assertThat(new ImportCheck(console, TypedDefinitions.NONE)
                        .run(Imports.yaml("old.yaml", old), Optional.of("1.36")))
                .isEqualTo(Outcome.FINDINGS);
        assertThat(console.results()).contains("old.yaml:1:1: Ingress web differs at apiVersion");
    }
}
