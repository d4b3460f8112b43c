package io.waybill.render;

import io.waybill.dsl.tree.Node;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads texts in tests. */
final class Reading {

    private Reading() {}

    static List<Document> yaml(String text) {
        return bytes("test.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Document> json(String text) {
        return bytes("test.json", text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Document> bytes(String source, byte[] bytes) {
        List<Document> documents = new ArrayList<>();
        try {
            ManifestReader.read(new ByteArrayInputStream(bytes), source, documents::add);
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
        return documents;
    }

    static Node root(String text) {
        return yaml(text).get(0).root().orElseThrow();
    }

    static ReadProblem problem(String text) {
        return yaml(text).get(0).problems().get(0);
    }
}
