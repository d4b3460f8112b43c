package io.waybill.diff.refusal;

import io.waybill.diff.tree.Update;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.tree.PathFields;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Updates of pods that are scheduled together: nothing can change but how many of a gang must run, as the tags of
 * {@code scheduling.k8s.io} in k8s.io/api of Kubernetes 1.37 say. Whether there is a gang cannot change either.
 */
final class GangUpdate {

    private static final String GANG = "gang";

    private GangUpdate() {}

    static void check(Update update, ImmutableField line, List<Refusal> refusals) {
        Node before = PathFields.at(update.before(), line.field());
        Node after = PathFields.at(update.after(), line.field());
        if (!(before instanceof Mapping old) || !(after instanceof Mapping now)) {
            if (before != null || after != null) {
                refusals.add(line.refusal(line.field() + " can neither be added nor removed"));
            }
            return;
        }
        Set<String> fields = new LinkedHashSet<>(old.keys());
        fields.addAll(now.keys());
        for (String field : fields) {
            if (!Refusals.same(update, withoutNumbers(field, old.get(field)), withoutNumbers(field, now.get(field)))) {
                String path = line.field() + "." + field;
                refusals.add(Refusal.at(path, line.reason(path + " is immutable, but for the numbers of gangs")));
            }
        }
    }

    private static @Nullable Node withoutNumbers(String field, @Nullable Node node) {
        if (node instanceof Mapping mapping) {
            if (field.equals(GANG)) {
                return Mapping.empty();
            }
            Mapping stripped = mapping;
            for (String key : mapping.keys()) {
                Node inner = withoutNumbers(key, mapping.get(key));
                stripped = inner == null ? stripped : stripped.with(key, inner);
            }
            return stripped;
        }
        return node instanceof Sequence sequence ? Sequence.of(sequence.items(), item -> inItem(field, item)) : node;
    }

    private static Node inItem(String field, Node item) {
        Node stripped = withoutNumbers(field, item);
        return stripped == null ? item : stripped;
    }
}
