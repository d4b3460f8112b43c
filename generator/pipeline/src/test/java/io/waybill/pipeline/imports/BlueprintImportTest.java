package io.waybill.pipeline.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.crd.TypedDefinitions;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.run.UserException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** The Java that an import writes. How it is written is tested beside its writer. */
class BlueprintImportTest {

    private final RecordingConsole console = new RecordingConsole();

    @Test
    void writesAClassForEachFile() throws IOException {
        assertThat(imported(Imports.folder("myblog"), settings("MyBlog", true)))
                .containsKeys("com/example/DeployMyblog.java", "com/example/SvcMyblog.java")
                .hasSize(10);
    }

    @Test
    void tellsWhatHasNoTypeWithItsLineAndField() {
        String yaml = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  port: 80\nextra: 1\n";

        assertThat(imported(Imports.yaml("a.yaml", yaml), settings("A", false))).hasSize(1);
        assertThat(console.notes())
                .contains("a.yaml:5:1: ConfigMap/a data has no value of the type map<string>")
                .contains("a.yaml:7:1: ConfigMap/a extra is not a field of core.v1.ConfigMap");
    }

    @Test
    void refusesNamesThatJavaCannotHave() {
        String yaml = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n";

        assertThatThrownBy(() -> imported(Imports.yaml("a.yaml", yaml), settings("A; class B", false)))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("is not a Java class");
    }

    private SortedMap<String, String> imported(List<BlueprintImport.Input> inputs, BlueprintImport.Settings settings) {
        return new BlueprintImport(console, TypedDefinitions.NONE).sources(inputs, settings);
    }

    private static BlueprintImport.Settings settings(String className, boolean perFile) {
        return new BlueprintImport.Settings("com.example", Optional.of(className), perFile, Optional.empty());
    }
}
