package io.waybill.validate.check;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.validate.Rule;
import io.waybill.validate.RuleId;
import io.waybill.validate.Severities;
import io.waybill.validate.Severity;
import io.waybill.validate.typed.Report;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The rules that a resource may break, with a reason: {@code waybill.io/allow-collision: both are one app}. */
public final class Allowances {

    private static final String PREFIX = "waybill.io/allow-";

    private Allowances() {}

    /** The rules that annotations of a resource name and give a reason for. */
    public static Set<RuleId> of(Node resource, Severities severities) {
        Optional<Mapping> annotations = annotations(resource);
        if (annotations.isEmpty()) {
            return Set.of();
        }
        Set<RuleId> allowed = new HashSet<>();
        for (String key : annotations.get().keys()) {
            if (key.startsWith(PREFIX) && hasReason(annotations.get(), key)) {
                rule(key, severities).ifPresent(allowed::add);
            }
        }
        return allowed.isEmpty() ? Set.of() : allowed;
    }

    /** Reports annotations that allow nothing. */
    static void check(Node resource, Severities severities, Report report) {
        annotations(resource).ifPresent(annotations -> {
            for (String key : annotations.keys()) {
                if (key.startsWith(PREFIX) && (rule(key, severities).isEmpty() || !hasReason(annotations, key))) {
                    report.add(
                            Rule.INVALID_FORMAT,
                            Severity.WARNING,
                            annotations.originOf(key),
                            "metadata.annotations",
                            "The annotation " + key + " allows nothing: it "
                                    + (rule(key, severities).isEmpty() ? "names no rule." : "gives no reason."),
                            "Write " + PREFIX + "<rule> with the reason as its value.");
                }
            }
        });
    }

    private static boolean hasReason(Mapping annotations, String key) {
        return annotations.string(key).filter(reason -> !reason.isBlank()).isPresent();
    }

    private static Optional<RuleId> rule(String key, Severities severities) {
        return severities.rule(key.substring(PREFIX.length()));
    }

    private static Optional<Mapping> annotations(Node resource) {
        return resource instanceof Mapping mapping
                ? mapping.mapping("metadata").flatMap(metadata -> metadata.mapping("annotations"))
                : Optional.empty();
    }
}
