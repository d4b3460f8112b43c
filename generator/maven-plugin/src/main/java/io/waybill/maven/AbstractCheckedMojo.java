package io.waybill.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals share that check what blueprints render. */
abstract class AbstractCheckedMojo extends AbstractBlueprintMojo {

    /**
     * How the feature gates of the cluster are set, as kube-apiserver accepts them: {@code
     * GenericWorkload=true,EnvFiles=false}. Without it, as each version has them.
     */
    @Parameter(property = "waybill.featureGates")
    @Nullable String featureGates;

    /** How much rules matter, by id: {@code error}, {@code warning}, {@code info} or {@code off}. */
    @Parameter
    Map<String, String> rules = new HashMap<>();

    /** As {@code rules}, and before them, for the command line: {@code collision=off,unresolved=error}. */
    @Parameter(property = "waybill.rules")
    List<String> ruleSeverities = new ArrayList<>();

    /**
     * Jars and folders with rules of the project's own, and qualified names of classes that have some, beside those that
     * the class path of the project or the plugin offers as services.
     */
    @Parameter(property = "waybill.ruleClasses")
    List<String> ruleClasses = new ArrayList<>();

    /** How much of good practice is asked for: {@code none}, {@code recommended} or {@code strict}. */
    @Parameter(property = "waybill.lint", defaultValue = "none")
    String lint = "none";

    /**
     * Admission policies that the cluster has, with their bindings and parameters: files, folders, jars or {@code
     * jar!/path}, or {@code classpath:path}.
     */
    @Parameter(property = "waybill.policies")
    List<String> policies = new ArrayList<>();

    /**
     * Pod Security of Namespaces without labels: a level, such as {@code restricted} or {@code baseline:v1.30}, or a file
     * with the admission configuration of the API server, which may exempt some.
     */
    @Parameter(property = "waybill.podSecurity")
    @Nullable String podSecurity;

    /**
     * Definitions of custom resources to check those of the blueprints with: files, folders, jars, {@code jar!/path} or
     * {@code classpath:path}.
     */
    @Parameter(property = "waybill.customResourceDefinitions")
    List<String> customResourceDefinitions = new ArrayList<>();

    /** The file with findings that are known, and not reported; empty for goals that report all. */
    Optional<Path> known() {
        return Optional.empty();
    }

    /** How much rules matter, by id. */
    final Map<String, String> severities() {
        return Settings.severities(rules, ruleSeverities);
    }

    @Override
    final String featureGates() {
        return featureGates == null ? "" : featureGates;
    }
}
