package io.waybill.cel;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Finding;
import io.waybill.validate.Severities;
import io.waybill.validate.Severity;
import io.waybill.validate.check.Validator;
import io.waybill.validate.rules.ApiRules;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What is found in YAML, with expressions compiled and evaluated. */
final class Judged {

    private static final ApiHistory HISTORY = ApiHistory.load();

    private final List<Finding> findings = new ArrayList<>();

    private Judged(Minor minor, Consumer<Validator> documents) {
        Validator validator =
                new Validator(ServedApi.of(HISTORY, minor), ApiRules.ALL, Severities.DEFAULT, findings::add);
        documents.accept(validator);
        validator.finish(Set.of());
    }

    private static void read(String yaml, Consumer<Node> roots) {
        try {
            ManifestReader.read(
                    new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                    "test.yaml",
                    document -> document.root().ifPresent(roots));
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
    }

    /** What the newest minor says of several texts together. */
    static Judged of(String... documents) {
        return of(HISTORY.newest(), documents);
    }

    static Judged of(Minor minor, String... documents) {
        return new Judged(minor, validator -> {
            for (String document : documents) {
                read(document, root -> validator.validate(root, "test.yaml", 0));
            }
        });
    }

    /** What a minor says of what a custom resource becomes. */
    static Judged ofUpdate(Minor minor, String definition, String before, String after) {
        return new Judged(minor, validator -> {
            read(definition, root -> validator.define((Mapping) root));
            read(
                    before,
                    old -> read(after, now -> validator.validateUpdate((Mapping) now, (Mapping) old, "test.yaml", 0)));
        });
    }

    List<Finding> findings() {
        return findings;
    }

    /** Each error as {@code rule field}, with a semicolon between two. */
    String errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.rule().id() + " " + finding.field())
                .collect(Collectors.joining("; "));
    }
}
