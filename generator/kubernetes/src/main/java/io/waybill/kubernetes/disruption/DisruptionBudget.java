package io.waybill.kubernetes.disruption;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.value.IntOrString;
import io.waybill.kubernetes.kind.ApiGroup;
import io.waybill.kubernetes.label.LabelSelector;
import io.waybill.kubernetes.tree.Fields;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** A PodDisruptionBudget as the disruption controller reads it (pkg/controller/disruption, 1.36). */
public final class DisruptionBudget {

    private static final String LEAST = "minAvailable";
    private static final String MISSING = "maxUnavailable";

    private final Optional<LabelSelector> selector;
    private final Optional<IntOrString> missing;
    private final IntOrString least;

    private DisruptionBudget(Optional<LabelSelector> selector, Optional<IntOrString> missing, IntOrString least) {
        this.selector = selector;
        this.missing = missing;
        this.least = least;
    }

    /** The budget in a resource. Without {@code minAvailable} and {@code maxUnavailable}, one pod has to stay. */
    public static DisruptionBudget of(Mapping resource) {
        Mapping spec = Fields.at(resource, "spec");
        boolean isBeta =
                !ApiGroup.version(Fields.textOrEmpty(resource, "apiVersion")).equals("v1");
        Optional<LabelSelector> selector =
                spec.mapping("selector").map(LabelSelector::of).filter(labels -> !isBeta || !labels.isEmpty());
        Optional<IntOrString> missing = amount(spec, MISSING);
        return new DisruptionBudget(
                selector, missing, amount(spec, LEAST).orElseGet(() -> IntOrString.of(missing.isPresent() ? 0 : 1)));
    }

    private static Optional<IntOrString> amount(Mapping spec, String field) {
        return Fields.text(spec, field)
                .filter(text -> text.matches("[0-9]{1,9}%?"))
                .map(text -> text.endsWith("%") ? IntOrString.of(text) : IntOrString.of(Integer.parseInt(text)));
    }

    /** Whether it protects pods with these labels: none without a selector; with an empty one all, since {@code v1}. */
    public boolean selects(Map<String, String> labels) {
        return selector.filter(found -> found.matches(labels)).isPresent();
    }

    /** The field that says how many pods stay, for messages. */
    public String field() {
        return missing.isPresent() ? MISSING : LEAST;
    }

    /**
     * Whether it depends on how many pods are wanted, which the controller asks their owners: for pods of an owner
     * without a scale, such as a Job, it then fails, and no pod may be evicted.
     */
    public boolean dependsOnScale() {
        return missing.isPresent() || least.toString().endsWith("%");
    }

    /** How many of so many wanted pods must stay healthy; percentages are rounded up either way. */
    public long needed(long pods) {
        return missing.map(amount -> Math.max(0, pods - part(amount, pods))).orElseGet(() -> part(least, pods));
    }

    private static long part(IntOrString amount, long pods) {
        int most = (int) Math.min(Integer.MAX_VALUE, pods);
        return amount.partOf(most, RoundingMode.CEILING).orElse(0);
    }
}
