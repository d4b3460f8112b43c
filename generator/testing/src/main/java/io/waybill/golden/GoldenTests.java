package io.waybill.golden;

import io.waybill.dsl.Blueprint;
import io.waybill.dsl.Target;
import io.waybill.pipeline.blueprint.ChosenBlueprints;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.goal.Verify;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.golden.Scope;
import io.waybill.pipeline.project.ProjectBlueprints;
import io.waybill.pipeline.project.ProjectSettings;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.run.Choices;
import io.waybill.pipeline.run.FailOn;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.UserException;
import io.waybill.validate.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * Golden-file tests of blueprints, with settings of their own where the ones of the POM do not fit. Without any, the tests
 * are what the goal {@code verify} does: same folder, rules, definitions and gates.
 */
public final class GoldenTests {

    private final List<Blueprint> blueprints;
    private final List<Target> targets;
    private final ProjectSettings settings;

    GoldenTests(List<Blueprint> blueprints, List<Target> targets, ProjectSettings settings) {
        this.blueprints = List.copyOf(blueprints);
        this.targets = List.copyOf(targets);
        this.settings = settings;
    }

    private GoldenTests with(ProjectSettings other) {
        return new GoldenTests(blueprints, targets, other);
    }

    /** Tests these environments only. */
    public GoldenTests environments(String... names) {
        return with(settings.withEnvironments(List.of(names)));
    }

    /** Tests these targets only, of those that the blueprints have. */
    public GoldenTests targets(Target... some) {
        return new GoldenTests(blueprints, List.of(some), settings);
    }

    /** Checks custom resources by these definitions: files, folders, jars or {@code classpath:path}. */
    public GoldenTests definitions(String... inputs) {
        return with(settings.withDefinitions(List.of(inputs)));
    }

    /** How much rules matter, by id: {@code error}, {@code warning}, {@code info} or {@code off}. */
    public GoldenTests rules(Map<String, String> severities) {
        return with(settings.withRules(settings.rules().withSeverities(severities)));
    }

    /** Judges by rules of the project's own that these classes have, beside those that are offered as services. */
    public GoldenTests rules(Class<?>... classes) {
        return with(settings.withRules(settings.rules()
                .withClasses(Stream.of(classes).map(Class::getName).toList())));
    }

    /** Looks for the golden files in another folder. */
    public GoldenTests folder(Path golden) {
        return with(settings.withGoldenDirectory(golden.normalize()));
    }

    /**
     * A test for each golden file of each environment and target, one for the findings of each of them, and one for files
     * that nothing renders.
     */
    public Stream<DynamicNode> tests() {
        GoldenFolder golden = new GoldenFolder(settings.goldenDirectory());
        return new GoldenTree(golden, scope(), severityThatFails()).of(renditions());
    }

    /**
     * Does all of it as one test.
     *
     * @throws AssertionError as {@link Golden#verify(Blueprint)}
     */
    public void verify() {
        List<Rendition> renditions = renditions();
        GoldenFolder golden = new GoldenFolder(settings.goldenDirectory());
        renditions.forEach(rendition -> new Received(golden).keep(rendition));
        TextConsole console = new TextConsole();
        Verify.Settings how =
                new Verify.Settings(golden, scope(), severityThatFails(), Format.TEXT, Optional.empty(), Approval.HOW);
        if (new Verify(console).run(renditions, how) != Outcome.CLEAN) {
            throw new AssertionError(console.text());
        }
    }

    private Severity severityThatFails() {
        return Choices.constant("waybill.failOn", FailOn.class, settings.rules().failOn())
                .severity();
    }

    private Scope scope() {
        return settings.environments().isEmpty() && targets.isEmpty() ? Scope.BLUEPRINTS : Scope.RENDITIONS;
    }

    /** Rules are loaded when they are asked, so that what was opened stays open. */
    private List<Rendition> renditions() {
        List<Rendition> all =
                new ChosenBlueprints(new ProjectBlueprints(blueprints, settings)).renditions(Optional.empty());
        for (Target target : targets) {
            if (all.stream().noneMatch(rendition -> rendition.target().equals(target))) {
                throw new UserException("No blueprint has the target " + target);
            }
        }
        return all.stream()
                .filter(rendition -> targets.isEmpty() || targets.contains(rendition.target()))
                .toList();
    }
}
