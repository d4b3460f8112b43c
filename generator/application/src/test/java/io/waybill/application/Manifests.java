package io.waybill.application;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A Deployment with one container around the fields that a test cares about, compared with a program of no framework. */
public final class Manifests {

    private static final ApiHistory HISTORY = ApiHistory.load();
    private static final Programs PROGRAMS = new Programs(List.of());

    private Manifests() {}

    /** What is found, each as {@code severity rule field: message fix}. */
    public static List<String> findings(Path program, List<String> container, String... others)
            throws UnreadableException {
        ApplicationCheck check = new ApplicationCheck(List.of(assignment(program)), PROGRAMS);
        List<Finding> findings = new ArrayList<>();
        Validator validator = new Validator(
                ServedApi.of(HISTORY, HISTORY.newest()),
                new RuleSet.Builder().onSet(check).build(),
                Severities.DEFAULT,
                findings::add);
        read(
                container,
                List.of(others),
                document -> document.root().ifPresent(root -> validator.validate(root, "shop.yaml", document.index())));
        validator.finish(Set.of());
        return findings.stream()
                .map(finding -> finding.severity() + " " + finding.rule().id() + " "
                        + finding.field().replace("spec.template.spec.containers[0]", "web") + ": " + finding.message()
                        + " " + finding.fix())
                .toList();
    }

    /** What is explained, each as {@code what|name|value|source}. */
    public static List<String> explained(Path program, List<String> container) throws UnreadableException {
        List<Mapping> resources = new ArrayList<>();
        read(container, List.of(), document -> document.root().ifPresent(root -> resources.add((Mapping) root)));
        return ApplicationExplanation.of(
                        new ProgramsInManifest(ServedApi.of(HISTORY, HISTORY.newest()), PROGRAMS),
                        resources,
                        Set.of(),
                        List.of(assignment(program)))
                .stream()
                .map(entry -> entry.what() + "|" + entry.name() + "|" + entry.value() + "|" + entry.source())
                .toList();
    }

    private static Assignment assignment(Path program) {
        return new Assignment(Optional.empty(), "web", Optional.empty(), program.toString());
    }

    private static void read(List<String> container, List<String> others, Consumer<Document> documents)
            throws UnreadableException {
        String yaml = """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web, namespace: shop}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers:
                      - name: web
                        image: shop:1
                """ + String.join("\n", container).indent(8);
        List<String> all = new ArrayList<>(List.of(yaml));
        all.addAll(others);
        ManifestReader.read(
                new ByteArrayInputStream(String.join("\n---\n", all).getBytes(StandardCharsets.UTF_8)),
                "shop.yaml",
                documents::accept);
    }
}
