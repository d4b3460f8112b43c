package io.waybill.pipeline;

import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.blueprint.Renditions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Blueprints for tests. */
public final class Blueprints {

    private Blueprints() {}

    /** A blueprint of this name that renders what the supplier gives. */
    public static Blueprint named(String name, Supplier<Manifest> manifest) {
        return named(name, List.of(Target.newest()), manifest);
    }

    /** As the other, for several targets. */
    public static Blueprint named(String name, List<Target> targets, Supplier<Manifest> manifest) {
        return new Blueprint() {
            @Override
            public List<Target> targets() {
                return targets;
            }

            @Override
            public String name() {
                return name;
            }

            @Override
            public Manifest manifest(Target target) {
                return manifest.get();
            }
        };
    }

    /** All renditions of a blueprint called {@code app}. */
    public static List<Rendition> app(Supplier<Manifest> manifest) {
        return Renditions.of(List.of(named("app", manifest)), Optional.empty());
    }
}
