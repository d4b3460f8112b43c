package io.waybill.pipeline.mutate;

import io.waybill.diff.AppliedTo;
import io.waybill.diff.FieldChange;
import io.waybill.diff.ResourceDiff;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.stored.ApplyMode;
import io.waybill.kubernetes.stored.CustomDefinitions;
import io.waybill.kubernetes.stored.Typing;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.rules.OwnRules;
import io.waybill.validate.Finding;
import io.waybill.validate.check.Judgement;
import io.waybill.validate.check.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What a blueprint renders for one environment and target, before anything is changed. */
final class Original {

    private final Rendition rendition;
    private final Manifest manifest;
    private final List<Mapping> trees;
    private final List<ResourceDiff> diffs;
    private final Validator validator;
    private final List<Judgement> judgements = new ArrayList<>();

    private Original(Rendition rendition, Manifest manifest) {
        this.rendition = rendition;
        this.manifest = manifest;
        this.trees = manifest.resources().stream().<Mapping>map(Resource::tree).toList();
        List<Mapping> definitions = new ArrayList<>(rendition.definitions());
        definitions.addAll(trees);
        AppliedTo cluster = new AppliedTo(rendition.api(), CustomDefinitions.of(definitions), ApplyMode.SERVER_SIDE);
        diffs = trees.stream().map(tree -> ResourceDiff.from(cluster, tree)).toList();
        validator = new Validator(
                rendition.api(),
                rendition.rules().all(own(finding -> {})),
                rendition.rules().severities(),
                finding -> {});
        for (int i = 0; i < trees.size(); i++) {
            judgements.add(validator.judge(trees.get(i), rendition.title(), i, List.of()));
        }
    }

    static Original of(Rendition rendition) {
        return new Original(rendition, rendition.tracedManifest());
    }

    Rendition rendition() {
        return rendition;
    }

    Manifest manifest() {
        return manifest;
    }

    Mapping tree(int resource) {
        return trees.get(resource);
    }

    Set<String> expected() {
        return manifest.expected();
    }

    /** The rules of the project, to be asked about one set. */
    OwnRules own(Consumer<Finding> findings) {
        return new OwnRules(rendition.rules(), rendition.environment(), rendition.target(), findings);
    }

    /** A validator for a set of its own. */
    Validator validator(OwnRules own, Consumer<Finding> findings) {
        Validator next = new Validator(validator, rendition.rules().all(own), findings);
        rendition.definitions().forEach(next::define);
        return next;
    }

    /** What is known of each resource by itself. */
    List<Judgement> judgements() {
        return judgements;
    }

    /**
     * Adds the changes of one resource after the other.
     *
     * @param all those of others so far
     */
    void addMutants(List<Mutant> all) {
        for (int i = 0; i < trees.size(); i++) {
            for (Edit edit : Edits.of(Typing.of(rendition.api(), trees.get(i)), trees.get(i))) {
                all.add(new Mutant(all.size(), this, i, edit));
            }
        }
    }

    /** What a change of a resource does on a cluster. */
    List<FieldChange> changes(int resource, Mapping changed) {
        return diffs.get(resource).to(changed);
    }

    /** The manifest with a mutant. */
    Manifest manifestWith(Mutant mutant) {
        List<Resource<?>> resources = new ArrayList<>(manifest.resources());
        if (mutant.edit().isRemoval()) {
            resources.remove(mutant.resource());
        } else {
            Resource<?> before = resources.get(mutant.resource());
            resources.set(
                    mutant.resource(),
                    before instanceof UntypedResource
                            ? UntypedResource.from(mutant.tree(), before.isNamespaced())
                            : Resource.from(mutant.tree()));
        }
        return manifest.resources(resources);
    }
}
