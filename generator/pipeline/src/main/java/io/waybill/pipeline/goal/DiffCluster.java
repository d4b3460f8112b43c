package io.waybill.pipeline.goal;

import io.waybill.dsl.Target;
import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.blueprint.BlueprintSettings;
import io.waybill.pipeline.blueprint.BlueprintSettings.Setting;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.Choices;
import io.waybill.pipeline.run.UserException;
import io.waybill.pipeline.target.ClusterGates;
import io.waybill.pipeline.target.Schemas;
import io.waybill.schema.FeatureGates;
import io.waybill.schema.ServedApi;
import java.util.List;

/**
 * The cluster that compared files are for.
 *
 * @param api what it serves
 * @param rules what it is judged by beside the rules of Kubernetes
 * @param definitions definitions of custom resources that it has besides the files
 */
public record DiffCluster(ServedApi api, ProjectRules rules, List<Mapping> definitions) {

    /** A cluster of a version, with all feature gates as they are by default. */
    public DiffCluster(Target target, ProjectRules rules, List<Mapping> definitions) {
        this(new Schemas().of(target), rules, definitions);
    }

    /** A cluster without custom resources besides the files. */
    public DiffCluster(Target target) {
        this(target, ProjectRules.KUBERNETES, List.of());
    }

    /**
     * The cluster that a front end was asked for.
     *
     * @throws UserException when a feature gate is not known, or definitions or policies cannot be read
     */
    public static DiffCluster of(Target target, ProjectRules rules, BlueprintSettings settings) {
        FeatureGates gates =
                Choices.read(settings.nameOf(Setting.FEATURE_GATES), ClusterGates::parse, settings.featureGates());
        return new DiffCluster(
                new Schemas(gates).of(target),
                rules,
                settings.admission().readBehind(settings.definitions(), settings.classPath()));
    }
}
