package io.waybill.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.render.ManifestReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What YAML becomes. */
final class Written {

    private static final Blueprints BLUEPRINTS = new Blueprints();
    private static final String BEGIN = "    public Manifest manifest(Target target) {\n";
    private static final String END = "\n    }\n";

    private Written() {}

    /** The resources of YAML. */
    static List<Mapping> read(String yaml) {
        List<Mapping> documents = new ArrayList<>();
        try {
            ManifestReader.read(
                    new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                    "app.yaml",
                    document -> document.root().ifPresent(root -> documents.add((Mapping) root)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return documents;
    }

    static Blueprints.Result result(String yaml) {
        return BLUEPRINTS.write("com.example", "App", read(yaml), Optional.empty());
    }

    /** The only file. */
    static String file(String yaml) {
        Blueprints.Result result = result(yaml);
        assertThat(result.different()).isEmpty();
        assertThat(result.files()).hasSize(1);
        return result.files().values().iterator().next();
    }

    /** The statements of the manifest, and the methods behind it. */
    static String body(String yaml) {
        String methods = methods(yaml);
        return statements(yaml) + (methods.isEmpty() ? "" : "\n" + methods);
    }

    /** What a resource becomes: the statements before the manifest is returned, or the methods that they call. */
    static String resource(String yaml) {
        String methods = methods(yaml);
        String statements = statements(yaml);
        return methods.isEmpty() ? statements.substring(0, statements.indexOf("return Manifest.")) : methods;
    }

    /** A workload whose only container has these fields. */
    static String container(String fields) {
        return resource(deployment("      - name: a\n" + fields.indent(8)));
    }

    /** A Deployment with what follows {@code containers}. */
    static String deployment(String containers) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers:
                """ + containers;
    }

    private static String statements(String yaml) {
        String file = file(yaml);
        int begin = file.indexOf(BEGIN) + BEGIN.length();
        return file.substring(begin, file.indexOf(END, begin)).indent(-8);
    }

    private static String methods(String yaml) {
        String file = file(yaml);
        String rest = file.substring(file.indexOf(END, file.indexOf(BEGIN)) + END.length(), file.lastIndexOf("}\n"));
        return rest.strip().isEmpty() ? "" : rest.stripLeading().indent(-4).replaceFirst("^ +", "");
    }
}
