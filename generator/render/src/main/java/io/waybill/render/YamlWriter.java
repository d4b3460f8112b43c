package io.waybill.render;

import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.YamlEmitter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

/** Writes a stream of YAML documents, with {@code ---} between them, one at a time. */
public final class YamlWriter {

    /** How many bytes are written at once. */
    private static final int BLOCK = 1 << 14;

    private YamlWriter() {}

    /**
     * Writes resources as they come, in UTF-8. Each is forgotten once it is written, so memory does not grow with their
     * number.
     *
     * @param resources the resources; the stream is read to its end, in order
     * @param out where to write to; it is flushed, not closed
     */
    public static void write(Stream<? extends Resource<?>> resources, OutputStream out) throws IOException {
        YamlEmitter emitter = new YamlEmitter();
        Iterator<? extends Resource<?>> rest = resources.sequential().iterator();
        while (rest.hasNext()) {
            add(rest, emitter);
            if (emitter.size() >= BLOCK) {
                emitter.drainTo(out);
            }
        }
        emitter.drainTo(out);
        out.flush();
    }

    /** The documents as text. */
    public static String toYaml(Iterable<? extends Resource<?>> resources) {
        YamlEmitter emitter = new YamlEmitter();
        for (Iterator<? extends Resource<?>> rest = resources.iterator(); rest.hasNext(); ) {
            add(rest, emitter);
        }
        return new String(emitter.take(), StandardCharsets.UTF_8);
    }

    private static void add(Iterator<? extends Resource<?>> rest, YamlEmitter emitter) {
        emitter.document(rest.next().tree());
        if (rest.hasNext()) {
            emitter.marker();
        }
    }
}
