package io.waybill.validate.typed;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;

/** How messages speak of values. */
public final class Values {

    private static final int LONGEST = 60;

    private Values() {}

    /** Says what kind of value it is, such as {@code a number}, and not which. */
    public static String kind(Node node) {
        if (!(node instanceof Scalar scalar) || scalar.isNull()) {
            return describe(node);
        }
        return scalar.isString() ? "other text" : scalar.isNumber() ? "a number" : "a boolean";
    }

    /** Says what a value is, such as {@code the number 80}. */
    public static String describe(Node node) {
        if (node instanceof Mapping) {
            return "a mapping";
        }
        if (node instanceof Sequence) {
            return "a list";
        }
        Scalar scalar = (Scalar) node;
        String text = scalar.text().length() > LONGEST ? scalar.text().substring(0, LONGEST) + "..." : scalar.text();
        if (scalar.isString()) {
            return "the text \"" + text.replace("\n", "\\n") + "\"";
        }
        if (scalar.isNull()) {
            return "null";
        }
        return (scalar.isNumber() ? "the number " : "the boolean ") + text;
    }
}
