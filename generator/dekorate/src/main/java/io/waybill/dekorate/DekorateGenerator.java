package io.waybill.dekorate;

import io.dekorate.ConfigurationRegistry;
import io.dekorate.config.AnnotationConfiguration;
import io.dekorate.config.DefaultConfiguration;
import io.dekorate.kubernetes.adapter.KubernetesConfigAdapter;
import io.dekorate.kubernetes.annotation.KubernetesApplication;
import io.dekorate.kubernetes.config.KubernetesConfig;
import io.dekorate.kubernetes.config.KubernetesConfigBuilder;
import io.dekorate.kubernetes.config.Label;
import io.dekorate.kubernetes.config.Port;
import io.dekorate.kubernetes.configurator.PopulateWebPort;
import io.waybill.dsl.Manifest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Dekorate's annotation processor would make of a configuration, made in this process.
 *
 * <p>Without a compiler run and without Dekorate's global session: nothing is written or printed, nothing is left
 * behind, several threads may do it at once, and an equal configuration gives an equal manifest on every machine. So the
 * facts of one machine are left out that Dekorate would add: the commit, the address of the repository, and the user's
 * name in the image.
 */
public final class DekorateGenerator {

    private DekorateGenerator() {}

    /**
     * The manifest of a configuration; the image is {@code partOf/name:version}, or {@code name:version} where nothing is
     * named that it is part of.
     *
     * @throws IllegalArgumentException when the name or version is missing, a port has no name, a label is given twice,
     *     or Dekorate refuses the configuration
     */
    public static Manifest generate(KubernetesConfig config) {
        return generated(config, null);
    }

    /**
     * As {@link #generate(KubernetesConfig)}, of this image.
     *
     * @param image with its registry and tag, such as {@code registry.example.com/shop/web:1.4.2}
     */
    public static Manifest generate(KubernetesConfig config, String image) {
        return generated(config, image);
    }

    /**
     * The values of the annotation {@code @KubernetesApplication} of a class, to generate from: the annotation processor
     * takes a name and version that it does not give from the build, here they must be added.
     *
     * @throws IllegalArgumentException when the class has no such annotation
     */
    public static KubernetesConfigBuilder annotationsOf(Class<?> application) {
        KubernetesApplication annotation = application.getAnnotation(KubernetesApplication.class);
        if (annotation == null) {
            throw new IllegalArgumentException(application.getName() + " has no annotation @KubernetesApplication");
        }
        return KubernetesConfigAdapter.newBuilder(annotation);
    }

    private static Manifest generated(KubernetesConfig config, @Nullable String image) {
        ConfigurationRegistry configurations = new ConfigurationRegistry();
        configurations.add(new PopulateWebPort());
        configurations.add(new DefaultConfiguration<>(KubernetesConfig.newKubernetesConfigBuilderFromDefaults()));
        configurations.add(new AnnotationConfiguration<>(new KubernetesConfigBuilder(config)));
        KubernetesConfig complete = configurations.get(KubernetesConfig.class).orElseThrow();
        List<String> problems = problems(complete);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        List<String> warnings = QuietLogger.noWarnings();
        DekorateRun run = QuietLogger.quietly(warnings, () -> DekorateRun.of(complete, configurations, image));
        return Fabric8.manifest(DekorateDecorators.visited(run.list(), run.decorators()));
    }

    private static List<String> problems(KubernetesConfig config) {
        List<String> problems = new ArrayList<>();
        if (config.getName() == null || config.getName().isBlank()) {
            problems.add(
                    "The configuration has no name: call withName, as the annotation processor would with the name of"
                            + " the project");
        }
        if (config.getVersion() == null || config.getVersion().isBlank()) {
            problems.add(
                    "The configuration has no version: call withVersion, as the annotation processor would with the"
                            + " version of the project");
        }
        for (Port port : config.getPorts()) {
            if (port.getName() == null || port.getName().isBlank()) {
                problems.add(
                        "The port " + port.getContainerPort() + " has no name, without which Dekorate leaves it out of"
                                + " the Service: call withName, such as \"http\"");
            }
        }
        Set<String> labels = new HashSet<>();
        for (Label label : config.getLabels()) {
            if (!labels.add(label.getKey())) {
                problems.add("The label " + label.getKey() + " is given twice: keep one of them");
            }
        }
        return problems;
    }
}
