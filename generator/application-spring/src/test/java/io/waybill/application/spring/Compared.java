package io.waybill.application.spring;

import io.waybill.application.explain.ApplicationExplanation;
import io.waybill.application.rules.ApplicationCheck;
import io.waybill.application.rules.Assignment;
import io.waybill.application.rules.Programs;
import io.waybill.application.rules.ProgramsInManifest;
import io.waybill.dsl.tree.Mapping;
import io.waybill.render.Document;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Finding;
import io.waybill.validate.Severities;
import io.waybill.validate.check.Validator;
import io.waybill.validate.typed.RuleSet;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A manifest compared with a program: a Deployment and a Service around the fields that a test cares about. */
final class Compared {

    private static final ApiHistory HISTORY = ApiHistory.load();

    private final ProgramCase program;
    private final List<String> container = new ArrayList<>();
    private final List<String> pod = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final Set<String> expected = new HashSet<>();

    private Compared(ProgramCase program) {
        this.program = program;
    }

    static Compared with(ProgramCase program) {
        return new Compared(program);
    }

    /** Fields of the container. */
    Compared container(String... lines) {
        container.addAll(List.of(lines));
        return this;
    }

    /** Fields of the spec of the pod. */
    Compared pod(String... lines) {
        pod.addAll(List.of(lines));
        return this;
    }

    /** What the cluster has besides. */
    Compared expects(String... resources) {
        expected.addAll(List.of(resources));
        return this;
    }

    /** Another resource. */
    Compared and(String... lines) {
        others.add(String.join("\n", lines));
        return this;
    }

    /** A liveness probe over HTTP. */
    Compared probe(String port, String path) {
        return container("livenessProbe: {httpGet: {port: " + port + ", path: " + path + "}}");
    }

    Compared variable(String name, String value) {
        return container("env: [{name: " + name + ", value: '" + value + "'}]");
    }

    Compared service(String name, int port, String target) {
        return and(
                "apiVersion: v1",
                "kind: Service",
                "metadata: {name: " + name + ", namespace: shop}",
                "spec: {selector: {app: web}, ports: [{port: " + port + ", targetPort: " + target + "}]}");
    }

    Compared configMap(String name, String key, String value) {
        return and(
                "apiVersion: v1",
                "kind: ConfigMap",
                "metadata: {name: " + name + ", namespace: shop}",
                "data:",
                "  " + key + ": |",
                "    " + value.replace("\n", "\n    "));
    }

    private String yaml() {
        List<String> documents = new ArrayList<>();
        documents.add("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web, namespace: shop}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                """
                + indented(pod, 6)
                + "      containers:\n      - name: web\n        image: shop:1\n"
                + indented(container, 8));
        documents.addAll(others);
        return String.join("\n---\n", documents);
    }

    private static String indented(List<String> lines, int depth) {
        return lines.stream().map(line -> " ".repeat(depth) + line + "\n").collect(Collectors.joining());
    }

    private Assignment assignment(Path folder) throws IOException {
        program.write(folder);
        String classPath = BootVersion.BOOT_4_1.classPath(folder.resolve("classes")).stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return new Assignment(Optional.empty(), "web", Optional.empty(), classPath);
    }

    /** What is explained, each as {@code what|name|value|source}. */
    List<String> explanation(Path folder) throws IOException, UnreadableException {
        List<Mapping> resources = new ArrayList<>();
        read(document -> document.root().ifPresent(root -> resources.add((Mapping) root)));
        return ApplicationExplanation.of(
                        new ProgramsInManifest(
                                ServedApi.of(HISTORY, HISTORY.newest()), new Programs(List.of(new SpringBoot()))),
                        resources,
                        Set.of(),
                        List.of(assignment(folder)))
                .stream()
                .map(entry -> entry.what() + "|" + entry.name() + "|" + entry.value() + "|" + entry.source())
                .toList();
    }

    private void read(Consumer<Document> documents) throws UnreadableException {
        ManifestReader.read(
                new ByteArrayInputStream(yaml().getBytes(StandardCharsets.UTF_8)), "shop.yaml", documents::accept);
    }

    /** What is found, each as {@code rule field: message}. */
    List<String> findings(Path folder) throws IOException, UnreadableException {
        Assignment assignment = assignment(folder);
        ApplicationCheck check = new ApplicationCheck(List.of(assignment), new Programs(List.of(new SpringBoot())));
        List<Finding> findings = new ArrayList<>();
        Validator validator = new Validator(
                ServedApi.of(HISTORY, HISTORY.newest()),
                new RuleSet.Builder().onSet(check).build(),
                Severities.DEFAULT,
                findings::add);
        read(document -> document.root().ifPresent(root -> validator.validate(root, "shop.yaml", document.index())));
        validator.finish(expected);
        return findings.stream()
                .map(finding -> finding.severity() + " " + finding.rule().id() + " "
                        + finding.field().replace("spec.template.spec.containers[0]", "web") + ": " + finding.message()
                        + " " + finding.fix())
                .toList();
    }
}
