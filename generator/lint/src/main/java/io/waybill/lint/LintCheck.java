package io.waybill.lint;

import io.waybill.rules.ManifestRule;

/**
 * One check of good practice.
 *
 * @param rule the rule, which is off
 * @param from the least profile that has it
 * @param kubeLinter what kube-linter calls it; empty where it has nothing like it
 * @param kubeScore what kube-score calls it
 * @param polaris what Polaris calls it
 */
record LintCheck(ManifestRule rule, LintProfile from, String kubeLinter, String kubeScore, String polaris) {

    private static final String PAGES = "https://github.com/waybill-io/waybill/blob/main/docs/lint/";

    static LintCheck recommended(ManifestRule rule, String kubeLinter, String kubeScore, String polaris) {
        return of(rule, LintProfile.RECOMMENDED, kubeLinter, kubeScore, polaris);
    }

    static LintCheck strict(ManifestRule rule, String kubeLinter, String kubeScore, String polaris) {
        return of(rule, LintProfile.STRICT, kubeLinter, kubeScore, polaris);
    }

    private static LintCheck of(
            ManifestRule rule, LintProfile from, String kubeLinter, String kubeScore, String polaris) {
        return new LintCheck(rule.off().page(PAGES + rule.id() + ".md"), from, kubeLinter, kubeScore, polaris);
    }

    boolean isIn(LintProfile profile) {
        return from.compareTo(profile) <= 0;
    }
}
