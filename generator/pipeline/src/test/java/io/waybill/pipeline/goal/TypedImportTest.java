package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.run.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports of definitions together with resources of their kinds. */
class TypedImportTest {

    private static final String INPUT = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata:
              name: widgets.example.org
            spec:
              group: example.org
              names: {kind: Widget, plural: widgets}
              scope: Namespaced
              versions:
              - name: v1
                served: true
                storage: true
                schema:
                  openAPIV3Schema:
                    type: object
                    properties:
                      spec:
                        type: object
                        required: [size]
                        properties:
                          size: {type: integer}
                          match: {type: string, enum: [All, None]}
                          parts: {type: array, items: {type: object, properties: {name: {type: string}}}}
                          tolerations:
                            type: array
                            items:
                              type: object
                              properties: {effect: {type: string}, key: {type: string}, operator: {type: string},
                                tolerationSeconds: {type: integer}, value: {type: string}}
                          templates:
                            type: array
                            items: {type: object, x-kubernetes-embedded-resource: true,
                              x-kubernetes-preserve-unknown-fields: true}
            ---
            apiVersion: example.org/v1
            kind: Widget
            metadata:
              name: first
              namespace: shop
            spec:
              size: 3
              match: All
              parts:
              - name: wheel
              tolerations:
              - key: dedicated
                operator: Exists
                effect: NoSchedule
              templates:
              - apiVersion: v1
                kind: ConfigMap
                metadata: {name: texts}
                data: {greeting: hello}
              - apiVersion: example.net/v1
                kind: Unknown
                metadata: {name: other}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: settings
              namespace: shop
            data:
              color: blue
            """;

    @TempDir
    private Path folder;

    private final RecordingConsole console = new RecordingConsole();

    private Import.Settings settings(boolean keepsDefinitions) {
        return new Import.Settings(
                List.of("com.example"),
                folder,
                false,
                List.of(),
                keepsDefinitions,
                new Import.Manifests(Optional.of("Shop"), false, keepsDefinitions, Optional.empty()));
    }

    private Import of(String input) {
        return new Import(console, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void resourcesAreWrittenWithTheTypesJustMade() throws IOException {
        assertThat(of(INPUT).run(List.of("-"), settings(false))).isEqualTo(Outcome.CLEAN);

        assertThat(console.notes()).doesNotContain("untyped");
        assertThat(Files.readString(folder.resolve("com/example/Shop.java")))
                .contains(
                        "import com.example.example.v1.Widget;",
                        "Widget.named(\"first\", WidgetSpec.of(3))",
                        ".match(WidgetSpecMatch.ALL)",
                        ".part(WidgetPart.of().name(\"wheel\"))",
                        "Toleration.",
                        "ConfigMap.named(\"texts\").data(\"greeting\", \"hello\")",
                        "Resource.from(")
                .doesNotContain("UntypedResource");
    }

    @Test
    void whatIsWrittenRendersWhatItWasWrittenFrom() {
        assertThat(of(INPUT).check(List.of("-"), settings(true)))
                .as(() -> console.results() + console.notes())
                .isEqualTo(Outcome.CLEAN);

        assertThat(console.results())
                .contains("3 resources: 3 equal, 0 different; 0 values untyped; 0 compiler warnings");
    }

    @Test
    void classesOfKindsReturnTheirDefinitionWhereItIsAskedFor() throws IOException {
        assertThat(of(INPUT).run(List.of("-"), settings(true))).isEqualTo(Outcome.CLEAN);

        assertThat(Files.readString(folder.resolve("com/example/example/v1/Widget.java")))
                .contains("public static CustomResourceDefinition definition()");
        assertThat(folder.resolve("com/example/example/v1/WidgetDefinition.java"))
                .content()
                .contains("name: widgets.example.org");
    }

    @Test
    void aDefinitionOfWhichNoJavaIsMadeLeavesResourcesUntypedInTheCheck() {
        String odd = INPUT.replaceFirst("( +)size: \\{", "$1\"?\": {type: integer}\n$1size: {");

        assertThat(of(odd).check(List.of("-"), settings(true)))
                .as(() -> console.results() + console.notes())
                .isEqualTo(Outcome.CLEAN);

        assertThat(console.results()).contains("3 equal");
    }
}
