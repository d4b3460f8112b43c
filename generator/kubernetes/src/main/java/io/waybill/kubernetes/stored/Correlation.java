package io.waybill.kubernetes.stored;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which values of an object are the ones it had before an update, wherever they are in their lists. API servers tell old
 * faults from new ones in that way.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-ratcheting">Validation ratcheting</a>
 */
public final class Correlation {

    private static final Pattern STEP = Pattern.compile("\\[(\\d+)]|\\[([^\\]]*)]|([^.\\[\\]]+)");

    private final Typing typing;
    private final Mapping schema;
    private final Mapping before;
    private final Mapping after;

    private Correlation(Typing typing, Mapping schema, Mapping before, Mapping after) {
        this.typing = typing;
        this.schema = schema;
        this.before = before;
        this.after = after;
    }

    /** Of an object and what it becomes. */
    public static Correlation of(Typing typing, CustomDefinitions definitions, Mapping before, Mapping after) {
        return new Correlation(
                typing,
                definitions.schema(after).orElse(Mapping.empty()),
                ValueForm.of(typing, StoredForm.created(typing, definitions.filled(before))),
                ValueForm.of(typing, StoredForm.created(typing, definitions.filled(after))));
    }

    /** Where a field was; empty when it was not there, as far as its name goes. */
    public Optional<String> before(String field) {
        return walk(field).map(Place::path);
    }

    /** Whether a field has the value that it had. */
    public boolean isUnchanged(String field) {
        return walk(field)
                .filter(place -> Objects.equals(place.before(), place.after()))
                .isPresent();
    }

    /**
     * A place in both objects.
     *
     * @param path where it is in the first one
     * @param type what is there
     * @param schema what the definition says of it
     * @param before the value in the first one
     * @param after the value in the second one
     */
    private record Place(
            String path,
            ValueType type,
            Mapping schema,
            @Nullable Node before,
            @Nullable Node after) {}

    private Optional<Place> walk(String field) {
        Place place = new Place("", typing.root(), schema, before, after);
        List<String> keys = List.of();
        Matcher steps = STEP.matcher(field);
        while (steps.find()) {
            if (steps.group(1) == null || place.after() instanceof Mapping) {
                String name = steps.group(3) == null
                        ? steps.group().substring(1, steps.group().length() - 1)
                        : steps.group(3);
                keys = typing.traits(place.type(), name).keys();
                place = child(place, name, steps.group());
            } else {
                List<String> own = CustomDefinitions.keys(place.schema());
                Optional<Place> item = item(place, Integer.parseInt(steps.group(1)), own.isEmpty() ? keys : own);
                if (item.isEmpty()) {
                    return Optional.empty();
                }
                place = item.get();
                keys = List.of();
            }
        }
        return Optional.of(place);
    }

    private Place child(Place place, String name, String step) {
        String path =
                step.startsWith("[") ? place.path() + step : place.path().isEmpty() ? name : place.path() + "." + name;
        return new Place(
                path,
                typing.child(place.type(), name),
                CustomDefinitions.below(place.schema(), name),
                place.before() instanceof Mapping mapping ? mapping.get(name) : null,
                place.after() instanceof Mapping mapping ? mapping.get(name) : null);
    }

    private static Optional<Place> item(Place place, int index, List<String> keys) {
        List<Node> now = items(place.after());
        List<Node> was = items(place.before());
        int found = index;
        if (!keys.isEmpty() && index < now.size() && now.get(index) instanceof Mapping item) {
            List<Object> wanted = ItemKeys.of(item, keys);
            List<Object> all = new ArrayList<>();
            was.forEach(one -> all.add(one instanceof Mapping mapping ? ItemKeys.of(mapping, keys) : List.of()));
            found = all.indexOf(wanted);
        }
        if (found < 0 || found >= was.size()) {
            return Optional.empty();
        }
        Mapping items = place.schema().get("items") instanceof Mapping schema ? schema : Mapping.empty();
        return Optional.of(new Place(
                place.path() + "[" + found + "]",
                Typing.item(place.type()),
                items,
                was.get(found),
                index < now.size() ? now.get(index) : null));
    }

    private static List<Node> items(@Nullable Node node) {
        return node instanceof Sequence sequence ? sequence.items() : List.of();
    }
}
