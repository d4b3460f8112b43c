package io.waybill.validate.admission.patch;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations on a document, one after the other (RFC 6902, with the errors of an API server). */
public final class JsonPatch {

    private JsonPatch() {}

    /**
     * The document after all operations; the document itself where a test in between fails.
     *
     * @param operations mappings with {@code op}, {@code path}, {@code from} and {@code value}
     * @throws PatchException when one cannot be carried out
     */
    public static Mapping apply(Mapping document, Sequence operations) throws PatchException {
        Node result = document;
        for (Node item : operations) {
            if (item instanceof Mapping operation) {
                String op = Fields.textOrEmpty(operation, "op");
                if (op.equals("test")) {
                    if (!holds(result, operation)) {
                        return document;
                    }
                } else {
                    result = apply(result, op, operation);
                }
            }
        }
        if (result instanceof Mapping mapping) {
            return mapping;
        }
        throw new PatchException("the patch leaves no object");
    }

    private static boolean holds(Node document, Mapping operation) throws PatchException {
        List<String> path = path(operation, "path");
        Node found = find(document, path);
        Node wanted = operation.get("value");
        return found == null
                ? wanted == null || wanted instanceof Scalar scalar && scalar.isNull()
                : wanted != null && found.equals(wanted);
    }

    private static Node apply(Node document, String op, Mapping operation) throws PatchException {
        List<String> path = path(operation, "path");
        return switch (op) {
            case "add" -> add(document, path, value(operation));
            case "replace" -> {
                if (find(document, path) == null) {
                    throw missing("replace", path);
                }
                yield add(remove(document, path, true), path, value(operation));
            }
            case "remove" -> remove(document, path, false);
            case "copy" -> add(document, path, existing(document, path(operation, "from"), op));
            case "move" -> {
                List<String> from = path(operation, "from");
                yield add(remove(document, from, false), path, existing(document, from, op));
            }
            default -> throw new PatchException("unexpected kind of operation: " + op);
        };
    }

    private static Node value(Mapping operation) {
        Node value = operation.get("value");
        return value == null ? Scalar.ofNull() : value;
    }

    private static Node existing(Node document, List<String> path, String op) throws PatchException {
        Node found = find(document, path);
        if (found == null) {
            throw missing(op, path);
        }
        return found;
    }

    private static PatchException missing(String op, List<String> path) {
        return new PatchException(op + " operation does not apply: doc is missing path: /" + String.join("/", path));
    }

    private static List<String> path(Mapping operation, String field) throws PatchException {
        String text = Fields.textOrEmpty(operation, field);
        if (!text.startsWith("/")) {
            throw new PatchException("the path \"" + text + "\" of a patch does not begin with \"/\"");
        }
        List<String> steps = new ArrayList<>();
        for (String step : text.substring(1).split("/", -1)) {
            steps.add(step.replace("~1", "/").replace("~0", "~"));
        }
        return steps;
    }

    private static @Nullable Node find(@Nullable Node document, List<String> path) {
        Node at = document;
        for (String step : path) {
            if (at instanceof Mapping mapping) {
                at = mapping.get(step);
            } else if (at instanceof Sequence list) {
                int index = index(step, list.size() - 1);
                at = index < 0 ? null : list.get(index);
            } else {
                return null;
            }
        }
        return at;
    }

    /** The index that a step means, up to the last one; below 0 where it means none. */
    private static int index(String step, int last) {
        if (step.matches("0|[1-9]\\d{0,8}")) {
            int index = Integer.parseInt(step);
            return index <= last ? index : -1;
        }
        return -1;
    }

    private static Node add(Node document, List<String> path, Node value) throws PatchException {
        return change(document, path, "add", (parent, step) -> {
            if (parent instanceof Mapping mapping) {
                return mapping.with(step, value);
            }
            Sequence list = (Sequence) parent;
            int index = step.equals("-") ? list.size() : index(step, list.size());
            if (index < 0) {
                throw missing("add", path);
            }
            List<Node> items = new ArrayList<>(list.items());
            items.add(index, value);
            return Sequence.of(items);
        });
    }

    /** A value of a mapping keeps its place when another is put there. */
    private static Node remove(Node document, List<String> path, boolean isReplaced) throws PatchException {
        return change(document, path, "remove", (parent, step) -> {
            if (parent instanceof Mapping mapping) {
                if (mapping.get(step) == null) {
                    throw missing("remove", path);
                }
                return isReplaced ? mapping : mapping.without(step);
            }
            Sequence list = (Sequence) parent;
            int index = index(step, list.size() - 1);
            if (index < 0) {
                throw missing("remove", path);
            }
            List<Node> items = new ArrayList<>(list.items());
            items.remove(index);
            return Sequence.of(items);
        });
    }

    /** What a step does to the object or list that it is of. */
    @FunctionalInterface
    private interface Change {
        Node of(Node parent, String step) throws PatchException;
    }

    private static Node change(Node document, List<String> path, String op, Change change) throws PatchException {
        if (document instanceof Scalar) {
            throw missing(op, path);
        }
        String step = path.get(0);
        if (path.size() == 1) {
            return change.of(document, step);
        }
        Node child = find(document, List.of(step));
        if (child == null) {
            throw missing(op, path);
        }
        Node changed = change(child, path.subList(1, path.size()), op, change);
        return document instanceof Mapping mapping
                ? mapping.with(step, changed)
                : ((Sequence) document).with(index(step, ((Sequence) document).size() - 1), changed);
    }
}
