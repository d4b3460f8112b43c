package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

    private static final String WIDGET = """
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
                          match: {type: string, enum: [=, "!="]}
                          parts: {type: array, items: {type: object, properties: {name: {type: string}}}}
            """;

    private static final String BETA = """
            apiVersion: apiextensions.k8s.io/v1beta1
            kind: CustomResourceDefinition
            metadata:
              name: gadgets.example.org
            spec:
              group: example.org
              names: {kind: Gadget, plural: gadgets}
              scope: Cluster
              version: v1alpha1
              validation:
                openAPIV3Schema:
                  properties:
                    spec: {properties: {size: {type: integer}}}
            """;

    @TempDir
    private Path folder;

    private final RecordingConsole console = new RecordingConsole();
    private Path out;

    @BeforeEach
    void output() {
        out = folder.resolve("out");
    }

    @Test
    void writesAClassForEachObject() throws IOException {
        assertThat(run(WIDGET + "---\n" + BETA)).isEqualTo(Outcome.CLEAN);

        assertThat(Files.readString(java("v1/WidgetSpec"))).contains("public static WidgetSpec of(long size)");
        assertThat(java("v1/WidgetPart")).exists();
        assertThat(Files.readString(java("v1/WidgetSpecMatch"))).contains("EQUALS_SIGN(\"=\")");
        assertThat(java("v1alpha1/Gadget")).exists();
    }

    @Test
    void leavesWhatHasNotChangedAndRemovesWhatIsStale() throws IOException {
        assertThat(run(WIDGET)).isEqualTo(Outcome.CLEAN);
        Files.setLastModifiedTime(java("v1/WidgetSpecMatch"), FileTime.fromMillis(0));
        Path own = Files.writeString(java("v1/Own"), "package com.example.example.v1; class Own {}");

        assertThat(run(WIDGET.replaceAll(" *parts:.*\n", ""))).isEqualTo(Outcome.CLEAN);

        assertThat(Files.getLastModifiedTime(java("v1/WidgetSpecMatch")).toMillis())
                .isZero();
        assertThat(java("v1/WidgetPart")).doesNotExist();
        assertThat(own).exists();
    }

    @Test
    void refusesADefinitionThatServersRefuseAndWritesNothing() {
        assertThat(run(WIDGET.replace("{type: integer}", "{type: whole}"))).isEqualTo(Outcome.FINDINGS);

        assertThat(console.results()).contains("properties[size].type").contains("whole");
        assertThat(out).doesNotExist();
    }

    @Test
    void namesTheFieldOfWhichNoJavaCanBeMade() {
        assertThat(run(WIDGET.replace("match:", "日本:"))).isEqualTo(Outcome.FINDINGS);

        assertThat(console.results())
                .contains("widgets.example.org")
                .contains("spec.versions[0].schema.openAPIV3Schema.properties[spec].properties[日本]");
        assertThat(out).doesNotExist();
    }

    @Test
    void readsDefinitionsOfJarsAndOfTheClassPath() throws IOException {
        Path jar = folder.resolve("crds.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("crds/widgets.yaml"));
            zip.write(WIDGET.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("values.yaml"));
            zip.write("a: {b: [".getBytes(StandardCharsets.UTF_8));
        }
        for (String input : List.of(jar.toString(), jar + "!/crds/widgets.yaml", "classpath:crds")) {
            out = folder.resolve("out" + input.length());
            assertThat(importing(List.of(input), List.of(jar), InputStream.nullInputStream()))
                    .isEqualTo(Outcome.CLEAN);
            assertThat(java("v1/Widget")).exists();
        }
    }

    @Test
    void aMissingInputIsAnError() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        for (String input : List.of("no.yaml", "no.jar", "classpath:no", empty.toString())) {
            assertThat(importing(List.of(input), List.of(empty), InputStream.nullInputStream()))
                    .isEqualTo(Outcome.COULD_NOT_RUN);
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void refusesAPackageThatIsNone() {
        Import.Settings settings = new Import.Settings(List.of("com.new"), out, false, List.of());

        assertThatThrownBy(() -> new Import(console, InputStream.nullInputStream()).run(List.of("-"), settings))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("com.new");
    }

    private Path java(String name) {
        return out.resolve("com/example/example/" + name + ".java");
    }

    private Outcome run(String yaml) {
        return importing(List.of("-"), List.of(), new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private Outcome importing(List<String> inputs, List<Path> classPath, InputStream in) {
        return new Import(console, in).run(inputs, new Import.Settings(List.of("com.example"), out, false, classPath));
    }
}
