package io.waybill.validate.typed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which checks hold for the objects of each type. */
public final class RuleSet {

    /** No check but those of structure. */
    public static final RuleSet EMPTY = new Builder().build();

    private final Map<String, List<ObjectCheck>> checks;
    private final List<ObjectCheck> onEveryResource;
    private final List<SetCheck> onSets;
    private final List<SetCheck> last;
    private final List<AdmissionCheck> onAdmission;
    private final Function<List<TypedObject>, CustomResourceCheck> onCustomResources;
    private final Set<String> requiring;
    private final Set<String> judgingValues;

    private RuleSet(Builder builder) {
        this.checks = new HashMap<>(builder.checks);
        this.onEveryResource = List.copyOf(builder.onEveryResource);
        this.onSets = List.copyOf(builder.onSets);
        this.last = List.of();
        this.onAdmission = List.copyOf(builder.onAdmission);
        this.onCustomResources = builder.onCustomResources;
        this.requiring = Set.copyOf(builder.requiring);
        this.judgingValues = Set.copyOf(builder.judgingValues);
    }

    private RuleSet(RuleSet other, List<SetCheck> onSets, List<AdmissionCheck> onAdmission, List<SetCheck> last) {
        this.checks = other.checks;
        this.onEveryResource = other.onEveryResource;
        this.onSets = onSets;
        this.onAdmission = onAdmission;
        this.last = last;
        this.onCustomResources = other.onCustomResources;
        this.requiring = other.requiring;
        this.judgingValues = other.judgingValues;
    }

    /** These checks but for those of all resources together: what is wrong with each resource by itself. */
    public RuleSet withoutSets() {
        return new RuleSet(this, List.of(), List.of(), List.of());
    }

    /** These checks and one that comes last, when all that Kubernetes says of the set is known. */
    public RuleSet with(SetCheck check) {
        List<SetCheck> more = new ArrayList<>(last);
        more.add(check);
        return new RuleSet(this, onSets, onAdmission, List.copyOf(more));
    }

    /** The checks of all resources together that come last. */
    public List<SetCheck> last() {
        return last;
    }

    /** The checks of all resources together. */
    public List<SetCheck> onSets() {
        return onSets;
    }

    /** The checks of what admission refuses. */
    public List<AdmissionCheck> onAdmission() {
        return onAdmission;
    }

    /** The check of custom resources by what a set says of their kinds. */
    public CustomResourceCheck onCustomResources(List<TypedObject> resources) {
        return onCustomResources.apply(resources);
    }

    /** Whether the checks of a type say themselves what it lacks. */
    boolean requires(String typeName) {
        return requiring.contains(typeName);
    }

    /** Whether the checks of a type say themselves which values a field takes. */
    boolean judgesValues(String typeName, String field) {
        return judgingValues.contains(typeName + " " + field);
    }

    /** The checks of resources of all kinds. */
    public List<ObjectCheck> onEveryResource() {
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
        private final List<AdmissionCheck> onAdmission = new ArrayList<>();
        private Function<List<TypedObject>, CustomResourceCheck> onCustomResources = set -> (resource, old) -> false;
        private final Set<String> requiring = new HashSet<>();
        private final Set<String> judgingValues = new HashSet<>();

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

        /** Adds a check of what admission refuses. */
        public Builder onAdmission(AdmissionCheck check) {
            onAdmission.add(check);
            return this;
        }

        /** Sets how custom resources are judged once the whole set is known; without it, they are skipped. */
        public Builder onCustomResources(Function<List<TypedObject>, CustomResourceCheck> checkOf) {
            onCustomResources = checkOf;
            return this;
        }

        /** Says that the checks of these types report missing fields; the facts tell the others' required fields. */
        public Builder requiring(String... typeNames) {
            requiring.addAll(List.of(typeNames));
            return this;
        }

        /** Says that the checks of a type report values outside of a field's closed set, at another path or by minor. */
        public Builder judgingValues(String typeName, String field) {
            judgingValues.add(typeName + " " + field);
            return this;
        }

        /** The checks so far. */
        public RuleSet build() {
            return new RuleSet(this);
        }
    }
}
