package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.diff.Effect;
import io.waybill.dsl.Target;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.diff.DiffFormat;
import io.waybill.pipeline.diff.DiffSide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changes of a definition break, version by version, and which resources. */
class DefinitionChangesTest {

    @TempDir
    private Path folder;

    private static String definition(String versions) {
        return """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: widgets.example.com}
                spec:
                  group: example.com
                  scope: Namespaced
                  names: {plural: widgets, singular: widget, kind: Widget, listKind: WidgetList}
                  versions: [%s]
                """.formatted(versions);
    }

    private static String version(String name, String spec) {
        return "{name: " + name + ", served: true, storage: " + name.equals("v1")
                + ", schema: {openAPIV3Schema: {type: object, properties: {spec: " + spec + "}}}}";
    }

    private static String widget(String version, String name, String spec) {
        return "---\napiVersion: example.com/" + version + "\nkind: Widget\nmetadata: {name: " + name
                + ", namespace: x}\nspec: " + spec + "\n";
    }

    private String diff(String before, String after) throws IOException {
        Path old = Files.writeString(folder.resolve("old.yaml"), before);
        Path now = Files.writeString(folder.resolve("new.yaml"), after);
        RecordingConsole console = new RecordingConsole();
        new Diff(console)
                .files(
                        DiffSide.workingTree(old),
                        DiffSide.workingTree(now),
                        new DiffCluster(Target.kubernetes("1.36")),
                        new Diff.Settings(DiffFormat.TEXT, Effect.NONE, Optional.empty()));
        return console.results();
    }

    private String ofSpecs(String before, String after) throws IOException {
        return diff(definition(version("v1", before)), definition(version("v1", after)));
    }

    private static final String ASKS_MORE = "Version v1 asks more of ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: object, properties: {a: {type: string}}} | {type: object, required: [a], properties: {a: {type: string}}} | spec
            {type: array, items: {type: integer, maximum: 5}} | {type: array, items: {type: integer, maximum: 4}}   | spec[]
            {type: object, additionalProperties: {type: string}} | {type: object, additionalProperties: {type: string, minLength: 1}} | spec[*]
            {type: string, enum: [a, b]}  | {type: string, enum: [a]}            | spec
            {type: string}                | {type: string, pattern: a}           | spec
            {type: string, nullable: true} | {type: string}                      | spec
            {type: integer, minimum: 1}   | {type: integer, minimum: 2}          | spec
            {type: string}                | {type: integer}                      | spec
            {type: array, items: {type: string}} | {type: array, x-kubernetes-list-type: set, items: {type: string}} | spec
            """)
    void tellWhatIsAskedMore(String before, String after, String place) throws IOException {
        assertThat(ofSpecs(before, after)).contains(ASKS_MORE + place + ":");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {type: integer, maximum: 4}      | {type: integer, maximum: 5}
            {type: integer, minimum: 2}      | {type: integer, minimum: 1}
            {type: integer, minimum: 2}      | {type: integer}
            {type: string, enum: [a]}        | {type: string, enum: [a, b]}
            {type: string}                   | {type: string, nullable: true}
            {type: string}                   | {type: string, description: a}
            {type: object, required: [a], properties: {a: {type: string}}} | {type: object, properties: {a: {type: string}}}
            {type: object}                   | {type: object, properties: {a: {type: string, maxLength: 1}}}
            """)
    void sayNothingOfWhatIsAskedLess(String before, String after) throws IOException {
        assertThat(ofSpecs(before, after)).startsWith("update").doesNotContain(ASKS_MORE);
    }

    @Test
    void tellWhatIsNoLongerKnownOrServed() throws IOException {
        String known = "{type: object, properties: {a: {type: string}, b: {type: string}}}";
        String fewer = "{type: object, properties: {a: {type: string}}}";

        assertThat(diff(
                        definition(version("v1", known) + "," + version("v1beta1", known)),
                        definition(version("v1", fewer))))
                .contains("Version v1 no longer knows spec.b:")
                .contains("Clients and manifests that use version v1beta1 are refused from then on.");
        assertThat(diff(
                        definition(version("v1", known)),
                        definition(version("v1", known).replace("served: true", "served: false"))))
                .contains("Clients and manifests that use version v1 are refused from then on.");
    }

    @Test
    void nameTheResourcesThatBreakByTheirVersion() throws IOException {
        String before = "{type: object, properties: {a: {type: string}, b: {type: string}}}";
        String after = "{type: object, required: [a], properties: {a: {type: string, enum: [x]}, b: {type: string}}}";
        String resources = widget("v1", "fits", "{a: x}")
                + widget("v1", "lacks", "{b: x}")
                + widget("v1", "differs", "{a: z}")
                + widget("v1beta1", "old", "{a: x}");

        assertThat(diff(
                        definition(version("v1", before) + "," + version("v1beta1", before)) + resources,
                        definition(version("v1", after)) + resources))
                .contains("Version v1 breaks Widget x/lacks (spec.a), Widget x/differs (spec.a). Change them first.")
                .contains("Version v1beta1 breaks Widget x/old (kind). Change it first.")
                .contains("refused: example.com/v1beta1 Widget x/old")
                .contains("2 resources differ");
    }

    @Test
    void refuseResourcesThatStayWhereTheirFieldsAreNoLongerKnown() throws IOException {
        String resource = widget("v1", "a", "{b: x}");

        assertThat(diff(
                        definition(version("v1", "{type: object, properties: {b: {type: string}}}")) + resource,
                        definition(version("v1", "{type: object}")) + resource))
                .contains("refused: example.com/v1 Widget x/a")
                .contains("spec.b: no longer accepted");
    }

    @Test
    void doNotBlameADefinitionForWhatWasWrongBefore() throws IOException {
        String resource = widget("v1", "a", "{a: 1}");
        String before = "{type: object, properties: {a: {type: string}}}";
        String after = "{type: object, properties: {a: {type: string}, b: {type: string}}}";

        assertThat(diff(definition(version("v1", before)) + resource, definition(version("v1", after)) + resource))
                .contains("1 resource differs")
                .doesNotContain("breaks");
    }
}
