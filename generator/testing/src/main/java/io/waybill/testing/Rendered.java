package io.waybill.testing;

import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.explain.cluster.Inventory;
import io.waybill.pipeline.blueprint.ChosenBlueprints;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.project.ProjectBlueprints;
import io.waybill.pipeline.project.ProjectSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is asserted about: one environment and target of a blueprint, run when it is first asked for. */
final class Rendered {

    private final Rendition rendition;
    private Optional<Manifest> manifest = Optional.empty();
    private Optional<Manifest> traced = Optional.empty();

    Rendered(Rendition rendition) {
        this.rendition = rendition;
    }

    /** A manifest that is there already, as the only thing that a blueprint renders. */
    static Rendered of(Manifest manifest, Target target) {
        return new Rendered(all(new Blueprint() {
                    @Override
                    public String name() {
                        return "manifest";
                    }

                    @Override
                    public List<Target> targets() {
                        return List.of(target);
                    }

                    @Override
                    public Manifest manifest(Target asked) {
                        return manifest;
                    }
                })
                .get(0));
    }

    /** A manifest in place of what is rendered, validated in the same way. */
    static Rendered insteadOf(Rendition rendition, Manifest manifest) {
        return new Rendered(rendition.rendering(manifest));
    }

    /** All environments and targets of a blueprint, with the settings of the project. */
    static List<Rendition> all(Blueprint blueprint) {
        ProjectSettings settings = ProjectSettings.of(Path.of("")).withEnvironments(List.of());
        return new ChosenBlueprints(new ProjectBlueprints(List.of(blueprint), settings)).renditions(Optional.empty());
    }

    Rendition rendition() {
        return rendition;
    }

    Manifest manifest() {
        if (manifest.isEmpty()) {
            manifest = Optional.of(rendition.manifest());
        }
        return manifest.get();
    }

    /** The same, whose nodes know their Java lines; for messages. */
    Manifest traced() {
        if (traced.isEmpty()) {
            traced = Optional.of(rendition.tracedManifest());
        }
        return traced.get();
    }

    Inventory inventory() {
        return Inventory.of(manifest(), rendition.target());
    }
}
