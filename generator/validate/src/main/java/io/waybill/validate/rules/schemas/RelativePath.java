package io.waybill.validate.rules.schemas;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field seen from the value that holds it, as in {@code .spec['a.b'].name}.
 *
 * @param steps the way to it
 */
public record RelativePath(List<Step> steps) {

    private static final Pattern STEP = Pattern.compile("\\.([^.\\[\\]']+)|\\['((?:[^'\\\\]|\\\\.)*)'\\]");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    /**
     * One step.
     *
     * @param name the name of a field, or the key of an entry
     * @param isKey whether it is a key
     */
    public record Step(String name, boolean isKey) {}

    static RelativePath of(List<Step> steps) {
        return new RelativePath(List.copyOf(steps));
    }

    /** The path in a text; nothing where the text is none, or the schema has no such field. */
    static Optional<RelativePath> parse(String text, ValueSchema schema) {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        @Nullable ValueSchema at = schema;
        int end = 0;
        while (end < text.length()) {
            if (at == null || !matcher.region(end, text.length()).lookingAt()) {
                return Optional.empty();
            }
            String name =
                    matcher.group(1) == null ? ESCAPE.matcher(matcher.group(2)).replaceAll("$1") : matcher.group(1);
            ValueSchema next = at.property(name);
            if (next == null) {
                return Optional.empty();
            }
            steps.add(new Step(name, !at.properties().containsKey(name)));
            at = next;
            end = matcher.end();
        }
        return Optional.of(of(steps));
    }

    /** A property, named as the API server names it: dots are not told from those between properties. */
    static FieldPath property(FieldPath at, String name) {
        FieldPath path = at;
        for (String part : name.split("\\.", -1)) {
            path = path.field(part);
        }
        return path;
    }

    /** The field, for a value at some place. */
    FieldPath under(FieldPath at) {
        FieldPath path = at;
        for (Step step : steps) {
            path = step.isKey() ? path.key(step.name()) : property(path, step.name());
        }
        return path;
    }

    /** Where the field was written, or the innermost thing that should hold it. */
    @Nullable Origin origin(Node value, @Nullable Origin origin) {
        @Nullable Node node = value;
        @Nullable Origin place = origin;
        for (Step step : steps) {
            if (!(node instanceof Mapping object) || object.get(step.name()) == null) {
                return place;
            }
            place = object.originOf(step.name());
            node = object.get(step.name());
        }
        return place;
    }
}
