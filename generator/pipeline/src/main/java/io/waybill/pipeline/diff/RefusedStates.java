package io.waybill.pipeline.diff;

import io.waybill.crd.TypedDefinitions;
import io.waybill.diff.Change;
import io.waybill.diff.ResourceChange;
import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.stored.Correlation;
import io.waybill.kubernetes.stored.CustomDefinitions;
import io.waybill.kubernetes.stored.Typing;
import io.waybill.pipeline.diff.StateFaults.Fault;
import io.waybill.pipeline.diff.StateFaults.State;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Finding;
import io.waybill.validate.Rule;
import io.waybill.validate.Severities;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether the API server takes what changed resources become, each by itself. */
public final class RefusedStates {

    /**
     * From when on the spec of a StatefulSet is validated in updates too; measured are 1.20, which does not, and 1.36. The
     * step came before 1.28.
     */
    private static final Minor STATEFUL_SET_UPDATES = new Minor(28);

    /** So many changes are judged at once; what is known of them meanwhile takes memory. */
    static final int AT_ONCE = 4_000;

    private final ServedApi api;
    private final StateFaults faults;
    private final CustomDefinitions custom;

    /**
     * A check.
     *
     * @param definitions definitions of custom resources that the cluster has
     */
    public RefusedStates(ServedApi api, Severities severities, List<Mapping> definitions) {
        this.api = api;
        List<Mapping> known =
                definitions.stream().filter(TypedDefinitions::isDefinition).toList();
        this.faults = new StateFaults(api, severities, known);
        this.custom = CustomDefinitions.of(known);
    }

    /** What was wrong with a resource before. */
    private final class OldFaults {

        private final List<Finding> findings;
        private final ResourceChange change;
        private final Set<Fault> faults = new HashSet<>();
        private final Optional<Correlation> values;
        private final boolean isCustom;

        OldFaults(ResourceChange change, List<Finding> findings) {
            this.change = change;
            this.findings = findings;
            findings.forEach(finding -> faults.add(Fault.of(finding)));
            isCustom = custom.schema(change.resource()).isPresent();
            values = change.before()
                    .flatMap(before -> change.after()
                            .filter(after -> !findings.isEmpty())
                            .map(after -> Correlation.of(Typing.of(api, after), custom, before, after)));
        }

        /**
         * Whether a fault was there before, and the update does not change the value that is at fault. What a definition says
         * of a custom resource has been compared with the update itself.
         */
        boolean have(Finding finding) {
            if (isCustom && !finding.field().startsWith("metadata")) {
                return false;
            }
            return values.filter(known -> known.isUnchanged(finding.field()))
                            .flatMap(known -> known.before(finding.field()))
                            .filter(field -> faults.contains(new Fault(field, finding.rule())))
                            .isPresent()
                    || isAccepted(finding);
        }

        private boolean isAccepted(Finding finding) {
            return change.before().isPresent()
                    && change.after()
                            .filter(after -> Ratchets.accept(
                                    finding, findings, change.before().get(), after))
                            .isPresent();
        }
    }

    /** The changes, those refused that make a resource what it may not be; what was wrong before does not count. */
    public List<ResourceChange> check(List<ResourceChange> changes) {
        if (changes.stream().anyMatch(change -> TypedDefinitions.isDefinition(change.resource()))) {
            return checkAtOnce(changes); // what a definition was decides about the custom resources before
        }
        List<ResourceChange> checked = new ArrayList<>(changes.size());
        for (int from = 0; from < changes.size(); from += AT_ONCE) {
            checked.addAll(checkAtOnce(changes.subList(from, Math.min(from + AT_ONCE, changes.size()))));
        }
        return checked;
    }

    private List<ResourceChange> checkAtOnce(List<ResourceChange> changes) {
        Map<Integer, List<Finding>> now = faults.of(changes.stream()
                .map(change -> new State(change.after(), change.before()))
                .toList());
        if (now.isEmpty()) {
            return changes;
        }
        Map<Integer, List<Finding>> before = faults.of(changes.stream()
                .map(change -> new State(earlier(change), Optional.empty()))
                .toList());
        List<ResourceChange> checked = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            ResourceChange change = changes.get(i);
            OldFaults old = new OldFaults(change, before.getOrDefault(i, List.of()));
            for (Finding finding : now.getOrDefault(i, List.of())) {
                if (!old.have(finding) && isLookedAt(change, finding)) {
                    change = change.refusing(finding.field(), finding.message() + " " + finding.fix());
                }
            }
            checked.add(change);
        }
        return checked;
    }

    private static Optional<Mapping> earlier(ResourceChange change) {
        return change.after().isPresent() ? change.before() : Optional.empty();
    }

    /** Earlier servers took any pod template in the update of a StatefulSet, as long as they could read it. */
    private boolean isLookedAt(ResourceChange change, Finding finding) {
        boolean decoding = finding.rule() == Rule.TYPE || finding.rule() == Rule.UNKNOWN_FIELD;
        return change.change() != Change.CHANGED
                || !finding.resource().kind().equals("StatefulSet")
                || api.minor().compareTo(STATEFUL_SET_UPDATES) >= 0
                || decoding
                || !finding.field().startsWith("spec");
    }
}
