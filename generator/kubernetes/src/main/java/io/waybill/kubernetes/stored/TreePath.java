package io.waybill.kubernetes.stored;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where values are within a resource, in the words of the table of what servers write.
 *
 * @param steps keys, or what selects items of lists
 */
record TreePath(List<Step> steps) {

    /**
     * One step.
     *
     * @param field the field that an item is selected by; empty for a key or an item that is a text
     * @param text what it has to be
     */
    record Step(String field, Pattern text) {

        static Step parse(String word) {
            int at = word.indexOf('=');
            return new Step(at < 0 ? "" : word.substring(0, at), glob(word.substring(at + 1)));
        }

        private static Pattern glob(String text) {
            StringBuilder pattern = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                pattern.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
            }
            return Pattern.compile(pattern.toString());
        }

        boolean isKey(String key) {
            return field.isEmpty() && text.matcher(key).matches();
        }

        boolean selects(Node item) {
            if (item instanceof Mapping mapping) {
                return field.isEmpty()
                        ? text.matcher("").matches()
                        : mapping.get(field) instanceof Scalar value
                                && text.matcher(value.text()).matches();
            }
            return field.isEmpty()
                    && item instanceof Scalar value
                    && text.matcher(value.text()).matches();
        }
    }

    static TreePath parse(String words) {
        return new TreePath(Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Step::parse)
                .toList());
    }

    /** Whether it leads to a value; an empty path does. */
    boolean isIn(Mapping tree) {
        return steps.isEmpty() || isIn(tree, 0);
    }

    private boolean isIn(Node node, int at) {
        if (at == steps.size()) {
            return true;
        }
        Step step = steps.get(at);
        if (node instanceof Mapping mapping) {
            return step.selects(mapping) && at == steps.size() - 1
                    || mapping.keys().stream()
                            .filter(step::isKey)
                            .anyMatch(key -> isIn(Objects.requireNonNull(mapping.get(key)), at + 1));
        }
        return node instanceof Sequence sequence
                && sequence.items().stream().anyMatch(item -> step.selects(item) && isIn(item, at + 1));
    }

    /** A tree without the values that it leads to; lists and mappings that become empty go with them. */
    Mapping removedFrom(Mapping tree) {
        return without(tree, 0) instanceof Mapping rest ? rest : Mapping.empty();
    }

    private @Nullable Node without(Node node, int at) {
        if (at == steps.size()) {
            return null;
        }
        if (node instanceof Mapping mapping) {
            return withoutKeys(mapping, at);
        }
        return node instanceof Sequence sequence ? withoutItems(sequence, at) : node;
    }

    private @Nullable Node withoutKeys(Mapping mapping, int at) {
        Mapping rest = mapping;
        for (String key : mapping.keys()) {
            Node value = mapping.get(key);
            if (value != null && steps.get(at).isKey(key)) {
                Node kept = without(value, at + 1);
                rest = kept == null ? rest.without(key) : rest.with(key, kept);
            }
        }
        return rest.isEmpty() && !mapping.isEmpty() ? null : rest;
    }

    private @Nullable Node withoutItems(Sequence sequence, int at) {
        List<Node> items = new ArrayList<>();
        for (Node item : sequence) {
            Node kept = steps.get(at).selects(item) ? without(item, at + 1) : item;
            if (kept != null) {
                items.add(kept);
            }
        }
        return items.isEmpty() && sequence.size() > 0 ? null : Sequence.of(items);
    }
}
