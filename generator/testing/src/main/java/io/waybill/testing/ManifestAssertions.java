package io.waybill.testing;

import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.Target;
import io.waybill.dsl.apiextensions.v1.CustomResourceDefinition;
import java.nio.file.Path;

/**
 * Where assertions begin; to be imported beside AssertJ's own.
 *
 * <pre>{@code
 * import static io.waybill.testing.ManifestAssertions.assertThat;
 *
 * assertThat(new Shop()).in("production").has("Deployment", "web").isValid().isAdmittedUnder(Level.RESTRICTED);
 * assertThat(new Shop()).in("production").pods("web").canReach("db", 5432).cannotReach("db", 22);
 * }</pre>
 *
 * <p>Custom resources are checked by the definitions, and rules matter as much, as the POM has it for the Maven plugin.
 */
public final class ManifestAssertions {

    private ManifestAssertions() {}

    /** Assertions on what a blueprint renders for its environments and targets. */
    public static BlueprintAssert assertThat(Blueprint blueprint) {
        return new BlueprintAssert(blueprint);
    }

    /** Assertions on a manifest, on a cluster of the newest version. */
    public static ManifestAssert assertThat(Manifest manifest) {
        return assertThat(manifest, Target.newest());
    }

    /** Assertions on a manifest, on a cluster of a version. */
    public static ManifestAssert assertThat(Manifest manifest, Target target) {
        return new ManifestAssert(Rendered.of(manifest, target));
    }

    /** Assertions on a resource. */
    public static ResourceAssert assertThat(Resource<?> resource) {
        return new ResourceAssert(resource);
    }

    /** Assertions on the definition of a custom resource. */
    public static DefinitionAssert assertThat(CustomResourceDefinition definition) {
        return new DefinitionAssert(definition.tree(), definition.name());
    }

    /** Assertions on the definition of a custom resource in a file, which has one and no others. */
    public static DefinitionAssert assertThatDefinition(Path file) {
        return DefinitionAssert.in(file);
    }

    /**
     * The golden files of what is asserted, for {@link ManifestAssert#change}.
     *
     * @param golden the folder of all golden files, such as {@code golden}
     */
    public static Earlier from(Path golden) {
        return Earlier.goldens(golden);
    }

    /** Another manifest, for {@link ManifestAssert#change}. */
    public static Earlier from(Manifest manifest) {
        return Earlier.manifest(manifest);
    }
}
