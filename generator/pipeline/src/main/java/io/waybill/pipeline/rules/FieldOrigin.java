package io.waybill.pipeline.rules;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Sequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where a field was written, by its path as findings have it: {@code spec.containers[0].image}. */
public final class FieldOrigin {

    private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[([^\\]]*)\\]");
    private static final Pattern INDEX = Pattern.compile("\\d{1,6}");

    private FieldOrigin() {}

    /** The place of a field; of what it would be in, where it is missing. */
    public static @Nullable Origin of(Mapping resource, String field) {
        Node node = resource;
        Origin origin = resource.origin();
        Matcher step = STEP.matcher(field);
        while (step.find()) {
            String name = step.group(1) == null ? step.group(2) : step.group(1);
            Node next = null;
            if (node instanceof Mapping mapping) {
                Origin written = mapping.originOf(name);
                origin = written == null ? origin : written;
                next = mapping.get(name);
            } else if (node instanceof Sequence list && INDEX.matcher(name).matches()) {
                int index = Integer.parseInt(name);
                next = index < list.size() ? list.get(index) : null;
                origin = next == null || next.origin() == null ? origin : next.origin();
            }
            if (next == null) {
                return origin;
            }
            node = next;
        }
        return origin;
    }
}
