package io.waybill.convert;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import java.util.ArrayList;
import java.util.List;

/** Collects the remarks of one conversion. */
final class Notes {

    private final List<Remark> remarks = new ArrayList<>();

    /** Notes what was done to a key, or to one that was missing. */
    void changed(Mapping mapping, String key, FieldPath path, String message) {
        add(Remark.Level.CHANGED, mapping, key, path, message, "");
    }

    /** Notes that entries of a mapping moved, of which this is the first. */
    void moved(Mapping mapping, String key, FieldPath path, String message) {
        remarks.add(new Remark(Remark.Level.CHANGED, path.toString(), message, "", mapping.originOf(key)));
    }

    /** Notes what keeps its meaning, and what a person may want instead. */
    void advice(Mapping mapping, String key, FieldPath path, String message, String fix) {
        add(Remark.Level.ADVICE, mapping, key, path, message, fix);
    }

    /** Notes what a person has to decide. */
    void decision(Mapping mapping, String key, FieldPath path, String message, String fix) {
        add(Remark.Level.DECISION, mapping, key, path, message, fix);
    }

    private void add(Remark.Level level, Mapping mapping, String key, FieldPath path, String message, String fix) {
        remarks.add(new Remark(level, path.field(key).toString(), message, fix, mapping.originOf(key)));
    }

    /** The mapping with a value where the older version implied it, noted as such; unchanged where it has one. */
    Mapping implied(Mapping mapping, String key, Node value, String shown, FieldPath path, String version) {
        if (Trees.has(mapping, key)) {
            return mapping;
        }
        changed(mapping, key, path, "added " + shown + ", which " + version + " meant without saying so");
        return mapping.with(key, value);
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    boolean needDecision() {
        return remarks.stream().anyMatch(remark -> remark.level() == Remark.Level.DECISION);
    }
}
