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
    private final List<ObjectCheck> onEveryResource;
    private final List<SetCheck> onSets;

    private RuleSet(Builder builder) {
        this.checks = new HashMap<>(builder.checks);
        this.onEveryResource = List.copyOf(builder.onEveryResource);
        this.onSets = List.copyOf(builder.onSets);
    }

    List<SetCheck> onSets() {
        return onSets;
    }

    List<ObjectCheck> onEveryResource() {
        return onEveryResource;
    }

    List<ObjectCheck> of(String typeName) {
        return checks.getOrDefault(typeName, List.of());
    }

    /** Collects checks. */
    public static final class Builder {

        private final Map<String, List<ObjectCheck>> checks = new HashMap<>();
        private final List<ObjectCheck> onEveryResource = new ArrayList<>();
        private final List<SetCheck> onSets = new ArrayList<>();

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

        /** Adds a check of resources of all kinds. */
        public Builder onEveryResource(ObjectCheck check) {
            onEveryResource.add(check);
            return this;
        }

        /** Adds a check of all resources together. */
        public Builder onSet(SetCheck check) {
            onSets.add(check);
            return this;
        }

        /** The checks so far. */
        public RuleSet build() {
            return new RuleSet(this);
        }
    }
}
