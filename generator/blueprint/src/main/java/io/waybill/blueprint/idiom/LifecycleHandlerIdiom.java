package io.waybill.blueprint.idiom;

import io.waybill.blueprint.source.Literals;
import io.waybill.blueprint.value.Draft;
import io.waybill.blueprint.value.Idiom;
import io.waybill.blueprint.value.Trees;
import java.util.List;

/** {@code LifecycleHandler.exec("sleep", "5")}. */
final class LifecycleHandlerIdiom implements Idiom {

    @Override
    public void begin(Draft draft) {
        if (Handlers.exec(draft)) {
            return;
        }
        draft.mapping("sleep")
                .filter(sleep -> Trees.hasExactly(sleep, "seconds"))
                .flatMap(sleep -> Trees.number(sleep, "seconds"))
                .ifPresent(seconds -> draft.start("sleep", List.of(Literals.number(seconds)), "sleep"));
        draft.mapping("httpGet")
                .filter(get -> Trees.hasExactly(get, "path", "port"))
                .ifPresent(get -> Trees.text(get, "path")
                        .ifPresent(path -> Trees.number(get, "port")
                                .ifPresent(port -> draft.start(
                                        "httpGet", List.of(Literals.text(path), Literals.number(port)), "httpGet"))));
    }
}
