package io.waybill.explain.picture;

import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.picture.Box.Presence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a graph as a flowchart of Mermaid. */
final class Mermaid {

    private static final List<String> STYLES = List.of(
            "fill:#e8f1ff,stroke:#33639f",
            "fill:#e6f7ec,stroke:#24704a",
            "fill:#fff4dc,stroke:#8a6114",
            "fill:#f3e9fb,stroke:#7d4ea8");

    private Mermaid() {}

    static String of(Graph graph) {
        StringBuilder out = new StringBuilder("flowchart LR\n");
        Map<ResourceRef, String> ids = new HashMap<>();
        Map<String, List<Box>> byNamespace = graph.boxes().stream()
                .collect(Collectors.groupingBy(box -> box.ref().namespace(), TreeMap::new, Collectors.toList()));
        byNamespace.forEach((namespace, boxes) -> {
            out.append("  subgraph ns" + ids.size() + "[\"" + escaped(namespace) + "\"]\n");
            for (Box box : boxes) {
                String id = "n" + ids.size();
                ids.put(box.ref(), id);
                out.append("    " + id + "[\"" + label(box) + "\"]:::"
                        + (box.presence() == Presence.MISSING ? "missing" : "c" + box.column()) + "\n");
            }
            out.append("  end\n");
        });
        graph.arrows()
                .forEach(arrow -> out.append("  " + ids.get(arrow.from()) + " --> " + ids.get(arrow.to()) + "\n"));
        for (int i = 0; i < STYLES.size(); i++) {
            out.append("  classDef c" + i + " " + STYLES.get(i) + "\n");
        }
        return out.append("  classDef missing fill:#ffffff,stroke:#c0392b,stroke-dasharray:5 3\n")
                .toString();
    }

    private static String label(Box box) {
        StringBuilder label = new StringBuilder(escaped(box.caption()) + "<br/><b>" + escaped(box.title()) + "</b>");
        box.lines().forEach(line -> label.append("<br/>").append(escaped(line)));
        return label.toString();
    }

    private static String escaped(String text) {
        return text.replace("#", "#35;")
                .replace("&", "#amp;")
                .replace("<", "#lt;")
                .replace(">", "#gt;")
                .replace("\"", "#quot;");
    }
}
