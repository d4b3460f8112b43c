package io.waybill.pipeline.rules;

import io.waybill.dsl.Target;
import io.waybill.dsl.tree.Mapping;
import io.waybill.rules.CheckedEnvironments;
import io.waybill.rules.CheckedManifest;
import io.waybill.rules.ManifestRule;
import io.waybill.rules.Violation;
import io.waybill.validate.Finding;
import io.waybill.validate.Place;
import io.waybill.validate.ResourceId;
import io.waybill.validate.Rule;
import io.waybill.validate.Severity;
import io.waybill.validate.typed.SetCheck;
import io.waybill.validate.typed.TypedObject;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Asks the rules of a project about one set of resources; what they find is reported like all else. */
public final class OwnRules implements SetCheck {

    private final ProjectRules rules;
    private final String name;
    private final Target target;
    private final Consumer<Finding> ofNoResource;
    private final IdentityHashMap<Mapping, TypedObject> byTree = new IdentityHashMap<>();
    private CheckedManifest manifest;

    /**
     * A check of one set.
     *
     * @param name what the set is called
     * @param target the Kubernetes version that it is for
     * @param ofNoResource takes what rules say of all resources together
     */
    public OwnRules(ProjectRules rules, String name, Target target, Consumer<Finding> ofNoResource) {
        this.rules = rules;
        this.name = name;
        this.target = target;
        this.ofNoResource = ofNoResource;
        this.manifest = CheckedManifest.of(name, target, List.of(), Set.of());
    }

    @Override
    public void check(List<TypedObject> resources, List<TypedObject> customResources, Set<String> expected) {
        List<ManifestRule> active = rules.active();
        if (active.isEmpty()) {
            return;
        }
        List<Mapping> trees = new ArrayList<>();
        add(resources, trees);
        add(customResources, trees);
        manifest = CheckedManifest.of(name, target, trees, expected);
        active.forEach(rule -> rule.violations(manifest).forEach(violation -> report(rule, violation)));
    }

    private void add(List<TypedObject> resources, List<Mapping> trees) {
        for (TypedObject resource : resources) {
            Mapping tree = resource.mapping();
            byTree.put(tree, resource);
            trees.add(tree);
        }
    }

    /** What rules saw of the set. */
    public CheckedManifest manifest() {
        return manifest;
    }

    /**
     * Asks the rules that compare environments.
     *
     * @param blueprint the name of their blueprint
     * @param sets what has been asked about each by itself, all of one target; one at least
     */
    public static void compare(String blueprint, List<OwnRules> sets) {
        OwnRules first = sets.get(0);
        List<ManifestRule> active = first.rules.active();
        if (active.isEmpty()) {
            return;
        }
        CheckedEnvironments environments = new CheckedEnvironments(
                blueprint, sets.stream().map(set -> set.manifest).toList());
        for (ManifestRule rule : active) {
            for (Violation violation : rule.violations(environments)) {
                sets.stream()
                        .filter(set -> set.byTree.containsKey(violation.resource()))
                        .findFirst()
                        .orElse(first)
                        .report(rule, violation);
            }
        }
    }

    private void report(ManifestRule rule, Violation violation) {
        Severity severity = violation.isFailure() ? Severity.ERROR : rule.severity();
        TypedObject resource = byTree.get(violation.resource());
        if (resource != null) {
            // A resource without what the API requires has no value that a rule could read.
            if (!violation.isFailure() || !resource.breaks(Rule.REQUIRED) && !resource.breaks(Rule.TYPE)) {
                resource.report(
                        rule,
                        severity,
                        violation.field(),
                        FieldOrigin.of(violation.resource(), violation.field()),
                        violation.message(),
                        violation.fix());
            }
        } else if (violation.resource().isEmpty()) {
            rules.severities()
                    .of(rule, severity)
                    .ifPresent(known -> ofNoResource.accept(new Finding(
                            new Place(name, 0, 0, 0),
                            ResourceId.NONE,
                            "",
                            rule,
                            known,
                            violation.message(),
                            violation.fix())));
        }
    }
}
