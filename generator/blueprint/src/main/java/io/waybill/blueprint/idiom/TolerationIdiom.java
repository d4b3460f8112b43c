package io.waybill.blueprint.idiom;

import io.waybill.blueprint.source.Literals;
import io.waybill.blueprint.value.Draft;
import io.waybill.blueprint.value.Idiom;
import io.waybill.blueprint.value.Trees;
import io.waybill.dsl.tree.Mapping;
import java.util.List;
import java.util.Map;

/** {@code Toleration.exists("key", "NoSchedule")}. */
final class TolerationIdiom implements Idiom {

    @Override
    public void begin(Draft draft) {
        Mapping tree = draft.tree();
        Map<String, String> texts = Trees.textMap(tree);
        String operator = texts.getOrDefault("operator", "");
        if (operator.equals("Exists") && Trees.hasExactly(tree, "operator")) {
            draft.start("everything", List.of(), "operator");
        } else if (operator.equals("Exists") && Trees.hasExactly(tree, "key", "operator", "effect")) {
            start(draft, "exists", texts, "key", "effect");
        } else if (operator.equals("Equal") && Trees.hasExactly(tree, "key", "operator", "value", "effect")) {
            start(draft, "equal", texts, "key", "value", "effect");
        }
    }

    private static void start(Draft draft, String method, Map<String, String> texts, String... keys) {
        draft.start(
                method,
                List.of(keys).stream().map(texts::get).map(Literals::text).toList(),
                keys);
        draft.cover("operator");
    }
}
