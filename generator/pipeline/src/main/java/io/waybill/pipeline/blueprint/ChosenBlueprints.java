package io.waybill.pipeline.blueprint;

import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Target;
import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.blueprint.BlueprintSettings.Setting;
import io.waybill.pipeline.rules.Baseline;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.Choices;
import io.waybill.pipeline.target.ClusterGates;
import io.waybill.schema.FeatureGates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The blueprints that a user chose. They must not be used after this is closed. */
public final class ChosenBlueprints implements AutoCloseable {

    private final BlueprintSettings settings;
    private final ChosenRules rules;
    private final BlueprintClassPath classPath;
    private final List<Blueprint> blueprints;

    /**
     * Finds and makes the blueprints.
     *
     * @throws io.waybill.pipeline.run.UserException when there is none, or one cannot be made
     */
    public ChosenBlueprints(BlueprintSettings settings) {
        this.settings = settings;
        this.rules = settings.rules();
        List<Path> entries = new ArrayList<>(settings.classPath());
        entries.addAll(rules.classPath());
        classPath = new BlueprintClassPath(entries);
        if (settings.given().isEmpty()) {
            blueprints = settings.blueprints().isEmpty()
                    ? classPath.find(settings.searched())
                    : settings.blueprints().stream().map(classPath::named).toList();
        } else {
            blueprints = settings.given();
        }
        if (blueprints.isEmpty()) {
            close();
            throw settings.noBlueprint();
        }
    }

    /**
     * The renditions of the chosen environments.
     *
     * @param only the only target, in place of the blueprints' own
     */
    public List<Rendition> renditions(Optional<Target> only) {
        return renditions(only, settings.environments());
    }

    /**
     * The renditions of some environments.
     *
     * @param only the only target, in place of the blueprints' own
     * @param environments the names of environments; none for all
     */
    public List<Rendition> renditions(Optional<Target> only, List<String> environments) {
        ProjectRules all = rules.find(classPath, settings.nameOf(Setting.RULES));
        ProjectRules found =
                settings.baseline().map(Baseline::read).map(all::knowing).orElse(all);
        FeatureGates gates =
                Choices.read(settings.nameOf(Setting.FEATURE_GATES), ClusterGates::parse, settings.featureGates());
        List<Mapping> definitions = settings.admission().readBehind(settings.definitions(), settings.classPath());
        return Renditions.select(Renditions.of(blueprints, only, found, gates), environments).stream()
                .map(rendition -> rendition.withDefinitions(definitions))
                .toList();
    }

    @Override
    public void close() {
        classPath.close();
    }
}
