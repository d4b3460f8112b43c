package io.waybill.diff.refusal;

import io.waybill.diff.tree.Update;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.value.Quantity;
import io.waybill.kubernetes.tree.PathFields;
import io.waybill.schema.Minor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may change of volumes and the claims to them. */
final class VolumeUpdates {

    private static final String SPEC = "spec";
    private static final String STORAGE = "resources.requests.storage";

    private static final String EXPAND_SECRET = "controllerExpandSecretRef";

    private static final String ATTRIBUTES = "spec.volumeAttributesClassName";

    /** The gate RecoverVolumeExpansionFailure. */
    private static final Minor RECOVERY = new Minor(32);

    private static final Minor ATTRIBUTES_CLASS = new Minor(34);

    /** The gate RetroactiveDefaultStorageClass, on since 1.26. */
    private static final Minor CLASS_FROM_NONE = new Minor(26);

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

    /** A claim that is bound can ask for more, and for other attributes: ValidatePersistentVolumeClaimUpdate. */
    static void claim(Update update, ImmutableField line, List<Refusal> refusals) {
        Mapping before = PathFields.mapping(update.before(), SPEC);
        Mapping after = PathFields.mapping(update.after(), SPEC);
        boolean bound =
                PathFields.text(update.earlier(), "status.phase").orElse("").equals("Bound");
        if (bound
                && shrinks(PathFields.at(before, STORAGE), PathFields.at(after, STORAGE))
                && !recovers(update, PathFields.at(after, STORAGE))) {
            refusals.add(new Refusal(
                    "spec." + STORAGE,
                    List.of("spec." + STORAGE),
                    List.of(),
                    line.reason("A claim can ask for more storage, never for less")));
        }
        if (!bound) {
            unbound(update, line, refusals);
        }
        List<String> except = new ArrayList<>(List.of("spec." + STORAGE));
        Mapping rest = rest(before, before);
        Mapping now = rest(after, before);
        if (update.minor().compareTo(ATTRIBUTES_CLASS) >= 0) {
            attributes(update, line, refusals);
            except.add(ATTRIBUTES);
            rest = rest.without("volumeAttributesClassName");
            now = now.without("volumeAttributesClassName");
        }
        if (update.minor().compareTo(CLASS_FROM_NONE) >= 0 && before.get("storageClassName") == null) {
            except.add("spec.storageClassName");
            now = now.without("storageClassName");
        }
        if (!Refusals.same(update, rest, now)) {
            refusals.add(new Refusal(
                    SPEC,
                    List.of(SPEC),
                    except,
                    line.reason("Of the spec of a claim only the requested storage can grow")));
        }
    }

    private static void unbound(Update update, ImmutableField line, List<Refusal> refusals) {
        List<String> fields = new ArrayList<>(List.of("spec." + STORAGE));
        if (update.minor().compareTo(ATTRIBUTES_CLASS) >= 0) {
            fields.add(ATTRIBUTES);
        }
        List<String> changed = fields.stream()
                .filter(field ->
                        !Objects.equals(PathFields.at(update.before(), field), PathFields.at(update.after(), field)))
                .toList();
        if (!changed.isEmpty()) {
            refusals.add(new Refusal(
                    SPEC,
                    changed,
                    List.of(),
                    line.reason("A claim can change once it is bound, and this one is not as far as its manifest shows;"
                            + " compare with the object of the cluster, or")));
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

    /** What could not grow may ask for less again, as long as it is more than what there is. */
    private static boolean recovers(Update update, @Nullable Node after) {
        Node capacity = PathFields.at(update.earlier(), "status.capacity.storage");
        return update.minor().compareTo(RECOVERY) >= 0 && capacity != null && shrinks(after, capacity);
    }

    private static void attributes(Update update, ImmutableField line, List<Refusal> refusals) {
        if (PathFields.text(update.earlier(), "status.currentVolumeAttributesClassName")
                        .isPresent()
                && PathFields.text(update.after(), ATTRIBUTES).orElse("").isEmpty()) {
            refusals.add(Refusal.at(
                    ATTRIBUTES, line.reason("A claim that got an attributes class can get another one, never none")));
        }
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
        Mapping before = source(PathFields.mapping(update.before(), SPEC));
        Mapping after = expandable(source(PathFields.mapping(update.after(), SPEC)), before);
        if (!before.equals(after)) {
            refusals.add(new Refusal(
                    "spec.persistentvolumesource",
                    List.of(SPEC),
                    NO_SOURCES.stream().sorted().map(field -> "spec." + field).toList(),
                    line.reason("The source of a volume is immutable")));
        }
    }

    /** The Secret for growing may be added to a volume of a CSI driver: ValidatePersistentVolumeUpdate. */
    private static Mapping expandable(Mapping after, Mapping before) {
        Mapping csi = PathFields.mapping(after, "csi");
        return PathFields.at(before, "csi." + EXPAND_SECRET) == null && csi.get(EXPAND_SECRET) != null
                ? after.with("csi", csi.without(EXPAND_SECRET))
                : after;
    }

    private static Mapping source(Mapping spec) {
        Mapping source = spec;
        for (String field : NO_SOURCES) {
            source = source.without(field);
        }
        return source;
    }
}
