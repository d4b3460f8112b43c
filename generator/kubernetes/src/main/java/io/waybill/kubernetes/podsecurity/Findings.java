package io.waybill.kubernetes.podsecurity;

import io.waybill.kubernetes.tree.Part;
import java.util.ArrayList;
import java.util.List;

/** Collects what one check finds. */
final class Findings {

    private final String check;
    private final Level level;
    private final List<Violation> violations = new ArrayList<>();

    Findings(String check, Level level) {
        this.check = check;
        this.level = level;
    }

    void add(Part part, String field, String message, String fix) {
        violations.add(new Violation(check, level, part.path().field(field), part.originOf(field), message, fix));
    }

    /** Reports a key of a map, such as an annotation. */
    void addKey(Part map, String key, String message, String fix) {
        violations.add(new Violation(check, level, map.path().key(key), map.originOf(key), message, fix));
    }

    List<Violation> all() {
        return violations;
    }
}
