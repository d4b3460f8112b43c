package io.waybill.blueprint.idiom;

import io.waybill.blueprint.source.Literals;
import io.waybill.blueprint.value.Draft;
import io.waybill.blueprint.value.Trees;
import java.util.List;

/** What probes and lifecycle handlers begin with alike. */
final class Handlers {

    private static final int MOST_WORDS = 24;

    private Handlers() {}

    /** {@code exec("command", "argument")}. */
    static boolean exec(Draft draft) {
        List<String> command = draft.mapping("exec")
                .filter(exec -> Trees.hasExactly(exec, "command"))
                .map(exec -> Trees.texts(exec, "command"))
                .orElse(List.of());
        if (command.isEmpty() || command.size() > MOST_WORDS) {
            return false;
        }
        draft.start("exec", command.stream().map(Literals::text).toList(), "exec");
        return true;
    }
}
