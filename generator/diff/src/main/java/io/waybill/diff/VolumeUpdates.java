package io.waybill.diff;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.value.Quantity;
import io.waybill.schema.Minor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may change of volumes and the claims to them. */
final class VolumeUpdates {

    private static final String SPEC = "spec";
    private static final String STORAGE = "resources.requests.storage";

    private static final Minor ATTRIBUTES_CLASS = new Minor(34);

    /** The fields of a PersistentVolume that are not where its data lies. */
    private static final Set<String> NO_SOURCES = Set.of(
            "capacity",
            "accessModes",
            "claimRef",
            "persistentVolumeReclaimPolicy",
            "storageClassName",
            "mountOptions",
            "volumeMode",
            "nodeAffinity",
            "volumeAttributesClassName");

    private VolumeUpdates() {}

    /** A claim can ask for more, and for other attributes. */
    static void claim(Update update, ImmutableField line, List<Refusal> refusals) {
        Mapping before = Values.mapping(update.before(), SPEC);
        Mapping after = Values.mapping(update.after(), SPEC);
        if (shrinks(Values.at(before, STORAGE), Values.at(after, STORAGE))) {
            refusals.add(
                    Refusal.at("spec." + STORAGE, line.reason("A claim can ask for more storage, never for less")));
        }
        List<String> except = new ArrayList<>(List.of("spec." + STORAGE));
        Mapping rest = rest(before, before);
        Mapping now = rest(after, before);
        if (update.minor().compareTo(ATTRIBUTES_CLASS) >= 0) {
            except.add("spec.volumeAttributesClassName");
            rest = rest.without("volumeAttributesClassName");
            now = now.without("volumeAttributesClassName");
        }
        if (!Refusals.same(update, rest, now)) {
            refusals.add(new Refusal(
                    SPEC,
                    List.of(SPEC),
                    except,
                    line.reason("Of the spec of a claim only the requested storage can grow")));
        }
    }

    /** The spec without the storage it asks for, and without the volume as long as it had none. */
    private static Mapping rest(Mapping spec, Mapping before) {
        Mapping rest = spec;
        if (rest.get("resources") instanceof Mapping resources
                && resources.get("requests") instanceof Mapping requests) {
            rest = rest.with("resources", resources.with("requests", requests.without("storage")));
        }
        return before.get("volumeName") == null ? rest.without("volumeName") : rest;
    }

    private static boolean shrinks(@Nullable Node before, @Nullable Node after) {
        if (before == null || before.equals(after)) {
            return false;
        }
        try {
            return after == null || Quantity.from(after).compareTo(Quantity.from(before)) < 0;
        } catch (IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }

    /** A volume never lies elsewhere than it did. */
    static void volume(Update update, ImmutableField line, List<Refusal> refusals) {
        Mapping before = source(Values.mapping(update.before(), SPEC));
        Mapping after = source(Values.mapping(update.after(), SPEC));
        if (!before.equals(after)) {
            refusals.add(new Refusal(
                    "spec.persistentvolumesource",
                    List.of(SPEC),
                    NO_SOURCES.stream().map(field -> "spec." + field).toList(),
                    line.reason("The source of a volume is immutable")));
        }
    }

    private static Mapping source(Mapping spec) {
        Mapping source = spec;
        for (String field : NO_SOURCES) {
            source = source.without(field);
        }
        return source;
    }
}
