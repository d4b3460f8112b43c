package io.waybill.kubernetes.stored;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.kubernetes.Trees;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Manifests for tests. */
final class Yaml {

    private static final ApiHistory HISTORY = ApiHistory.load();
    private static final Map<String, ServedApi> APIS = new ConcurrentHashMap<>();

    private Yaml() {}

    static ServedApi api(String minor) {
        return APIS.computeIfAbsent(minor, text -> ServedApi.of(HISTORY, Minor.parse(text)));
    }

    static Mapping read(String yaml) {
        return (Mapping) node(yaml);
    }

    static Node node(String yaml) {
        return Trees.node(yaml);
    }

    static Mapping created(String minor, Mapping manifest) {
        return StoredForm.created(Typing.of(api(minor), manifest), manifest);
    }

    static Mapping applied(String minor, Mapping earlier, Mapping manifest, ApplyMode mode) {
        Typing typing = Typing.of(api(minor), manifest);
        return StoredForm.applied(typing, earlier, StoredForm.created(typing, earlier), manifest, mode);
    }
}
