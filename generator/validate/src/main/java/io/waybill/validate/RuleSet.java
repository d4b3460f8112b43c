package io.waybill.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which checks hold for the objects of each type. */
public final class RuleSet {

    /** No check but those of structure. */
    public static final RuleSet EMPTY = new Builder().build();

    private final Map<String, List<ObjectCheck>> checks;

    private RuleSet(Map<String, List<ObjectCheck>> checks) {
        this.checks = checks;
    }

    List<ObjectCheck> of(String typeName) {
        return checks.getOrDefault(typeName, List.of());
    }

    /** Collects checks. */
    public static final class Builder {

        private final Map<String, List<ObjectCheck>> checks = new HashMap<>();

        /**
         * Adds a check.
         *
         * @param check what to check
         * @param typeNames the types whose objects it is for, such as {@code core.v1.Container}
         */
        public Builder on(ObjectCheck check, String... typeNames) {
            for (String typeName : typeNames) {
                checks.computeIfAbsent(typeName, name -> new ArrayList<>()).add(check);
            }
            return this;
        }

        /** The checks so far. */
        public RuleSet build() {
            return new RuleSet(new HashMap<>(checks));
        }
    }
}
