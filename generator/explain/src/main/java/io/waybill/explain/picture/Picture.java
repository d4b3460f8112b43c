package io.waybill.explain.picture;

import io.waybill.dsl.Manifest;
import io.waybill.explain.cluster.Inventory;

/** A picture of a manifest: Ingresses, Services, workloads and configuration in columns, with arrows between them. */
public final class Picture {

    private final Graph graph;

    private Picture(Graph graph) {
        this.graph = graph;
    }

    /** The picture of a manifest. */
    public static Picture of(Manifest manifest) {
        return of(Inventory.of(manifest));
    }

    /** As {@link #of(Manifest)}. */
    public static Picture of(Inventory inventory) {
        return new Picture(GraphBuilder.of(inventory));
    }

    /** As SVG, which every browser shows. */
    public String svg() {
        return Svg.of(Layout.of(graph));
    }

    /** As a flowchart of Mermaid, which Markdown on many hosting services shows. */
    public String mermaid() {
        return Mermaid.of(graph);
    }
}
