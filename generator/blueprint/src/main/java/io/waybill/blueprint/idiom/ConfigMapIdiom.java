package io.waybill.blueprint.idiom;

import io.waybill.blueprint.source.Code;
import io.waybill.blueprint.source.Literals;
import io.waybill.blueprint.value.Draft;
import io.waybill.blueprint.value.Handle;
import io.waybill.blueprint.value.Idiom;
import io.waybill.blueprint.value.Trees;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code settings.data("MYSQL_HOST", mysqlService.dnsName())}: a value under such a key that is a Service's name. */
final class ConfigMapIdiom implements Idiom {

    private static final Pattern NAMES_A_HOST =
            Pattern.compile("(?i).*(host|hostname|server|service|addr|address|endpoint)");

    @Override
    public boolean field(Draft draft, String field, Node node) {
        Map<String, String> data = node instanceof Mapping mapping ? Trees.textMap(mapping) : Map.of();
        if (!field.equals("data") || data.isEmpty()) {
            return false;
        }
        data.forEach((key, value) -> draft.step(
                "data",
                Literals.text(key),
                host(draft, key, value)
                        .<Code>map(service -> service.variable().then("dnsName", List.of(), null))
                        .orElseGet(() -> Literals.text(value))));
        return true;
    }

    static Optional<Handle> host(Draft draft, String key, String value) {
        return NAMES_A_HOST.matcher(key).matches() ? draft.scope().find("Service", value) : Optional.empty();
    }
}
