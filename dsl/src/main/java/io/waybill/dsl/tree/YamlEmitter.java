package io.waybill.dsl.tree;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes nodes as YAML: two spaces, lists not indented under their key, plain scalars wherever YAML 1.1 and 1.2 readers
 * agree that they are text. It keeps what it wrote, in UTF-8, until that is taken from it.
 */
public final class YamlEmitter {

    /** Readers need a simple key on one line and within 1,024 characters; longer ones take the explicit form. */
    private static final int LONGEST_SIMPLE_KEY = 512;

    private final Utf8Buffer out = new Utf8Buffer();

    /** An emitter that has written nothing. */
    public YamlEmitter() {}

    /** A document without marker, ending in a line end. */
    public static String toYaml(Node node) {
        YamlEmitter emitter = new YamlEmitter();
        emitter.document(node);
        return emitter.out.toString();
    }

    /** Adds a document without marker, ending in a line end. */
    public void document(Node node) {
        if (node instanceof Mapping mapping && !mapping.isEmpty()) {
            mapping(mapping, 0, false);
        } else if (node instanceof Sequence sequence && sequence.size() > 0) {
            sequence(sequence, 0, false);
        } else if (node instanceof Scalar scalar && scalar.isString()) {
            YamlScalars.writeOnLine(scalar.text(), out);
            out.add('\n');
        } else {
            flat(node, 0);
        }
    }

    /** Adds the marker between two documents. */
    public void marker() {
        out.addAscii("---\n");
    }

    /** The number of bytes that wait to be taken. */
    public int size() {
        return out.size();
    }

    /** Takes what was written. */
    public byte[] take() {
        byte[] bytes = out.toBytes();
        out.clear();
        return bytes;
    }

    /** Moves what was written to a stream, which it neither flushes nor closes. */
    public void drainTo(OutputStream stream) throws IOException {
        out.drainTo(stream);
    }

    /** Writes the keys; the first one at the current position if the line is already indented. */
    private void mapping(Mapping mapping, int indent, boolean onLine) {
        byte[][] starts = mapping.shape().lineStarts(indent);
        @Nullable Node[] values = mapping.values();
        int written = onLine ? indent : 0;
        for (int i = 0; i < values.length; i++) {
            Node value = values[i];
            if (value == null) {
                continue;
            }
            if (starts.length > 0) {
                out.add(starts[i], written);
            } else {
                out.addSpaces(indent - written);
                key(mapping.keyAt(i), indent);
            }
            written = 0;
            behindKey(value, indent);
        }
    }

    private void behindKey(Node value, int indent) {
        if (value instanceof Mapping mapping && !mapping.isEmpty()) {
            out.add('\n');
            mapping(mapping, indent + 2, false);
        } else if (value instanceof Sequence sequence && sequence.size() > 0) {
            out.add('\n');
            sequence(sequence, indent, false);
        } else {
            out.add(' ');
            flat(value, indent + 2);
        }
    }

    private void key(String key, int indent) {
        if (key.length() * 6 > LONGEST_SIMPLE_KEY && YamlScalars.onLine(key).length() > LONGEST_SIMPLE_KEY) {
            out.addAscii("? ");
            YamlScalars.writeOnLine(key, out);
            out.add('\n');
            out.addSpaces(indent);
        } else {
            YamlScalars.writeOnLine(key, out);
        }
        out.add(':');
    }

    private void sequence(Sequence sequence, int indent, boolean onLine) {
        boolean indented = onLine;
        for (int i = 0; i < sequence.size(); i++) {
            Node item = sequence.get(i);
            if (!indented) {
                out.addSpaces(indent);
            }
            indented = false;
            out.addAscii("- ");
            if (item instanceof Mapping mapping && !mapping.isEmpty()) {
                mapping(mapping, indent + 2, true);
            } else if (item instanceof Sequence nested && nested.size() > 0) {
                sequence(nested, indent + 2, true);
            } else {
                flat(item, indent + 2);
            }
        }
    }

    /** Writes a scalar or an empty collection at the current position and ends the line. */
    private void flat(Node node, int indent) {
        if (node instanceof Scalar scalar) {
            YamlScalars.write(scalar, indent, out);
        } else {
            out.addAscii(node instanceof Mapping ? "{}\n" : "[]\n");
        }
    }
}
