package io.waybill.benchmarks;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.render.Document;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import io.waybill.validate.ResourceId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Says whether files of YAML hold the same documents, whatever their order, that of keys and the layout: Helm sorts what it
 * prints by kind. Empty mappings and lists count as absent, since some libraries write them for fields that were never set.
 */
public final class SameData {

    private SameData() {}

    /** Compares each file with the first, and fails when one differs or has nothing in it. */
    public static void main(String[] args) throws UnreadableException {
        List<Node> expected = read(Path.of(args[0]));
        for (int i = 1; i < args.length; i++) {
            List<Node> actual = read(Path.of(args[i]));
            if (expected.isEmpty() || !actual.equals(expected)) {
                System.err.println(
                        args[i] + " does not hold what " + args[0] + " does: " + firstDifference(expected, actual));
                System.exit(1);
            }
        }
    }

    private static String firstDifference(List<Node> expected, List<Node> actual) {
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            if (!expected.get(i).equals(actual.get(i))) {
                return "document " + i + "\n" + actual.get(i) + "in place of\n" + expected.get(i);
            }
        }
        return actual.size() + " documents in place of " + expected.size();
    }

    private static List<Node> read(Path file) throws UnreadableException {
        List<Document> documents = new ArrayList<>();
        ManifestReader.read(file, file.toString(), documents::add);
        return documents.stream()
                .map(document -> pruned(document.root().orElseThrow()))
                .sorted(Comparator.comparing(node -> ResourceId.of(node).toString()))
                .toList();
    }

    private static Node pruned(Node node) {
        if (node instanceof Sequence sequence) {
            return Sequence.of(sequence.items().stream().map(SameData::pruned).toList());
        }
        if (!(node instanceof Mapping mapping)) {
            return node;
        }
        Map<String, Node> kept = new LinkedHashMap<>();
        for (String key : mapping.keys()) {
            Node value = pruned(Objects.requireNonNull(mapping.get(key)));
            boolean empty = value instanceof Mapping inner && inner.isEmpty()
                    || value instanceof Sequence items && items.size() == 0;
            if (!empty) {
                kept.put(key, value);
            }
        }
        return Mapping.of(kept);
    }
}
