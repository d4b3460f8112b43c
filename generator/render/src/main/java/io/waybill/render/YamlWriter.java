package io.waybill.render;

import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.YamlEmitter;
import java.io.IOException;

/** Writes a stream of YAML documents, with {@code ---} between them, one at a time. */
public final class YamlWriter {

    private final Appendable out;
    private final StringBuilder document = new StringBuilder();
    private boolean first = true;

    /** A writer to any output, which it neither flushes nor closes. */
    public YamlWriter(Appendable out) {
        this.out = out;
    }

    /** Writes one more document. */
    public void write(Node node) throws IOException {
        document.setLength(0);
        if (!first) {
            document.append("---\n");
        }
        first = false;
        YamlEmitter.write(node, document);
        out.append(document);
    }

    /** The documents as text. */
    public static String toYaml(Iterable<? extends Resource<?>> resources) {
        StringBuilder text = new StringBuilder();
        boolean first = true;
        for (Resource<?> resource : resources) {
            if (!first) {
                text.append("---\n");
            }
            first = false;
            YamlEmitter.write(resource.tree(), text);
        }
        return text.toString();
    }
}
