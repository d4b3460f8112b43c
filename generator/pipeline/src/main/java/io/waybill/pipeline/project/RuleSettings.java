package io.waybill.pipeline.project;

import io.waybill.lint.LintProfile;
import io.waybill.pipeline.run.Choices;
import java.util.List;
import java.util.Map;

/**
 * What blueprints are judged by, beside the rules of Kubernetes.
 *
 * @param severities how much rules matter, by their ids
 * @param classes jars, folders and classes with rules of the project's own
 * @param lint how much of good practice is asked for: {@code none}, {@code recommended} or {@code strict}
 * @param failOn the least severity that fails: {@code error}, {@code warning} or {@code info}
 */
public record RuleSettings(Map<String, String> severities, List<String> classes, String lint, String failOn) {

    /** Takes copies. */
    public RuleSettings {
        severities = Map.copyOf(severities);
        classes = List.copyOf(classes);
    }

    /** With other severities. */
    public RuleSettings withSeverities(Map<String, String> others) {
        return new RuleSettings(others, classes, lint, failOn);
    }

    /** With other rules of the project's own. */
    public RuleSettings withClasses(List<String> others) {
        return new RuleSettings(severities, others, lint, failOn);
    }

    LintProfile profile() {
        return Choices.constant("waybill.lint", LintProfile.class, lint);
    }
}
