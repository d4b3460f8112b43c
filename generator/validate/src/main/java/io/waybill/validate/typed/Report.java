package io.waybill.validate.typed;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.validate.Finding;
import io.waybill.validate.Place;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Rule;
import io.waybill.validate.RuleId;
import io.waybill.validate.Severities;
import io.waybill.validate.Severity;
import io.waybill.validate.Summary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects the findings of one resource. There is one for each resource of a run, and most have nothing to collect. */
public final class Report {

    private final String file;
    private final int document;
    private final ResourceId resource;
    private final Severities severities;
    private final Set<RuleId> allowed;
    private @Nullable List<Finding> early;
    private @Nullable Consumer<Finding> listener;
    private Set<RuleId> broken = Set.of();
    private Severity worst = Severity.INFO;
    private boolean skipped;

    /**
     * A report about one resource.
     *
     * @param severities how much each rule matters
     * @param allowed the rules that this resource may break
     */
    public Report(String file, int document, ResourceId resource, Severities severities, Set<RuleId> allowed) {
        this.severities = severities;
        this.allowed = allowed;
        this.file = file;
        this.document = document;
        this.resource = resource;
    }

    /** A report about the same resource that has found the same, and tells none of it again. */
    public Report again() {
        Report copy = new Report(file, document, resource, severities, allowed);
        copy.broken = broken.isEmpty() ? broken : new HashSet<>(broken);
        copy.worst = worst;
        copy.skipped = skipped;
        return copy;
    }

    /** Tells a listener what was found so far, and from now on at once. */
    public void tell(Consumer<Finding> newListener) {
        if (early != null) {
            early.forEach(newListener);
            early = null;
        }
        listener = newListener;
    }

    /** Where the resource comes from. */
    public String file() {
        return file;
    }

    /** Its number there, counted from 0. */
    public int document() {
        return document;
    }

    /** The resource. */
    public ResourceId resource() {
        return resource;
    }

    /** Whether there is an error. */
    public boolean hasErrors() {
        return worst == Severity.ERROR;
    }

    /** Whether the resource breaks a rule. */
    public boolean has(RuleId rule) {
        return broken.contains(rule);
    }

    /** Reports an error about a value. */
    public void error(Rule rule, Node value, FieldPath field, String message, String fix) {
        add(rule, Severity.ERROR, value.origin(), field.toString(), message, fix);
    }

    /** Reports an error about a key, or about one that is missing. */
    public void error(Rule rule, Mapping mapping, String key, FieldPath field, String message, String fix) {
        add(rule, Severity.ERROR, mapping.originOf(key), field.toString(), message, fix);
    }

    /** Adds a finding. */
    public void add(RuleId rule, Severity own, @Nullable Origin origin, String field, String message, String fix) {
        if (broken.isEmpty()) {
            broken = new HashSet<>();
        }
        broken.add(rule);
        Severity severity = severities.of(rule, own).orElse(null);
        if (severity == null || allowed.contains(rule)) {
            return;
        }
        if (severity == Severity.SKIPPED) {
            skipped = true;
        } else if (severity.isAtLeast(worst)) {
            worst = severity;
        }
        Finding finding = new Finding(Place.of(file, document, origin), resource, field, rule, severity, message, fix);
        if (listener != null) {
            listener.accept(finding);
            return;
        }
        if (early == null) {
            early = new ArrayList<>();
        }
        early.add(finding);
    }

    /** The resource as one that was counted. */
    public Summary summary() {
        if (worst == Severity.ERROR) {
            return new Summary(1, 0, 1, 0);
        }
        return skipped ? new Summary(1, 0, 0, 1) : new Summary(1, 1, 0, 0);
    }
}
