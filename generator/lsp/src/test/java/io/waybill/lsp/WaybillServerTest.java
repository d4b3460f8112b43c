package io.waybill.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole session with a server, as an editor has it. */
class WaybillServerTest {

    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
            spec:
              selector:
                matchLabels:
                  app: web
              template:
                metadata:
                  labels:
                    app: web
                spec:
                  containers:
                  - name: web
                    image: web:1
            """;

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("web.yaml");
    }

    @Test
    void findingsArePublishedAndGoOnceTheyAreMended() {
        try (EditorClient editor = EditorClient.in(folder, "1.34")) {
            List<Diagnostic> found = editor.open(file(), DEPLOYMENT.replace("image:", "imag:"));
            assertThat(found).anySatisfy(diagnostic -> {
                assertThat(diagnostic.getCode().getLeft()).isEqualTo("unknown-field");
                assertThat(diagnostic.getSeverity()).isEqualTo(DiagnosticSeverity.Error);
                assertThat(diagnostic.getRange()).isEqualTo(new Range(new Position(15, 8), new Position(15, 12)));
            });
            assertThat(editor.change(file(), DEPLOYMENT)).isEmpty();
        }
    }

    @Test
    void valuesOfChartsAndTemplatesAreLeftAlone() {
        try (EditorClient editor = EditorClient.in(folder, "1.34")) {
            assertThat(editor.open(folder.resolve("values.yaml"), "replicas: 3\n"))
                    .isEmpty();
            assertThat(editor.open(folder.resolve("t.yaml"), "kind: {{ .Values.kind }}\n{{- end }}\n"))
                    .isEmpty();
        }
    }

    @Test
    void aMisspelledFieldIsRenamedByItsFix() {
        String broken = DEPLOYMENT.replace("image:", "imag:");
        assertThat(fixed(broken, "unknown-field")).isEqualTo(DEPLOYMENT);
    }

    @Test
    void aMisspelledValueIsReplacedByItsFix() {
        String good = DEPLOYMENT + "        imagePullPolicy: Always\n";
        assertThat(fixed(good.replace("Always", "always"), "unsupported-value")).isEqualTo(good);
    }

    @Test
    void aNumberIsQuotedWhereTextIsMeant() {
        String good = DEPLOYMENT.replace("app: web", "app: \"1\"");
        String broken = DEPLOYMENT.replaceFirst("app: web", "app: \"1\"").replace("app: web", "app: 1");
        assertThat(fixed(broken, "type")).isEqualTo(good);
    }

    @Test
    void quotesGoWhereANumberIsMeant() {
        String good = DEPLOYMENT.replace("spec:\n  selector", "spec:\n  replicas: 2\n  selector");
        assertThat(fixed(good.replace("replicas: 2", "replicas: \"2\""), "type"))
                .isEqualTo(good);
    }

    @Test
    void anOldApiVersionIsConvertedByItsFix() {
        String budget = """
                apiVersion: policy/v1beta1 # old
                kind: PodDisruptionBudget
                metadata:
                  name: web
                spec:
                  minAvailable: 1
                  selector:
                    matchLabels:
                      app: web
                """;
        assertThat(fixed(budget, "removed-api")).isEqualTo(budget.replace("v1beta1", "v1"));
    }

    /** The text after the only fix of the first diagnostic of a rule. */
    private String fixed(String text, String rule) {
        try (EditorClient editor = EditorClient.in(folder, "1.34")) {
            Diagnostic diagnostic = editor.open(file(), text).stream()
                    .filter(found -> found.getCode().getLeft().equals(rule))
                    .findFirst()
                    .orElseThrow();
            var actions = editor.fixes(file(), diagnostic);
            assertThat(actions).hasSize(1);
            TextEdit edit = actions.get(0)
                    .getEdit()
                    .getChanges()
                    .get(file().toUri().toString())
                    .get(0);
            return applied(text, edit);
        }
    }

    private static String applied(String text, TextEdit edit) {
        return text.substring(0, offset(text, edit.getRange().getStart()))
                + edit.getNewText()
                + text.substring(offset(text, edit.getRange().getEnd()));
    }

    private static int offset(String text, Position position) {
        int offset = 0;
        for (int line = 0; line < position.getLine(); line++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        return offset + position.getCharacter();
    }

    @Test
    void fieldsOfTheKindAreOfferedRequiredOnesFirst() {
        Marked marked = Marked.of(DEPLOYMENT.replace("image: web:1", "^"));
        try (EditorClient editor = EditorClient.in(folder, "1.34")) {
            editor.open(file(), marked.text());
            List<CompletionItem> items = editor.complete(file(), marked.position());
            assertThat(items)
                    .extracting(CompletionItem::getLabel)
                    .contains("image", "ports")
                    .doesNotContain("name");
        }
        Marked top = Marked.of("apiVersion: apps/v1\nkind: Deployment\nspec:\n  sel^\n");
        try (EditorClient editor = EditorClient.in(folder, "1.34")) {
            editor.open(file(), top.text());
            CompletionItem selector = editor.complete(file(), top.position()).stream()
                    .filter(item -> item.getLabel().equals("selector"))
                    .findFirst()
                    .orElseThrow();
            assertThat(selector.getSortText()).startsWith("0");
            assertThat(selector.getDetail()).isEqualTo("LabelSelector, required");
            assertThat(selector.getTextEdit().getLeft().getNewText()).isEqualTo("selector:\n    ");
            assertThat(selector.getTextEdit().getLeft().getRange())
                    .isEqualTo(new Range(new Position(3, 2), new Position(3, 5)));
        }
    }

    @Test
    void fieldsAreThoseOfTheTarget() {
        Marked marked = Marked.of(DEPLOYMENT.replace("image: web:1", "^"));
        try (EditorClient editor = EditorClient.in(folder, "1.20")) {
            editor.open(file(), marked.text());
            assertThat(editor.complete(file(), marked.position()))
                    .extracting(CompletionItem::getLabel)
                    .contains("image")
                    .doesNotContain("restartPolicy", "resizePolicy");
        }
    }

    @Test
    void valuesAndKindsAreOffered() {
        assertThat(labels(DEPLOYMENT + "        imagePullPolicy: ^\n"))
                .containsExactly("Always", "IfNotPresent", "Never");
        assertThat(labels("apiVersion: apps/v1\nkind: ^\n"))
                .contains("StatefulSet")
                .doesNotContain("Pod", "PodList");
        assertThat(labels("apiVersion: ^\nkind: Ingress\n")).containsExactly("networking.k8s.io/v1");
    }

    private List<String> labels(String text) {
        Marked marked = Marked.of(text);
        try (EditorClient editor = EditorClient.in(folder, "1.34")) {
            editor.open(file(), marked.text());
            return editor.complete(file(), marked.position()).stream()
                    .map(CompletionItem::getLabel)
                    .toList();
        }
    }

    @Test
    void fieldsOfCustomResourcesAreThoseOfDefinitionsInTheWorkspace() throws IOException {
        Files.writeString(folder.resolve("crd.yaml"), """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata:
                  name: widgets.example.com
                spec:
                  group: example.com
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
                              size: {type: string, enum: [small, large], description: How large it is.}
                """);
        String widget = "apiVersion: example.com/v1\nkind: Widget\nmetadata:\n  name: a\nspec:\n  size: ^\n";
        assertThat(labels(widget)).containsExactly("small", "large");
        assertThat(labels(widget.replace("size: ^", "^"))).containsExactly("size");
        assertThat(hover(widget.replace("size: ^", "si^ze: small")))
                .contains("**size**: string, required", "How large");
    }

    private String hover(String text) {
        Marked marked = Marked.of(text);
        try (EditorClient editor = EditorClient.in(folder, "1.34")) {
            editor.open(file(), marked.text());
            return editor.hover(file(), marked.position())
                    .getContents()
                    .getRight()
                    .getValue();
        }
    }

    @Test
    void hoverTellsTypeAllowedValuesGatesAndMinors() {
        assertThat(hover(DEPLOYMENT + "        image^PullPolicy: Always\n"))
                .contains("**imagePullPolicy**: string", "One of Always, IfNotPresent, Never.");
        assertThat(hover("apiVersion: policy/v1beta1\nkind: PodDis^ruptionBudget\n"))
                .contains("1.25", "Use policy/v1.");
    }

    @Test
    void aNameLeadsToItsResourceInAnotherFile() throws IOException {
        Path config = folder.resolve("config.yaml");
        Files.writeString(config, "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata: {}\n");
        String text = DEPLOYMENT + "        envFrom:\n        - configMapRef:\n            name: set^tings\n";
        Marked marked = Marked.of(text);
        try (EditorClient editor = EditorClient.in(folder, "1.34")) {
            assertThat(editor.open(file(), marked.text())).isEmpty();
            assertThat(editor.definition(file(), marked.position()))
                    .singleElement()
                    .satisfies(location -> {
                        assertThat(location.getUri()).isEqualTo(config.toUri().toString());
                        assertThat(location.getRange().getStart().getLine()).isEqualTo(3);
                    });
        }
    }

    @Test
    void whatAFolderLacksMayBeInAnotherOne() throws IOException {
        Path other = Files.createDirectory(folder.resolve("config"));
        String text = DEPLOYMENT + "        envFrom:\n        - configMapRef:\n            name: settings\n";
        try (EditorClient editor = EditorClient.in(folder, "1.34")) {
            assertThat(editor.open(file(), text))
                    .extracting(found -> found.getCode().getLeft())
                    .containsExactly("missing-reference");
        }
        Files.writeString(
                other.resolve("a.yaml"), "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata: {}\n");
        Files.writeString(other.resolve("again.yaml"), DEPLOYMENT);
        try (EditorClient editor = EditorClient.in(folder, "1.34")) {
            assertThat(editor.open(file(), text)).isEmpty();
        }
    }
}
