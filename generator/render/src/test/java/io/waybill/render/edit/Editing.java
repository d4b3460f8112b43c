package io.waybill.render.edit;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.render.Document;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Changes texts in tests. */
final class Editing {

    private Editing() {}

    static List<Mapping> read(String source, String text) {
        List<Document> documents = new ArrayList<>();
        try {
            ManifestReader.read(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), source, documents::add);
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
        return documents.stream()
                .map(document -> (Mapping) document.root().orElseThrow())
                .toList();
    }

    static String yaml(String text, UnaryOperator<Mapping> change) {
        try {
            return edit("a.yaml", text, change);
        } catch (UneditableException e) {
            throw new AssertionError(e);
        }
    }

    static String edit(String source, String text, UnaryOperator<Mapping> change) throws UneditableException {
        return ManifestEditor.edit(
                text,
                source,
                read(source, text).stream()
                        .map(before -> new ManifestEditor.Change(before, change.apply(before)))
                        .toList());
    }

    /** Another name for a key, in the same place. */
    static Mapping renamed(Mapping mapping, String from, String to) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (String key : mapping.keys()) {
            entries.put(key.equals(from) ? to : key, Objects.requireNonNull(mapping.get(key)));
        }
        return Mapping.of(entries).at(mapping.origin());
    }

    /** {@code {name, port}} as {@code {service: {name, port: {number}}}}, at any depth. */
    static Node nested(Node node) {
        if (node instanceof Sequence sequence) {
            return Sequence.of(sequence.items(), Editing::nested).at(sequence.origin());
        }
        if (!(node instanceof Mapping mapping)) {
            return node;
        }
        Node name = mapping.get("serviceName");
        Node port = mapping.get("servicePort");
        Map<String, Node> entries = new LinkedHashMap<>();
        if (name != null && port != null) {
            Map<String, Node> service = new LinkedHashMap<>();
            service.put("name", name);
            service.put("port", Mapping.of(Map.of("number", port)));
            entries.put("service", Mapping.of(service));
        }
        for (String key : mapping.keys()) {
            if (!key.equals("serviceName") && !key.equals("servicePort")) {
                entries.put(key, nested(Objects.requireNonNull(mapping.get(key))));
            }
        }
        return Mapping.of(entries).at(mapping.origin());
    }
}
