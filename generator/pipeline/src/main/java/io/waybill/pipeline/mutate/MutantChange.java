package io.waybill.pipeline.mutate;

import io.waybill.diff.Effect;
import io.waybill.diff.FieldChange;
import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Sequence;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a mutant changed, as reports show it. */
final class MutantChange {

    private MutantChange() {}

    /**
     * The change as it was made, or as it was found where that is the same field, or its values may be secret.
     *
     * @param found what a comparison says of it
     */
    static FieldChange of(Mutant mutant, List<FieldChange> found, Effect effect) {
        Mapping tree = mutant.original().tree(mutant.resource());
        FieldPath path = FieldPath.root();
        Node node = tree;
        Origin written = tree.origin();
        for (Object step : mutant.edit().path()) {
            if (step instanceof String key) {
                Mapping mapping = (Mapping) node;
                path = path.field(key);
                written = orElse(mapping.originOf(key), written);
                node = Objects.requireNonNull(mapping.get(key));
            } else {
                int index = (Integer) step;
                path = path.item(index);
                node = ((Sequence) node).get(index);
            }
            written = orElse(node.origin(), written);
        }
        String field = path.toString();
        Optional<Origin> origin = Optional.ofNullable(written);
        boolean isSecret = tree.string("kind").equals(Optional.of("Secret"));
        Optional<FieldChange> same = found.stream()
                .filter(change -> change.field().equals(field))
                .findFirst()
                .or(() -> isSecret ? found.stream().findFirst() : Optional.empty());
        return same.map(change -> new FieldChange(
                        change.field(),
                        change.before(),
                        change.after(),
                        effect,
                        change.reason(),
                        Optional.empty(),
                        origin))
                .orElse(new FieldChange(
                        field,
                        mutant.edit().isRemoval() ? Optional.empty() : Optional.of(node),
                        mutant.edit().value(),
                        effect,
                        "",
                        Optional.empty(),
                        origin));
    }

    private static @Nullable Origin orElse(@Nullable Origin origin, @Nullable Origin other) {
        return origin == null ? other : origin;
    }
}
