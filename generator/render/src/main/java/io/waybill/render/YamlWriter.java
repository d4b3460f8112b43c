package io.waybill.render;

import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.YamlEmitter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

/** Writes a stream of YAML documents, with {@code ---} between them, one at a time. */
public final class YamlWriter {

    /** How much text is written at once. */
    private static final int BLOCK = 1 << 14;

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

    /**
     * Writes resources as they come, in UTF-8. Each is forgotten once it is written, so memory does not grow with their
     * number.
     *
     * @param resources the resources; the stream is read to its end, in order
     * @param out where to write to; it is flushed, not closed
     */
    public static void write(Stream<? extends Resource<?>> resources, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder(2 * BLOCK);
        boolean first = true;
        for (Iterator<? extends Resource<?>> rest = resources.sequential().iterator(); rest.hasNext(); ) {
            if (!first) {
                text.append("---\n");
            }
            first = false;
            YamlEmitter.write(rest.next().tree(), text);
            if (text.length() >= BLOCK) {
                drain(text, out);
            }
        }
        drain(text, out);
        out.flush();
    }

    private static void drain(StringBuilder text, OutputStream out) throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
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
