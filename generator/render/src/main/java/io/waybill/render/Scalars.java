package io.waybill.render;

import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Scalar;
import io.waybill.render.values.PlainScalars;
import io.waybill.render.values.Tags;
import io.waybill.render.values.Values;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** The values and keys of scalars that a YAML parser found. */
final class Scalars {

    private Scalars() {}

    static boolean isMergeKey(Event event) {
        return event instanceof ScalarEvent scalar
                && scalar.getValue().equals("<<")
                && scalar.getTag()
                        .map(tag -> tag.equals("!") || tag.equals("tag:yaml.org,2002:merge"))
                        .orElse(scalar.isPlain());
    }

    static Scalar value(ScalarEvent event, Origin origin) {
        Scalar value = Values.scalar(resolve(event, origin));
        if (value == null) {
            throw new Parsing.Refused(
                    "\"" + event.getValue() + "\" is a number that JSON cannot represent, so kubectl rejects it.",
                    "Quote it if it is meant as text.",
                    origin);
        }
        return value.at(origin);
    }

    static String key(ScalarEvent event, Origin origin) {
        return key(Values.key(resolve(event, origin)), event.getValue(), origin);
    }

    /** The key that a node behind an alias makes. */
    static String key(Node node, Origin origin) {
        if (!(node instanceof Scalar scalar)) {
            throw new Parsing.Refused("A key must be text, not a mapping or a list.", "Write a plain key.", origin);
        }
        @Nullable Object value = scalar.value();
        return key(value == null ? null : Values.key(value), scalar.text(), origin);
    }

    private static String key(@Nullable String key, String text, Origin origin) {
        if (key == null) {
            throw new Parsing.Refused(
                    (text.isEmpty() ? "An empty key" : "The key \"" + text + "\"")
                            + " is not text: kubectl rejects it.",
                    "Quote the key, or remove the entry.",
                    origin);
        }
        return key;
    }

    private static Object resolve(ScalarEvent event, Origin origin) {
        if (event.getTag().isEmpty()) {
            return event.isPlain() ? PlainScalars.resolve(event.getValue()) : event.getValue();
        }
        String tag = event.getTag().get();
        Object value = Tags.resolve(tag, event.getValue());
        if (value == null) {
            throw new Parsing.Refused(
                    "The value does not match its tag " + tag + ".",
                    "Remove the tag; quote the value if it is meant as text.",
                    origin);
        }
        return value;
    }
}
