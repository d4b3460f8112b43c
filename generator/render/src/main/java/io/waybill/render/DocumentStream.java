package io.waybill.render;

import io.waybill.dsl.tree.Node;
import io.waybill.render.block.BlockReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one text as kubectl finds them: JSON values one behind the other, if it begins with a brace, and YAML
 * from where it is JSON no longer (apimachinery of Kubernetes 1.36, util/yaml/decoder.go, YAMLOrJSONDecoder).
 */
final class DocumentStream {

    private final String source;
    private final String text;
    private final Consumer<Document> documents;
    private final int end;
    private final boolean quick;
    private int index;

    DocumentStream(String source, SourceText text, boolean quick, Consumer<Document> documents) {
        this.source = source;
        this.quick = quick;
        this.text = text.text();
        this.end = text.end();
        this.documents = documents;
    }

    void read() {
        if (JsonStart.isJson(text)) {
            json();
        } else {
            yaml(0, null);
        }
    }

    private void json() {
        boolean tooLarge = text.length() > Limits.DOCUMENT;
        DocumentSplitter.Fault fault = tooLarge ? DocumentSplitter.Fault.TOO_LARGE : DocumentSplitter.Fault.NONE;
        JsonParsing json = new JsonParsing(source, new DocumentSplitter.Chunk(tooLarge ? "" : text, 0, 0, fault));
        json.documents(index).forEach(this::add);
        ReadProblem failure = json.failure();
        if (failure == null) {
            return;
        }
        int start = JsonStart.yamlBehind(text, json.consumed(), end);
        if (start < 0 || json.consumed() > 0 && JsonStart.hasScalar(text, json.consumed())) {
            addBroken(failure);
        } else {
            yaml(start, isJsonFile() ? failure : null);
        }
    }

    private boolean isJsonFile() {
        return source.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /** Reads YAML; what cannot be read at its start is told as another problem where there is one. */
    private void yaml(int start, @Nullable ReadProblem another) {
        DocumentSplitter splitter = new DocumentSplitter(text, start);
        ReadProblem instead = another;
        for (DocumentSplitter.Chunk chunk = splitter.next(); chunk != null; chunk = splitter.next()) {
            for (Document document : parsing(chunk).documents(index)) {
                if (instead != null && document.root().isEmpty()) {
                    addBroken(instead);
                } else {
                    add(document);
                }
                instead = null;
            }
        }
    }

    private Parsing parsing(DocumentSplitter.Chunk chunk) {
        boolean asksFirst = quick && chunk.column() == 0 && chunk.fault() == DocumentSplitter.Fault.NONE;
        Node root = asksFirst ? BlockReader.read(source, chunk.text(), chunk.line(), Limits.NODES, Limits.DEPTH) : null;
        return root == null ? new YamlParsing(source, chunk) : new PlainParsing(source, chunk, root);
    }

    private void add(Document document) {
        documents.accept(document);
        index++;
    }

    private void addBroken(ReadProblem problem) {
        add(new Document(index, problem.origin(), Optional.empty(), List.of(problem)));
    }
}
