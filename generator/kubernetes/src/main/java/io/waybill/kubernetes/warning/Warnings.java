package io.waybill.kubernetes.warning;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Origin;
import io.waybill.kubernetes.tree.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the warnings of one resource for an API server of one minor. */
final class Warnings {

    private final int minor;
    private final List<ServerWarning> all = new ArrayList<>();

    Warnings(int minor) {
        this.minor = minor;
    }

    /** Whether the server is of this minor or a newer one. */
    boolean isAtLeast(int asked) {
        return minor >= asked;
    }

    void add(Part part, String field, String message, String fix) {
        add(part.path().field(field), part.originOf(field), message, fix);
    }

    /** Warns of a key of a map, such as an annotation. */
    void addKey(Part map, String key, String message, String fix) {
        add(map.path().key(key), map.originOf(key), message, fix);
    }

    /** Warns of an item of a list of plain values. */
    void addItem(Part part, String list, int index, String message, String fix) {
        add(part.path().field(list).item(index), part.originOf(list), message, fix);
    }

    /** Warns of a part as a whole. */
    void add(Part part, String message, String fix) {
        add(part.path(), part.origin(), message, fix);
    }

    private void add(FieldPath path, @Nullable Origin origin, String message, String fix) {
        all.add(new ServerWarning(path, origin, message, fix));
    }

    List<ServerWarning> all() {
        return all;
    }
}
