package io.waybill.pipeline.project;

import io.waybill.pipeline.blueprint.BlueprintSettings;
import io.waybill.pipeline.input.AdmissionSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What golden tests and the goal {@code verify} have in common, as the configuration of the Maven plugin has it.
 *
 * @param goldenDirectory the folder of the golden files
 * @param environments the environments to work on; empty for all
 * @param rules how much rules matter, by their ids
 * @param ruleClasses jars, folders and classes with rules of the project's own
 * @param definitions where definitions of custom resources are
 * @param featureGates how the feature gates of the cluster are set; empty for the defaults
 * @param failOn the least severity that fails: {@code error}, {@code warning} or {@code info}
 * @param admission what the admission of the cluster is told
 */
public record ProjectSettings(
        Path goldenDirectory,
        List<String> environments,
        Map<String, String> rules,
        List<String> ruleClasses,
        List<String> definitions,
        String featureGates,
        String failOn,
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
                plugin.itemsOf("environments"),
                plugin.map("rules"),
                plugin.itemsOf("ruleClasses"),
                inProject(project, plugin.itemsOf("customResourceDefinitions")),
                plugin.valueOf("featureGates").orElse(""),
                plugin.valueOf("failOn").orElse("error"),
                new AdmissionSettings(
                        inProject(project, plugin.itemsOf("policies")),
                        plugin.valueOf("podSecurity").orElse("")));
    }

    private static List<String> inProject(Path project, List<String> inputs) {
        return inputs.stream()
                .map(input -> input.startsWith(CLASS_PATH)
                        ? input
                        : project.resolve(input).toString())
                .toList();
    }

    /** These settings, for some environments only. */
    public ProjectSettings withEnvironments(List<String> names) {
        return new ProjectSettings(goldenDirectory, names, rules, ruleClasses, definitions, featureGates, failOn, admission);
    }

    /** These settings, with other severities. */
    public ProjectSettings withRules(Map<String, String> severities) {
        return new ProjectSettings(
                goldenDirectory, environments, severities, ruleClasses, definitions, featureGates, failOn, admission);
    }

    /** These settings, with other rules of the project's own. */
    public ProjectSettings withRuleClasses(List<String> sources) {
        return new ProjectSettings(goldenDirectory, environments, rules, sources, definitions, featureGates, failOn, admission);
    }

    /** These settings, with other definitions of custom resources. */
    public ProjectSettings withDefinitions(List<String> inputs) {
        return new ProjectSettings(goldenDirectory, environments, rules, ruleClasses, inputs, featureGates, failOn, admission);
    }

    /** These settings, with another folder of golden files. */
    public ProjectSettings withGoldenDirectory(Path folder) {
        return new ProjectSettings(folder, environments, rules, ruleClasses, definitions, featureGates, failOn, admission);
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
        differ(differences, "environments", environments, ran.environments());
        differ(differences, "rules", rules, ran.rules());
        differ(differences, "ruleClasses", ruleClasses, ran.ruleClasses());
        differ(differences, "featureGates", featureGates, ran.featureGates());
        differ(differences, "failOn", failOn, severity);
        differ(differences, "customResourceDefinitions", absolute(definitions), absolute(ran.definitions()));
        differ(
                differences,
                "policies",
                absolute(admission.policies()),
                absolute(ran.admission().policies()));
        differ(
                differences, "podSecurity", admission.podSecurity(), ran.admission().podSecurity());
        differ(differences, "applications", List.of(), ran.applications());
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
