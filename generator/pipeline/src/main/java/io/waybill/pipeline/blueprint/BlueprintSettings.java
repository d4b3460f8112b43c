package io.waybill.pipeline.blueprint;

import io.waybill.dsl.Blueprint;
import io.waybill.pipeline.input.AdmissionSettings;
import io.waybill.pipeline.run.UserException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What every front end asks for where it works on blueprints. The command line and Maven fill it, each from what its users
 * write.
 */
public interface BlueprintSettings {

    /** A setting, which each front end calls by a name of its own. */
    enum Setting {
        /** How much rules matter. */
        RULES,
        /** Definitions of custom resources. */
        DEFINITIONS,
        /** The feature gates of the cluster. */
        FEATURE_GATES
    }

    /** Blueprints that are there already, in place of those on the class path. */
    List<Blueprint> given();

    /** Folders and jars with blueprints and what they need. */
    List<Path> classPath();

    /** The entries of the class path in which blueprints are looked for where none is named. */
    List<Path> searched();

    /** Qualified class names of blueprints; empty for all that are found. */
    List<String> blueprints();

    /** Names of environments; empty for all. */
    List<String> environments();

    /** What the blueprints are judged by beside the rules of Kubernetes. */
    ChosenRules rules();

    /** How the feature gates of the cluster are set, as {@code kube-apiserver} accepts them; empty for the defaults. */
    String featureGates();

    /** Where definitions of custom resources are: files, folders, jars, {@code jar!/path} or {@code classpath:path}. */
    List<String> definitions();

    /** What the admission of the cluster is told besides the blueprints. */
    AdmissionSettings admission();

    /** The file with findings that are known, and not reported; empty where all are. */
    default Optional<Path> baseline() {
        return Optional.empty();
    }

    /** What users call a setting, such as {@code --rule}. */
    String nameOf(Setting setting);

    /** What to say where there is no blueprint. */
    UserException noBlueprint();
}
