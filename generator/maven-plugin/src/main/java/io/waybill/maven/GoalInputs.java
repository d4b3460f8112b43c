package io.waybill.maven;

import io.waybill.pipeline.unchanged.Fingerprint;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.jspecify.annotations.Nullable;

/** All that a goal on blueprints, or a blueprint it runs, may be expected to read. */
final class GoalInputs {

    /** What differs from one start of Maven to the next, and says nothing to a blueprint. */
    private static final Set<String> OF_THE_START =
            Set.of("_", "SHLVL", "OLDPWD", "MAVEN_CMD_LINE_ARGS", "sun.java.command");

    /** On macOS the launcher of Java sets one for each process. */
    private static final String OF_THE_PROCESS = "JAVA_MAIN_CLASS_";

    private final AbstractSkippableMojo goal;

    GoalInputs(AbstractSkippableMojo goal) {
        this.goal = goal;
    }

    /** The fingerprint of all of it; empty when something cannot be read. */
    Optional<String> fingerprint(List<Path> classPath) {
        Fingerprint fingerprint = new Fingerprint();
        try {
            plugin(fingerprint);
            fingerprint.texts(parameters());
            fingerprint.texts(lasting(System.getenv()));
            fingerprint.texts(lasting(texts(System.getProperties())));
            fingerprint.texts(texts(goal.session.getUserProperties()));
            project(fingerprint);
            classPath.forEach(fingerprint::classPathEntry);
            goal.inputs().forEach(fingerprint::content);
            return Optional.of(fingerprint.value());
        } catch (UncheckedIOException e) {
            goal.getLog().debug("Runs, since its inputs cannot be compared with those of the last run", e);
            return Optional.empty();
        }
    }

    private void plugin(Fingerprint fingerprint) {
        for (Artifact artifact :
                goal.execution.getMojoDescriptor().getPluginDescriptor().getArtifacts()) {
            fingerprint.text(artifact.getId());
            if (artifact.getFile() != null) {
                fingerprint.classPathEntry(artifact.getFile().toPath());
            }
        }
    }

    private void project(Fingerprint fingerprint) {
        fingerprint.text(goal.project.getBuild().getDirectory());
        fingerprint.text(goal.project.getBuild().getOutputDirectory());
        fingerprint.content(goal.project.getFile().toPath());
        fingerprint.content(goal.project.getBasedir().toPath().resolve("src"));
    }

    /** The values of all parameters, by class and field; what Maven itself hands in is no value. */
    private Map<String, String> parameters() {
        Map<String, String> values = new HashMap<>();
        for (Class<?> type = goal.getClass(); type != AbstractWaybillMojo.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                Object value = Modifier.isStatic(field.getModifiers()) ? null : value(field);
                if (value != null && value.getClass().getName().startsWith("java.")) {
                    values.put(type.getName() + "." + field.getName(), value.toString());
                }
            }
        }
        return values;
    }

    private @Nullable Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(goal);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> texts(Properties properties) {
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
        return texts;
    }

    private static Map<String, String> lasting(Map<String, String> texts) {
        Map<String, String> lasting = new HashMap<>(texts);
        lasting.keySet().removeIf(name -> OF_THE_START.contains(name) || name.startsWith(OF_THE_PROCESS));
        return lasting;
    }
}
