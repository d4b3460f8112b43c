package io.waybill.golden;

import io.waybill.dsl.Blueprint;
import io.waybill.pipeline.project.ProjectSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * Golden-file tests of blueprints, a test for each file:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> golden() {
 *     return Golden.tests(new Shop());
 * }
 * }</pre>
 *
 * <p>The settings are those of the goal {@code verify}: the configuration of the Maven plugin in the POM of the working
 * directory. {@link #of} has others. What is rendered instead of a golden file is kept in
 * {@code target/waybill/received}.
 */
public final class Golden {

    /** The system property that names the golden folder; without it and without a POM, {@code golden}. */
    public static final String FOLDER_PROPERTY = "waybill.goldenDirectory";

    private Golden() {}

    /** A test for each golden file of blueprints, in all their environments and targets. */
    public static Stream<DynamicNode> tests(Blueprint blueprint, Blueprint... more) {
        return of(blueprint, more).tests();
    }

    /** Tests of blueprints, whose settings can be changed. */
    public static GoldenTests of(Blueprint blueprint, Blueprint... more) {
        List<Blueprint> blueprints = new ArrayList<>(List.of(more));
        blueprints.add(0, blueprint);
        return new GoldenTests(blueprints, List.of(), ProjectSettings.of(Path.of("")));
    }

    /**
     * Compares a blueprint, in all its environments and targets, with its golden files, and validates it, as one test.
     *
     * @throws AssertionError when a golden file is missing, differs or belongs to nothing, or the API server would
     *     refuse a resource; the message shows it resource by resource
     */
    public static void verify(Blueprint blueprint) {
        of(blueprint).verify();
    }

    /** As {@link #verify(Blueprint)}, with golden files in another folder. */
    public static void verify(Blueprint blueprint, Path goldenFolder) {
        of(blueprint).folder(goldenFolder).verify();
    }
}
