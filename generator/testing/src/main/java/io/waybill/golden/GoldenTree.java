package io.waybill.golden;

import io.waybill.dsl.Manifest;
import io.waybill.pipeline.blueprint.CheckedRendition;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.blueprint.Repetition;
import io.waybill.pipeline.golden.GoldenComparison;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.golden.GoldenTexts;
import io.waybill.pipeline.golden.Scope;
import io.waybill.pipeline.report.GoldenDifference;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.report.Reports;
import io.waybill.pipeline.run.UserException;
import io.waybill.validate.Finding;
import io.waybill.validate.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** The tests of golden files, by blueprint, environment and target. */
final class GoldenTree {

    private final GoldenFolder golden;
    private final Scope scope;
    private final Severity failOn;

    GoldenTree(GoldenFolder golden, Scope scope, Severity failOn) {
        this.golden = golden;
        this.scope = scope;
        this.failOn = failOn;
    }

    /** Validates all of them together, since rules may compare the environments of a blueprint. */
    Stream<DynamicNode> of(List<Rendition> renditions) {
        Map<String, String> failed = new ConcurrentHashMap<>();
        Map<String, CheckedRendition<SortedMap<String, String>>> checked = new HashMap<>();
        CheckedRendition.allThatRender(
                        renditions,
                        (one, manifest) -> write(one, manifest, failed),
                        (one, failure) -> failed.put(one.folder(), failure.getMessage()))
                .forEach(one -> checked.put(one.rendition().folder(), one));
        checked.keySet().removeAll(failed.keySet());
        Map<String, List<DynamicNode>> blueprints = new LinkedHashMap<>();
        TreeSet<String> rendered = new TreeSet<>();
        for (Rendition rendition : renditions) {
            CheckedRendition<SortedMap<String, String>> one = checked.get(rendition.folder());
            blueprints
                    .computeIfAbsent(rendition.blueprint(), name -> new ArrayList<>())
                    .add(DynamicContainer.dynamicContainer(
                            name(rendition), one == null ? List.of(failure(rendition, failed)) : tests(one)));
            rendered.addAll(
                    one == null
                            ? golden.filesOf(rendition.folder())
                            : one.output().keySet());
        }
        List<DynamicNode> nodes = new ArrayList<>();
        blueprints.forEach((name, tests) -> nodes.add(DynamicContainer.dynamicContainer(name, tests)));
        nodes.add(test("no golden files that nothing renders", golden.root(), () -> orphans(renditions, rendered)));
        return nodes.stream();
    }

    /** One that does not render fails a test of its own, beside those of the others. */
    private DynamicTest failure(Rendition rendition, Map<String, String> failed) {
        return test(
                rendition.folder() + " renders", folder(rendition), () -> fail(failed.get(rendition.folder()) + "\n"));
    }

    private SortedMap<String, String> write(Rendition rendition, Manifest manifest, Map<String, String> failed) {
        try {
            return GoldenTexts.withResources(golden, rendition, manifest);
        } catch (UserException e) {
            failed.put(rendition.folder(), e.getMessage());
            return new TreeMap<>();
        }
    }

    private static String name(Rendition rendition) {
        String place = rendition.folder().substring(rendition.blueprint().length());
        return (place.isEmpty() ? "" : place.substring(1).replace("/", ", ") + ", ") + "on Kubernetes "
                + rendition.target().kubernetesVersion();
    }

    private List<DynamicTest> tests(CheckedRendition<SortedMap<String, String>> checked) {
        Rendition rendition = checked.rendition();
        List<DynamicTest> tests = new ArrayList<>();
        checked.output()
                .forEach((file, text) -> tests.add(
                        test(file, golden.root().resolve(file), () -> compare(rendition, checked, file, text))));
        tests.add(test(rendition.folder() + " has no findings", folder(rendition), () -> findings(checked)));
        tests.add(test(
                rendition.folder() + " renders the same each time",
                folder(rendition),
                () -> told(Repetition.differences(List.of(checked)))));
        return tests;
    }

    private Path folder(Rendition rendition) {
        return golden.root().resolve(rendition.folder());
    }

    /**
     * A test whose name is its own among all, since reports know no environments, and would take two tests of one name for
     * two runs of one. With the file it is about, build tools report it by that name instead of by number.
     */
    private static DynamicTest test(String name, Path about, Executable work) {
        return DynamicTest.dynamicTest(name, about.toAbsolutePath().toUri(), work);
    }

    private void compare(Rendition rendition, CheckedRendition<?> checked, String file, String text) {
        List<GoldenDifference> differences = new GoldenComparison(golden).of(rendition, Map.of(file, text));
        Path received = new Received(golden).keep(file, text);
        if (differences.isEmpty()) {
            return;
        }
        Reports reports = new Reports();
        differences.forEach(difference -> reports.difference(golden.root(), difference));
        String report = reports.text(Format.TEXT);
        if (!Approval.isOf(file)) {
            fail(report + "rendered: " + received + "\nTo accept the difference, " + Approval.HOW + ".\n");
        } else if (checked.check().findings().stream().anyMatch(finding -> finding.fails(Severity.ERROR))) {
            fail(report + "Not approved: the API server would refuse what is rendered; see \"" + rendition.folder()
                    + " has no findings\".\n");
        } else {
            golden.approve(new TreeMap<>(Map.of(file, text)), List.of());
            fail(report + "Approved. Review the file, and run again without -D" + Approval.PROPERTY + ".\n");
        }
    }

    private void findings(CheckedRendition<?> checked) {
        List<Finding> findings = checked.check().findings().stream()
                .filter(finding -> finding.fails(failOn))
                .toList();
        Reports reports = new Reports();
        findings.forEach(reports::finding);
        if (!findings.isEmpty()) {
            fail(reports.text(Format.TEXT));
        }
    }

    private void orphans(List<Rendition> renditions, Set<String> rendered) {
        Reports reports = new Reports();
        TreeSet<String> approved = new TreeSet<>();
        for (String orphan : golden.orphans(scope, renditions, rendered)) {
            reports.difference(golden.root(), new GoldenComparison(golden).orphan(orphan, Optional.empty()));
            if (Approval.isOf(orphan)) {
                approved.add(orphan);
            }
        }
        golden.approve(new TreeMap<>(), approved);
        if (reports.hasDifferences()) {
            fail(reports.text(Format.TEXT)
                    + (approved.isEmpty()
                            ? "To remove them, " + Approval.HOW + ".\n"
                            : "Removed: " + String.join(", ", approved) + "\n"));
        }
    }

    private static void told(List<String> messages) {
        if (!messages.isEmpty()) {
            fail(String.join("\n", messages) + "\n");
        }
    }

    private static void fail(String message) {
        throw new GoldenDifferenceError("\n" + message);
    }
}
