package com.jds.myblog;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.goal.Validate;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.target.TargetRange;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import io.waybill.validate.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests of the course are clean; each of them, broken in ten ways, gives the right finding at the right line. */
class BrokenMissionTest {

    private static final Path COURSE = Path.of("src/test/resources/mission");

    /**
     * A way to break a manifest.
     *
     * @param from a text that stands in the manifest; what counts is its first place
     * @param to what stands there instead
     * @param mark the rule and the field of the finding; the line is that of the first place
     */
    private record Break(String from, String to, String mark) {}

    private static final List<Break> DEPLOYMENT = List.of(
            new Break("apps/v1", "extensions/v1beta1", "removed-api apiVersion"),
            new Break("replicas: ", "replicas: -", "out-of-range spec.replicas"),
            new Break("  selector:", "  selectr:", "unknown-field spec.selectr"),
            new Break(
                    "matchLabels:\n      app: my",
                    "matchLabels:\n      app: your",
                    "mismatch spec.template.metadata.labels"),
            new Break(
                    "imagePullPolicy: IfNotPresent",
                    "imagePullPolicy: Sometimes",
                    "unsupported-value .*imagePullPolicy"),
            new Break("key: MYSQL_USER", "key: MYSQL USER", "invalid-format .*secretKeyRef.key"),
            new Break("containerPort: ", "containerPort: 9", "out-of-range .*ports\\[0\\].containerPort"),
            new Break("memory: 100Mi", "memory: 900Mi", "out-of-range .*resources.requests"),
            new Break("initialDelaySeconds: ", "initialDelaySeconds: -", "out-of-range .*initialDelaySeconds"),
            new Break("cpu: 50m", "cpu: fifty", "type .*resources.requests.cpu"),
            new Break("  name: my", "  name: My_", "invalid-name metadata.name"),
            new Break(
                    "- containerPort: ",
                    "- name: Web\n          containerPort: ",
                    "invalid-format .*ports\\[0\\].name"));

    private static final List<Break> SERVICE = List.of(
            new Break("kind: Service", "kind: Servce", "unknown-kind kind"),
            new Break("  name: my", "  name: 1my", "invalid-name metadata.name"),
            new Break("namespace: jds", "namespace: JDS", "invalid-name metadata.namespace"),
            new Break("- port: ", "- port: -", "out-of-range spec.ports\\[0\\].port"),
            new Break("protocol: TCP", "protocol: tcp", "unsupported-value spec.ports\\[0\\].protocol"),
            new Break("targetPort: ", "targetPort: -", "out-of-range spec.ports\\[0\\].targetPort"),
            new Break("targetPort: ", "nodePort: any\n    targetPort: ", "type spec.ports\\[0\\].nodePort"),
            new Break("app: my", "app: my ", "invalid-format spec.selector"),
            new Break("  type: ", "  type: My", "unsupported-value spec.type"),
            new Break("  ports:", "  prots:", "unknown-field spec.prots"));

    private static final List<Break> INGRESS = List.of(
            new Break("kind: Ingress", "kind: Ingres", "unknown-kind kind"),
            new Break("  name: ", "  name: -", "invalid-name metadata.name"),
            new Break("host: ", "host: http://", "invalid-format spec.rules\\[0\\].host"),
            new Break("path: /", "path: x/", "invalid-format .*paths\\[0\\].path"),
            new Break("serviceName: ", "serviceName: _", "invalid-format .*backend.serviceName"),
            new Break("servicePort: ", "servicePort: 99999", "out-of-range .*backend.servicePort"),
            new Break("serviceName: ", "servicename: ", "unknown-field .*backend.servicename"),
            new Break("    http:", "    https:", "unknown-field spec.rules\\[0\\].https"),
            new Break("servicePort: ", "servicePort: ]", "syntax "),
            new Break("metadata:", "metadata:\n  labels: {a/b/c: d}", "invalid-format metadata.labels"));

    private static final List<Break> CONFIG_MAP = List.of(
            new Break("v1\nkind: ConfigMap", "v2\nkind: ConfigMap", "unknown-kind kind"),
            new Break("kind: ConfigMap", "kind: Configmap", "unknown-kind kind"),
            new Break("name: myblog", "name: my.blog.", "invalid-name metadata.name"),
            new Break("namespace: jds", "namespace: jds.com", "invalid-name metadata.namespace"),
            new Break("\"mysql\"", "5", "type data.MYSQL_HOST"),
            new Break("MYSQL_HOST:", "MYSQL HOST:", "invalid-format data\\[MYSQL HOST\\]"),
            new Break("\ndata:", "\nbinaryData: {a: b!}\ndata:", "type binaryData.a"),
            new Break("\ndata:", "\nimmutable: true\ndata:", "unknown-field immutable"),
            new Break("metadata:", "metadata:\n  finalizers: [keep]", "invalid-format metadata.finalizers\\[0\\]"),
            new Break("MYSQL_PORT:", "MYSQL_HOST:", "duplicate-key data.MYSQL_HOST"));

    static Stream<Arguments> broken() throws IOException {
        List<Arguments> all = new ArrayList<>();
        for (Path file : manifests()) {
            String text = Files.readString(file);
            for (Break one : breaks(file.getFileName().toString())) {
                if (text.contains(one.from)) {
                    all.add(Arguments.of(file.getFileName().toString(), one));
                }
            }
        }
        return all.stream();
    }

    private static List<Break> breaks(String file) {
        if (file.startsWith("deploy-")) {
            return DEPLOYMENT;
        }
        if (file.startsWith("svc-")) {
            return SERVICE;
        }
        return file.startsWith("ingress") ? INGRESS : CONFIG_MAP;
    }

    static List<Path> manifests() throws IOException {
        try (Stream<Path> files = Files.list(COURSE)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void isCleanAsTheCourseWroteItAndBreaksInTenWays(Path file) throws IOException {
        String text = Files.readString(file);

        assertThat(errors(text)).isEmpty();
        assertThat(breaks(file.getFileName().toString()).stream().filter(one -> text.contains(one.from)))
                .hasSizeGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void saysWhatIsWrongAndWhere(String file, Break one) throws IOException {
        String text = Files.readString(COURSE.resolve(file));
        int place = text.indexOf(one.from);
        int firstLine = line(text, place);
        int lastLine = firstLine + (int) one.to.chars().filter(c -> c == '\n').count();
        String changed = text.substring(0, place) + one.to + text.substring(place + one.from.length());

        assertThat(errors(changed)).anySatisfy(finding -> {
            assertThat(finding.string("rule").orElseThrow() + " "
                            + finding.string("field").orElseThrow())
                    .matches(one.mark);
            if (!one.mark.startsWith("mismatch") && !one.mark.startsWith("duplicate-key")) {
                assertThat(finding.integer("line").orElseThrow()).isBetween((long) firstLine, (long) lastLine);
            }
        });
    }

    private static int line(String text, int place) {
        return 1 + (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
    }

    /** The errors for the minor that the manifest was written for, as the command tells them to programs. */
    private static List<Mapping> errors(String text) {
        StringBuilder report = new StringBuilder();
        Console console = new Console() {
            @Override
            public void print(String results) {
                report.append(results);
            }

            @Override
            public void tell(String line) {
                throw new AssertionError(line);
            }
        };
        Validate.Settings settings = new Validate.Settings(
                TargetRange.parse("1.16"),
                Set.of(),
                ProjectRules.KUBERNETES,
                Severity.ERROR,
                Format.JSON,
                Optional.empty());
        new Validate(console, stream(text)).run(List.of("-"), settings);
        return report.toString()
                .lines()
                .map(BrokenMissionTest::read)
                .filter(line -> line.string("severity").equals(Optional.of("error")))
                .toList();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Mapping read(String json) {
        List<Mapping> roots = new ArrayList<>();
        try {
            ManifestReader.read(
                    stream(json),
                    "report",
                    document -> roots.add((Mapping) document.root().orElseThrow()));
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
        return roots.get(0);
    }
}
