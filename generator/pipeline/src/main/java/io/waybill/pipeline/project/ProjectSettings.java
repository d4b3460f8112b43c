package io.waybill.pipeline.project;

import io.waybill.pipeline.blueprint.BlueprintSettings;
import io.waybill.pipeline.blueprint.ChosenRules;
import io.waybill.pipeline.input.AdmissionSettings;
import io.waybill.pipeline.input.ImportInputs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What golden tests and the goal {@code verify} have in common, as the configuration of the Maven plugin has it.
 *
 * @param goldenDirectory the folder of the golden files
 * @param baseline the file with findings that are known; empty where all are reported
 * @param environments the environments to work on; empty for all
 * @param rules what the blueprints are judged by
 * @param definitions where definitions of custom resources are
 * @param featureGates how the feature gates of the cluster are set; empty for the defaults
 * @param admission what the admission of the cluster is told
 */
public record ProjectSettings(
        Path goldenDirectory,
        Optional<Path> baseline,
        List<String> environments,
        RuleSettings rules,
        List<String> definitions,
        String featureGates,
        AdmissionSettings admission) {

    private static final String CLASS_PATH = "classpath:";

    /**
     * The settings of the project in a folder: what its POM, and parents of it that lie beside it, configure the plugin
     * with; else properties by the plugin's names, of the system or the POM; else the defaults. Profiles, and parents from repositories, are
     * not looked at.
     *
     * @throws io.waybill.pipeline.run.UserException when the POM cannot be read, or names a property that is not known
     */
    public static ProjectSettings of(Path project) {
        PluginConfiguration plugin = PluginConfiguration.of(project.resolve("pom.xml"));
        return new ProjectSettings(
                project.resolve(plugin.valueOf("goldenDirectory").orElse("golden"))
                        .normalize(),
                plugin.valueOf("baseline").map(file -> project.resolve(file).normalize()),
                plugin.itemsOf("environments"),
                new RuleSettings(
                        plugin.map("rules"),
                        ChosenRules.in(project, plugin.itemsOf("ruleClasses")),
                        plugin.valueOf("lint").orElse("none"),
                        plugin.valueOf("failOn").orElse("error")),
                ImportInputs.in(project, plugin.itemsOf("customResourceDefinitions")),
                plugin.valueOf("featureGates").orElse(""),
                new AdmissionSettings(
                                plugin.itemsOf("policies"),
                                plugin.valueOf("podSecurity").orElse(""))
                        .in(project));
    }

    /** These settings, for some environments only. */
    public ProjectSettings withEnvironments(List<String> names) {
        return new ProjectSettings(goldenDirectory, baseline, names, rules, definitions, featureGates, admission);
    }

    /** These settings, with other rules. */
    public ProjectSettings withRules(RuleSettings others) {
        return new ProjectSettings(
                goldenDirectory, baseline, environments, others, definitions, featureGates, admission);
    }

    /** These settings, with other definitions of custom resources. */
    public ProjectSettings withDefinitions(List<String> inputs) {
        return new ProjectSettings(goldenDirectory, baseline, environments, rules, inputs, featureGates, admission);
    }

    /** These settings, with another folder of golden files. */
    public ProjectSettings withGoldenDirectory(Path folder) {
        return new ProjectSettings(folder, baseline, environments, rules, definitions, featureGates, admission);
    }

    /**
     * In what a run of the plugin differs from these settings, by the names of its parameters.
     *
     * @param folder the folder of its golden files
     * @param severity its least severity that fails
     * @param ran what else it was asked for
     */
    public List<String> differences(Path folder, String severity, BlueprintSettings ran) {
        List<String> differences = new ArrayList<>();
        differ(differences, "goldenDirectory", absolute(goldenDirectory), absolute(folder));
        differ(
                differences,
                "baseline",
                baseline.map(ProjectSettings::absolute),
                ran.baseline().map(ProjectSettings::absolute));
        differ(differences, "environments", environments, ran.environments());
        differ(differences, "rules", rules.severities(), ran.rules().severities());
        differ(
                differences,
                "ruleClasses",
                absolute(rules.classes()),
                absolute(ran.rules().named()));
        differ(differences, "lint", rules.profile(), ran.rules().lint());
        differ(differences, "featureGates", featureGates, ran.featureGates());
        differ(differences, "failOn", rules.failOn(), severity);
        differ(differences, "customResourceDefinitions", absolute(definitions), absolute(ran.definitions()));
        differ(
                differences,
                "policies",
                absolute(admission.policies()),
                absolute(ran.admission().policies()));
        differ(
                differences,
                "podSecurity",
                absolute(admission.podSecurity()),
                absolute(ran.admission().podSecurity()));
        differ(differences, "applications", List.of(), ran.rules().applications());
        return differences;
    }

    private static List<String> absolute(List<String> inputs) {
        return inputs.stream().map(ProjectSettings::absolute).toList();
    }

    private static String absolute(String input) {
        return input.startsWith(CLASS_PATH) ? input : absolute(Path.of(input)).toString();
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static void differ(List<String> differences, String name, Object read, Object ran) {
        if (!read.equals(ran)) {
            differences.add("<" + name + "> is " + ran + " here, and golden tests read " + read);
        }
    }
}
