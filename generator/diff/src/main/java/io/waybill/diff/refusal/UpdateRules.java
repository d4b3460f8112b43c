package io.waybill.diff.refusal;

import io.waybill.diff.tree.Update;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.tree.PathFields;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The rules that the table of immutable fields names: what can change depends on more than the field. */
final class UpdateRules {

    /** Refuses what it does not allow. */
    @FunctionalInterface
    interface UpdateRule {

        /**
         * Judges an update.
         *
         * @param line the line of the table that named the rule
         */
        void check(Update update, ImmutableField line, List<Refusal> refusals);
    }

    private static final Map<String, UpdateRule> RULES = Map.ofEntries(
            Map.entry("metadata", UpdateRules::metadata),
            Map.entry("frozen", UpdateRules::frozen),
            Map.entry("scopes", UpdateRules::scopes),
            Map.entry("strategy", UpdateRules::strategy),
            Map.entry("onDelete", UpdateRules::onDelete),
            Map.entry("versions", UpdateRules::versions),
            Map.entry("cidrs", UpdateRules::cidrs),
            Map.entry("affinity", NodeUpdates::affinity),
            Map.entry("drivers", NodeUpdates::drivers),
            Map.entry("pod", PodUpdate::check),
            Map.entry("service", ServiceUpdate::check),
            Map.entry("gangs", GangUpdate::check),
            Map.entry("claim", VolumeUpdates::claim),
            Map.entry("volume", VolumeUpdates::volume),
            Map.entry("template", JobUpdate::template),
            Map.entry("completions", JobUpdate::completions));

    private UpdateRules() {}

    /**
     * The rule of a name.
     *
     * @throws NullPointerException when there is none
     */
    static UpdateRule named(String name) {
        return Objects.requireNonNull(RULES.get(name), name);
    }

    /** What only the API server writes, and what an object that is being deleted takes no more. */
    private static void metadata(Update update, ImmutableField line, List<Refusal> refusals) {
        Mapping before = PathFields.mapping(update.before(), "metadata");
        Mapping after = PathFields.mapping(update.after(), "metadata");
        for (String field : List.of("uid", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds")) {
            Node old = before.get(field);
            Node now = after.get(field);
            if (old != null && now != null && !old.equals(now)) {
                String path = "metadata." + field;
                refusals.add(Refusal.at(path, path + " is written by the API server alone; leave it out."));
            }
        }
        Set<Node> finalizers =
                new HashSet<>(PathFields.sequence(after, "finalizers").items());
        finalizers.removeAll(PathFields.sequence(before, "finalizers").items());
        if (before.get("deletionTimestamp") != null && !finalizers.isEmpty()) {
            refusals.add(Refusal.at(
                    "metadata.finalizers",
                    "An object that is being deleted accepts no more finalizers; wait until it is deleted."));
        }
    }

    /** ConfigMaps and Secrets that are marked as immutable. */
    private static void frozen(Update update, ImmutableField line, List<Refusal> refusals) {
        if (!PathFields.isTrue(update.before(), "immutable")) {
            return;
        }
        String why = "It is marked as immutable";
        if (!PathFields.isTrue(update.after(), "immutable")) {
            refusals.add(Refusal.at("immutable", line.reason(why)));
        }
        for (String field : List.of("data", "binaryData")) {
            if (!Objects.equals(update.before().get(field), update.after().get(field))) {
                List<String> covers = field.equals("data") ? List.of(field, "stringData") : List.of(field);
                refusals.add(new Refusal(field, covers, List.of(), line.reason(why)));
            }
        }
    }

    private static void scopes(Update update, ImmutableField line, List<Refusal> refusals) {
        Set<Node> before =
                new HashSet<>(PathFields.sequence(update.before(), line.field()).items());
        Set<Node> after =
                new HashSet<>(PathFields.sequence(update.after(), line.field()).items());
        if (!before.equals(after)) {
            refusals.add(line.refusal("The scopes of a ResourceQuota are immutable"));
        }
    }

    /** A Deployment that stops rolling keeps what the API server filled in for rolling. */
    private static void strategy(Update update, ImmutableField line, List<Refusal> refusals) {
        Mapping strategy = PathFields.mapping(update.after(), "spec.strategy");
        boolean recreates = PathFields.text(strategy, "type").orElse("").equals("Recreate");
        if (recreates && strategy.get("rollingUpdate") != null) {
            String field = "spec.strategy.rollingUpdate";
            refusals.add(new Refusal(
                    field,
                    List.of(field, "spec.strategy.type"),
                    List.of(),
                    line.reason("With the strategy Recreate there must be no rollingUpdate")));
        }
    }

    /** A StatefulSet that stops rolling keeps what the API server filled in for rolling. */
    private static void onDelete(Update update, ImmutableField line, List<Refusal> refusals) {
        Mapping strategy = PathFields.mapping(update.after(), "spec.updateStrategy");
        boolean waits = PathFields.text(strategy, "type").orElse("").equals("OnDelete");
        if (waits && strategy.get("rollingUpdate") != null) {
            String field = "spec.updateStrategy.rollingUpdate";
            refusals.add(new Refusal(
                    field,
                    List.of(field, "spec.updateStrategy.type"),
                    List.of(),
                    line.reason("With the strategy OnDelete there must be no rollingUpdate")));
        }
    }

    /** The version in which objects are stored cannot go. */
    private static void versions(Update update, ImmutableField line, List<Refusal> refusals) {
        Set<String> names = new HashSet<>();
        for (Node version : PathFields.sequence(update.after(), line.field())) {
            if (version instanceof Mapping mapping) {
                mapping.string("name").ifPresent(names::add);
            }
        }
        for (Node version : PathFields.sequence(update.before(), line.field())) {
            if (version instanceof Mapping mapping
                    && PathFields.isTrue(mapping, "storage")
                    && !names.contains(mapping.string("name").orElse(""))) {
                refusals.add(new Refusal(
                        "status.storedVersions[0]",
                        List.of(line.field()),
                        List.of(),
                        line.reason("Objects are stored in version "
                                + mapping.string("name").orElse(""))));
            }
        }
    }

    /** A second family may be added to the first. */
    private static void cidrs(Update update, ImmutableField line, List<Refusal> refusals) {
        Sequence before = PathFields.sequence(update.before(), line.field());
        Sequence after = PathFields.sequence(update.after(), line.field());
        boolean grows = before.size() == 1 && after.size() == 2 && before.get(0).equals(after.get(0));
        if (!before.equals(after) && !grows) {
            refusals.add(line.refusal(line.field() + " is immutable"));
        }
    }
}
