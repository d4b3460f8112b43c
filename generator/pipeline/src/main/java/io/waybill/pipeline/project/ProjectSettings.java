package io.waybill.pipeline.project;

import io.waybill.pipeline.blueprint.BlueprintSettings;
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
 */
public record ProjectSettings(
        Path goldenDirectory,
        List<String> environments,
        Map<String, String> rules,
        List<String> ruleClasses,
        List<String> definitions,
        String featureGates,
        String failOn) {

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
                project.resolve(plugin.text("goldenDirectory")
                                .or(() -> plugin.property("waybill.goldenDirectory"))
                                .orElse("golden"))
                        .normalize(),
                plugin.list("environments")
                        .or(() -> plugin.property("waybill.environments").map(ProjectSettings::items))
                        .orElse(List.of()),
                plugin.map("rules"),
                plugin.list("ruleClasses")
                        .or(() -> plugin.property("waybill.ruleClasses").map(ProjectSettings::items))
                        .orElse(List.of()),
                plugin
                        .list("customResourceDefinitions")
                        .or(() -> plugin.property("waybill.customResourceDefinitions")
                                .map(ProjectSettings::items))
                        .orElse(List.of())
                        .stream()
                        .map(input -> input.startsWith(CLASS_PATH)
                                ? input
                                : project.resolve(input).toString())
                        .toList(),
                plugin.text("featureGates")
                        .or(() -> plugin.property("waybill.featureGates"))
                        .orElse(""),
                plugin.text("failOn")
                        .or(() -> plugin.property("waybill.failOn"))
                        .orElse("error"));
    }

    /** These settings, for some environments only. */
    public ProjectSettings withEnvironments(List<String> names) {
        return new ProjectSettings(goldenDirectory, names, rules, ruleClasses, definitions, featureGates, failOn);
    }

    /** These settings, with other severities. */
    public ProjectSettings withRules(Map<String, String> severities) {
        return new ProjectSettings(
                goldenDirectory, environments, severities, ruleClasses, definitions, featureGates, failOn);
    }

    /** These settings, with other rules of the project's own. */
    public ProjectSettings withRuleClasses(List<String> sources) {
        return new ProjectSettings(goldenDirectory, environments, rules, sources, definitions, featureGates, failOn);
    }

    /** These settings, with other definitions of custom resources. */
    public ProjectSettings withDefinitions(List<String> inputs) {
        return new ProjectSettings(goldenDirectory, environments, rules, ruleClasses, inputs, featureGates, failOn);
    }

    /** These settings, with another folder of golden files. */
    public ProjectSettings withGoldenDirectory(Path folder) {
        return new ProjectSettings(folder, environments, rules, ruleClasses, definitions, featureGates, failOn);
    }

    private static List<String> items(String text) {
        return List.of(text.split("\\s*,\\s*"));
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
        differ(
                differences,
                "customResourceDefinitions",
                definitions.stream().map(ProjectSettings::absolute).toList(),
                ran.definitions().stream().map(ProjectSettings::absolute).toList());
        return differences;
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
