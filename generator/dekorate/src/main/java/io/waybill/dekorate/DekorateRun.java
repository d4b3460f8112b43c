package io.waybill.dekorate;

import io.dekorate.ConfigurationRegistry;
import io.dekorate.ResourceRegistry;
import io.dekorate.kubernetes.config.BaseConfig;
import io.dekorate.kubernetes.config.ImageConfiguration;
import io.dekorate.kubernetes.config.KubernetesConfig;
import io.dekorate.kubernetes.decorator.AddCommitIdAnnotationDecorator;
import io.dekorate.kubernetes.decorator.AddVcsUrlAnnotationDecorator;
import io.dekorate.kubernetes.decorator.Decorator;
import io.dekorate.kubernetes.manifest.KubernetesManifestGenerator;
import io.dekorate.project.Project;
import io.fabric8.kubernetes.api.model.KubernetesListBuilder;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of Dekorate's generator, with registries of its own. */
final class DekorateRun {

    private static final Project NO_PROJECT = new Project();

    private final Recorder recorder;
    private final String group;

    private DekorateRun(Recorder recorder, String group) {
        this.recorder = recorder;
        this.group = group;
    }

    static DekorateRun of(KubernetesConfig config, ConfigurationRegistry configurations, @Nullable String image) {
        Recorder recorder = new Recorder();
        Generator generator = new Generator(recorder, configurations, image);
        try {
            generator.generate(config);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("Dekorate refuses the configuration: " + e.getMessage(), e);
        }
        return new DekorateRun(recorder, generator.getKey());
    }

    /** What was generated, before it is decorated. */
    KubernetesListBuilder list() {
        return Objects.requireNonNull(recorder.groups().get(group));
    }

    /** What was asked for, in the order in which it was asked for. */
    Collection<Decorator<?>> decorators() {
        return recorder.decorators;
    }

    /** Keeps the decorators instead of sorting them by their addresses in memory. */
    private static final class Recorder extends ResourceRegistry {

        private final Set<Decorator<?>> decorators = new LinkedHashSet<>();

        @Override
        @SuppressWarnings("rawtypes") // as Dekorate declares it
        public void decorate(Decorator decorator) {
            boolean tellsOfTheMachine = decorator instanceof AddCommitIdAnnotationDecorator
                    || decorator instanceof AddVcsUrlAnnotationDecorator;
            if (!tellsOfTheMachine) {
                decorators.add(decorator);
            }
        }

        @Override
        @SuppressWarnings("rawtypes") // as Dekorate declares it
        public void decorate(String group, Decorator decorator) {
            decorate(decorator);
        }
    }

    private static final class Generator extends KubernetesManifestGenerator {

        private final @Nullable String image;

        Generator(ResourceRegistry resources, ConfigurationRegistry configurations, @Nullable String image) {
            super(resources, configurations);
            this.image = image;
        }

        @Override
        public Project getProject() {
            return NO_PROJECT;
        }

        /** Dekorate's own falls back to the name of the user that builds. */
        @Override
        public ImageConfiguration getImageConfiguration(BaseConfig config) {
            ImageConfiguration own = ImageConfiguration.from(config);
            own.setGroup(config.getPartOf());
            own.setImage(image);
            return own;
        }
    }
}
