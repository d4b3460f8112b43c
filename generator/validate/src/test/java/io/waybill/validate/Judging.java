package io.waybill.validate;

import io.waybill.dsl.tree.Mapping;
import io.waybill.render.Document;
import io.waybill.render.ManifestReader;
import io.waybill.render.ReadProblem.Cause;
import io.waybill.render.UnreadableException;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import io.waybill.validate.check.TextFinding;
import io.waybill.validate.check.Validator;
import io.waybill.validate.rules.ApiRules;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges YAML in tests, against the newest minor unless they say another. */
public final class Judging {

    private static final ApiHistory HISTORY = ApiHistory.load();

    private final List<Finding> findings = new ArrayList<>();
    private final Validator validator;

    private Judging(Minor minor, Severities severities) {
        this.validator = new Validator(ServedApi.of(HISTORY, minor), ApiRules.ALL, severities, findings::add);
    }

    /** Judges against the newest minor, with severities of a project. */
    static Judging of(Severities severities, String yaml) {
        return new Judging(HISTORY.newest(), severities).and("test.yaml", yaml);
    }

    /** Judges against the newest minor. */
    public static Judging of(String yaml) {
        return new Judging(HISTORY.newest(), Severities.DEFAULT).and("test.yaml", yaml);
    }

    /** Judges against a minor such as {@code 1.20}. */
    public static Judging of(String minor, String yaml) {
        return new Judging(Minor.parse(minor), Severities.DEFAULT).and("test.yaml", yaml);
    }

    public Judging and(String file, String yaml) {
        try {
            ManifestReader.read(
                    new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                    file,
                    document -> judge(file, document));
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    private void judge(String file, Document document) {
        List<TextFinding> text = document.problems().stream()
                .map(problem -> new TextFinding(
                        problem.cause() == Cause.SYNTAX ? Rule.SYNTAX : Rule.DUPLICATE_KEY,
                        problem.origin(),
                        problem.field(),
                        problem.message(),
                        problem.fix()))
                .toList();
        document.root()
                .ifPresentOrElse(
                        root -> validator.add(validator.judge(root, file, document.index(), text)),
                        () -> validator.add(validator.unreadable(file, document.index(), text)));
    }

    /** Takes what the cluster has besides. */
    public Judging given(Mapping resource) {
        validator.define(resource);
        return this;
    }

    /** Judges all resources so far together. */
    public Judging finish(String... expected) {
        validator.finish(Set.of(expected));
        return this;
    }

    public List<Finding> findings() {
        return findings;
    }

    public Summary summary() {
        return validator.summary();
    }

    /** Each finding as {@code line rule field}, in the order of lines. */
    public List<String> marks() {
        return findings.stream()
                .map(finding -> finding.place().line() + " " + finding.rule().id() + " " + finding.field())
                .map(String::strip)
                .sorted()
                .toList();
    }

    /** Each error as {@code rule field}, in the order in which they were found, with a semicolon between two. */
    public String errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.rule().id() + " " + finding.field())
                .map(String::strip)
                .collect(Collectors.joining("; "));
    }
}
