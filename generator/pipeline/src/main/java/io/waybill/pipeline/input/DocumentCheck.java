package io.waybill.pipeline.input;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.kubernetes.kind.ResourceLists;
import io.waybill.render.Document;
import io.waybill.render.ReadProblem;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Finding;
import io.waybill.validate.Rule;
import io.waybill.validate.RuleId;
import io.waybill.validate.Severities;
import io.waybill.validate.check.Judgement;
import io.waybill.validate.check.TextFinding;
import io.waybill.validate.check.Validator;
import io.waybill.validate.typed.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What is wrong with a document before anybody looks for a resource of its kind: with its text, or because it is not a
 * resource. The validator says it, so that every command has the same words.
 */
public final class DocumentCheck {

    private static final Set<RuleId> OF_THE_TEXT = Set.of(Rule.SYNTAX, Rule.DUPLICATE_KEY);

    private DocumentCheck() {}

    /** Whether a node says what kind of resource it is. */
    public static boolean isResource(Node node) {
        return node instanceof Mapping mapping && has(mapping, "apiVersion") && has(mapping, "kind");
    }

    private static boolean has(Mapping mapping, String key) {
        return mapping.string(key).filter(text -> !text.isEmpty()).isPresent();
    }

    /** Folders contain YAML of other kinds too, such as values of charts and settings of build servers. */
    public static boolean isForeign(Node root, InputSource source) {
        return source.isInFolder()
                && (!(root instanceof Mapping mapping)
                        || mapping.get("apiVersion") == null && mapping.get("kind") == null);
    }

    /** The problems of the text, as the validator takes them. */
    public static List<TextFinding> textFindings(Document document) {
        List<ReadProblem> problems = document.problems();
        return problems.isEmpty()
                ? List.of()
                : problems.stream().map(DocumentCheck::textFinding).toList();
    }

    private static TextFinding textFinding(ReadProblem problem) {
        Rule rule = problem.cause() == ReadProblem.Cause.SYNTAX ? Rule.SYNTAX : Rule.DUPLICATE_KEY;
        return new TextFinding(rule, problem.origin(), problem.field(), problem.message(), problem.fix());
    }

    /** All that is wrong, in the order of the document; one that is left out has a finding that says so. */
    public static List<Finding> of(Document document, InputSource source) {
        List<Finding> findings = new ArrayList<>();
        String name = source.name();
        int index = document.index();
        if (!document.problems().isEmpty()) {
            List<TextFinding> text = textFindings(document);
            of(validator -> document.root()
                            .map(root -> validator.judge(root, name, index, text))
                            .orElseGet(() -> validator.unreadable(name, index, text)))
                    .stream()
                    .filter(finding -> OF_THE_TEXT.contains(finding.rule()))
                    .forEach(findings::add);
        }
        document.root().ifPresent(root -> {
            if (isForeign(root, source)) {
                findings.addAll(of(validator -> validator.skipped(root, name, index)));
                return;
            }
            ResourceLists.forEach(root, node -> {
                if (!isResource(node)) {
                    findings.addAll(of(validator -> validator.judge(node, name, index, List.of())));
                }
            });
        });
        return findings;
    }

    private static List<Finding> of(Function<Validator, Judgement> judging) {
        List<Finding> findings = new ArrayList<>();
        Validator validator = new Validator(Newest.API, RuleSet.EMPTY, Severities.DEFAULT, findings::add);
        validator.add(judging.apply(validator));
        return findings;
    }

    /** Loaded when the first document is odd. */
    private static final class Newest {
        static final ServedApi API = load();

        private static ServedApi load() {
            ApiHistory history = ApiHistory.load();
            return ServedApi.of(history, history.newest());
        }
    }
}
