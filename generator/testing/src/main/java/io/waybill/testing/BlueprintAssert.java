package io.waybill.testing;

import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Environment;
import io.waybill.dsl.Target;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.blueprint.Renditions;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a blueprint: on one of its environments and targets, or on each of them. */
public final class BlueprintAssert extends AbstractAssert<BlueprintAssert, Blueprint> {

    private final List<Rendition> renditions;

    BlueprintAssert(Blueprint blueprint) {
        this(blueprint, Rendered.all(blueprint));
    }

    private BlueprintAssert(Blueprint blueprint, List<Rendition> renditions) {
        super(blueprint, BlueprintAssert.class);
        this.renditions = renditions;
    }

    /**
     * What is rendered for an environment; for the newest target, where there are several.
     *
     * @throws io.waybill.pipeline.run.UserException when there is no such environment; the message names those that
     *     there are
     */
    public ManifestAssert in(String environment) {
        return newest(Renditions.select(renditions, List.of(environment)));
    }

    /** As {@link #in(String)}. */
    public ManifestAssert in(Environment environment) {
        return in(environment.name());
    }

    /** What is rendered for a target, of the environments that are asked for next. */
    public BlueprintAssert on(Target target) {
        List<Rendition> some = renditions.stream()
                .filter(rendition -> rendition.target().equals(target))
                .toList();
        if (some.isEmpty()) {
            throw failure("The blueprint has no target %s; it has %s", target, targets());
        }
        return new BlueprintAssert(actual, some);
    }

    private List<Target> targets() {
        return renditions.stream().map(Rendition::target).distinct().toList();
    }

    /** Asserts on each environment and target; a failure names the one it is of. */
    public BlueprintAssert everywhere(Consumer<ManifestAssert> assertions) {
        renditions.forEach(rendition -> assertions.accept(of(rendition)));
        return this;
    }

    /** What is rendered by a blueprint without environments; for the newest target, where there are several. */
    public ManifestAssert manifest() {
        long environments =
                renditions.stream().map(Rendition::environment).distinct().count();
        if (environments > 1) {
            throw failure(
                    "The blueprint has several environments; choose one with in(...), or all with everywhere(...): %s",
                    renditions.stream().map(Rendition::title).toList());
        }
        return newest(renditions);
    }

    /** Which changes of what is rendered are noticed, in all environments on their newest target. */
    public MutantsAssert mutants() {
        return new MutantsAssert(renditions);
    }

    private ManifestAssert newest(List<Rendition> some) {
        return of(some.get(some.size() - 1));
    }

    private static ManifestAssert of(Rendition rendition) {
        return new ManifestAssert(new Rendered(rendition)).as(rendition.title());
    }
}
