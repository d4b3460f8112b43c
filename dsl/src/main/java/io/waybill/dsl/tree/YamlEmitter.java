package io.waybill.dsl.tree;

/**
 * Writes nodes as YAML: two spaces, lists not indented under their key, plain scalars wherever YAML 1.1 and 1.2 readers
 * agree that they are text.
 */
public final class YamlEmitter {

    /** Readers need a simple key on one line and within 1,024 characters; longer ones take the explicit form. */
    private static final int LONGEST_SIMPLE_KEY = 512;

    private final StringBuilder out;

    private YamlEmitter(StringBuilder out) {
        this.out = out;
    }

    /** Appends a document without marker, ending in a line end. */
    public static void write(Node node, StringBuilder out) {
        YamlEmitter emitter = new YamlEmitter(out);
        if (node instanceof Mapping mapping && !mapping.isEmpty()) {
            emitter.mapping(mapping, 0, false);
        } else if (node instanceof Sequence sequence && sequence.size() > 0) {
            emitter.sequence(sequence, 0, false);
        } else if (node instanceof Scalar scalar && scalar.isString()) {
            YamlScalars.writeOnLine(scalar.text(), out);
            out.append('\n');
        } else {
            emitter.flat(node, 0);
        }
    }

    /** A document without marker, ending in a line end. */
    public static String toYaml(Node node) {
        StringBuilder out = new StringBuilder();
        write(node, out);
        return out.toString();
    }

    /** Writes the keys; the first one where the line stands when that is already indented. */
    private void mapping(Mapping mapping, int indent, boolean onLine) {
        boolean indented = onLine;
        for (int i = 0; i < mapping.slots(); i++) {
            Node value = mapping.valueAt(i);
            if (value == null) {
                continue;
            }
            if (!indented) {
                indent(indent);
            }
            indented = false;
            key(mapping.keyAt(i), indent);
            valueOfKey(value, indent);
        }
    }

    private void key(String key, int indent) {
        int start = out.length();
        YamlScalars.writeOnLine(key, out);
        if (out.length() - start > LONGEST_SIMPLE_KEY) {
            out.insert(start, "? ").append('\n');
            indent(indent);
        }
        out.append(':');
    }

    private void valueOfKey(Node value, int indent) {
        if (value instanceof Mapping mapping && !mapping.isEmpty()) {
            out.append('\n');
            mapping(mapping, indent + 2, false);
        } else if (value instanceof Sequence sequence && sequence.size() > 0) {
            out.append('\n');
            sequence(sequence, indent, false);
        } else {
            out.append(' ');
            flat(value, indent + 2);
        }
    }

    private void sequence(Sequence sequence, int indent, boolean onLine) {
        boolean indented = onLine;
        for (int i = 0; i < sequence.size(); i++) {
            Node item = sequence.get(i);
            if (!indented) {
                indent(indent);
            }
            indented = false;
            out.append("- ");
            if (item instanceof Mapping mapping && !mapping.isEmpty()) {
                mapping(mapping, indent + 2, true);
            } else if (item instanceof Sequence nested && nested.size() > 0) {
                sequence(nested, indent + 2, true);
            } else {
                flat(item, indent + 2);
            }
        }
    }

    /** Writes a scalar or an empty collection where the line stands, and ends the line. */
    private void flat(Node node, int indent) {
        if (node instanceof Mapping) {
            out.append("{}\n");
        } else if (node instanceof Sequence) {
            out.append("[]\n");
        } else if (node instanceof Scalar scalar) {
            YamlScalars.write(scalar, indent, out);
            out.append('\n');
        }
    }

    private void indent(int spaces) {
        for (int i = 0; i < spaces; i++) {
            out.append(' ');
        }
    }
}
