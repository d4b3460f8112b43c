package io.waybill.lsp;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.kubernetes.kind.ResourceLists;
import io.waybill.lsp.text.TextLines;
import io.waybill.pipeline.input.DocumentCheck;
import io.waybill.pipeline.input.InputSource;
import io.waybill.render.Document;
import io.waybill.render.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A file as it is in an editor, or on the disk.
 *
 * @param uri its address, as the editor writes it
 * @param text what it contains
 * @param lines the lines of the text
 * @param documents what could be read of it
 */
record ManifestText(String uri, String text, TextLines lines, List<Document> documents) {

    static ManifestText of(String uri, String text) {
        List<Document> documents = new ArrayList<>();
        try {
            source(uri, text).documents(documents::add);
        } catch (UnreadableException e) {
            // The documents before count; the reason is what the last of them says.
        }
        return new ManifestText(uri, text, new TextLines(text), List.copyOf(documents));
    }

    static InputSource source(String uri, String text) {
        return InputSource.of(text.getBytes(StandardCharsets.UTF_8), uri, uri);
    }

    /** Whether it is YAML only once somebody has filled it in. */
    boolean isTemplate() {
        return text.contains("{{")
                && documents.stream().anyMatch(document -> document.root().isEmpty());
    }

    /** The folder of the file: the address up to the last slash. */
    String folder() {
        return uri.substring(0, uri.lastIndexOf('/') + 1);
    }

    /** Whether something in it is meant for Kubernetes, or could be once it is written. */
    boolean isManifest() {
        return documents.stream().anyMatch(ManifestText::isOfKubernetes);
    }

    /** Whether a document is meant for Kubernetes; one that cannot be read is, where the file has others. */
    static boolean isOfKubernetes(Document document) {
        return document.root()
                .map(root -> root instanceof Mapping mapping
                        && (mapping.get("apiVersion") != null || mapping.get("kind") != null))
                .orElse(false);
    }

    /** The resources, those of lists too. */
    List<Mapping> resources() {
        List<Mapping> resources = new ArrayList<>();
        for (Document document : documents) {
            document.root().ifPresent(root -> ResourceLists.forEach(root, node -> add(node, resources)));
        }
        return resources;
    }

    private static void add(Node node, List<Mapping> resources) {
        if (node instanceof Mapping resource && DocumentCheck.isResource(resource)) {
            resources.add(resource);
        }
    }
}
