package io.waybill.lsp;

import io.waybill.dsl.Target;
import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.input.DocumentCheck;
import io.waybill.pipeline.rules.OwnRules;
import io.waybill.render.Document;
import io.waybill.validate.Finding;
import io.waybill.validate.Rule;
import io.waybill.validate.RuleId;
import io.waybill.validate.check.Judgement;
import io.waybill.validate.check.TextFinding;
import io.waybill.validate.check.Validator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Validates the files of a folder as one set, as {@code kubectl apply -f} takes them. What they lack may be in another
 * folder of the workspace: then nothing is said.
 */
final class Diagnoses {

    private static final Set<RuleId> OF_WHAT_IS_MISSING = Set.of(Rule.MISSING_REFERENCE, Rule.SELECTS_NOTHING);

    private final Judging judging;
    private final Workspace workspace;

    Diagnoses(Judging judging, Workspace workspace) {
        this.judging = judging;
        this.workspace = workspace;
    }

    /** What is found in the open files of a folder, by their addresses; an empty list where there is nothing. */
    Map<String, List<Finding>> of(String folder) {
        Collection<ManifestText> all = workspace.all();
        List<ManifestText> set = all.stream()
                .filter(text -> text.folder().equals(folder) && !text.isTemplate())
                .toList();
        List<Finding> findings = check(set);
        if (findings.stream().anyMatch(finding -> OF_WHAT_IS_MISSING.contains(finding.rule()))
                && set.size() < all.size()) {
            Set<Finding> still = new HashSet<>(check(all));
            findings.removeIf(finding -> OF_WHAT_IS_MISSING.contains(finding.rule()) && !still.contains(finding));
        }
        Map<String, List<Finding>> byFile = new HashMap<>();
        for (ManifestText text : workspace.opened()) {
            if (text.folder().equals(folder)) {
                byFile.put(text.uri(), new ArrayList<>());
            }
        }
        for (Finding finding : findings) {
            List<Finding> ofFile = byFile.get(finding.place().file());
            if (ofFile != null) {
                ofFile.add(finding);
            }
        }
        return byFile;
    }

    private List<Finding> check(Collection<ManifestText> set) {
        List<Finding> findings = new ArrayList<>();
        Target target = Target.kubernetes(judging.api().minor().toString());
        OwnRules own = new OwnRules(judging.rules(), "", target, findings::add);
        Validator validator = new Validator(
                judging.api(), judging.rules().all(own), judging.rules().severities(), findings::add);
        for (ManifestText text : set) {
            text.documents().stream()
                    .filter(document -> document.root().isEmpty() || ManifestText.isOfKubernetes(document))
                    .forEach(document -> validator.add(judge(validator, text, document)));
        }
        List<Mapping> definitions = new ArrayList<>(workspace.definitions());
        definitions.addAll(judging.definitions());
        definitions.forEach(validator::define);
        validator.finish(judging.expected());
        return findings;
    }

    private static Judgement judge(Validator validator, ManifestText text, Document document) {
        List<TextFinding> problems = DocumentCheck.textFindings(document);
        return document.root()
                .map(root -> validator.judge(root, text.uri(), document.index(), problems))
                .orElseGet(() -> validator.unreadable(text.uri(), document.index(), problems));
    }
}
