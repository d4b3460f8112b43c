package io.waybill.schema.openapi;

import io.waybill.schema.ApiHistory;
import io.waybill.schema.ApiSchema;
import io.waybill.schema.FeatureGates;
import io.waybill.schema.Field;
import io.waybill.schema.FieldTraits;
import io.waybill.schema.Kind;
import io.waybill.schema.Lifecycles;
import io.waybill.schema.Minor;
import io.waybill.schema.ObjectType;
import io.waybill.schema.ServedApi;
import io.waybill.schema.ServedApi.Published;
import io.waybill.schema.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The API of one cluster, by its own documents. What no document has comes from the facts of the minor: lifecycles, gates,
 * closed sets of values, defaults. A minor that is not known yet has those of the newest one that is.
 */
public final class ClusterApi {

    private final ApiHistory history;
    private final Minor minor;
    private final ClusterDocuments documents;

    private ClusterApi(ApiHistory history, Minor minor, ClusterDocuments documents) {
        this.history = history;
        this.minor = minor;
        this.documents = documents;
    }

    /**
     * What the cluster serves.
     *
     * @param minor its minor, which may be newer than those of the history
     * @param switched how its feature gates are set, where that is known; kinds that it serves switch on theirs
     * @throws IllegalArgumentException when the minor is older than those of the history
     */
    public static ServedApi of(
            ApiHistory history, Minor minor, ClusterDocuments documents, Map<String, Boolean> switched) {
        return new ClusterApi(history, minor, documents).served(switched);
    }

    private ServedApi served(Map<String, Boolean> switched) {
        Minor known = minor.compareTo(history.newest()) > 0 ? history.newest() : minor;
        ApiSchema release = history.at(known);
        PublishedApi own = PublishedApi.read(minor, documents.builtIn());
        PublishedApi aggregated = PublishedApi.read(minor, documents.aggregated());
        Published published = published();
        List<Kind> kinds = new ArrayList<>(release.kinds());
        kinds.removeIf(kind -> published.covers(kind.apiVersion()));
        kinds.addAll(aggregated.kinds());
        kinds.addAll(own.kinds());
        ApiSchema schema = ApiSchema.of(kinds, release.types())
                .and(ApiSchema.of(List.of(), withoutRequired(aggregated.types())))
                .and(ApiSchema.of(List.of(), own.types()));
        Map<String, Map<String, FieldTraits>> traits = new TreeMap<>(aggregated.traits());
        traits.putAll(own.traits());
        boolean isNew = !known.equals(minor);
        return new ServedApi(
                minor,
                schema,
                history,
                Lifecycles.load(history),
                Traits.load().and(traits, (ours, theirs) -> isNew ? newer(ours, theirs) : ours),
                gates(own.kinds(), switched),
                published);
    }

    private Published published() {
        Set<String> read = documents.read();
        Set<String> unread = new TreeSet<>(documents.listed());
        unread.removeAll(read);
        return new Published(read, unread, !documents.listed().isEmpty());
    }

    /** An aggregated server may fill in what its Go types call required. */
    private static List<ObjectType> withoutRequired(List<ObjectType> types) {
        return types.stream()
                .map(type -> {
                    List<Field> fields = type.fields().stream()
                            .map(field -> new Field(field.name(), field.type(), false, field.span()))
                            .toList();
                    ObjectType loose = ObjectType.of(type.name(), type.span(), fields);
                    return type.isOpen() ? loose.open() : loose;
                })
                .toList();
    }

    /** A newer server says itself which values it takes; what its documents do not have stays as it was. */
    private static FieldTraits newer(FieldTraits known, FieldTraits published) {
        return new FieldTraits(
                published.allowed().or(known::allowed),
                published.defaultValue().or(known::defaultValue),
                published.keys().isEmpty() ? known.keys() : published.keys(),
                known.mergeKey().or(published::mergeKey),
                known.isSet() || published.isSet(),
                known.isOptional(),
                known.since(),
                known.gates());
    }

    private FeatureGates gates(List<Kind> kinds, Map<String, Boolean> switched) {
        FeatureGates gates = FeatureGates.load();
        Map<String, Boolean> settings = new TreeMap<>();
        kinds.forEach(kind -> gates.ofKind(kind.apiVersion(), kind.name()).forEach(gate -> settings.put(gate, true)));
        settings.putAll(switched);
        settings.keySet().removeIf(name -> gates.gate(name).isEmpty());
        return gates.with(settings);
    }
}
