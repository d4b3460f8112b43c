package io.waybill.lint;

import io.waybill.rules.ManifestRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All checks of good practice. Each has a page {@code docs/lint/<id>.md}. */
public final class Lint {

    /** The checks, group by group. */
    static final List<LintCheck> CHECKS = Stream.of(
                    ImageChecks.ALL,
                    ResourceChecks.ALL,
                    ProbeChecks.ALL,
                    PrivilegeChecks.ALL,
                    UserChecks.ALL,
                    HostChecks.ALL,
                    MountChecks.ALL,
                    PodChecks.ALL,
                    SecretChecks.ALL,
                    WorkloadChecks.ALL,
                    BudgetChecks.ALL,
                    AutoscalerChecks.ALL,
                    JobChecks.ALL,
                    NetworkChecks.ALL,
                    AccessChecks.ALL,
                    ObjectChecks.ALL)
            .flatMap(List::stream)
            .toList();

    private Lint() {}

    /** The rules, all of which are off. */
    public static List<ManifestRule> rules() {
        return CHECKS.stream().map(LintCheck::rule).toList();
    }

    /** The severities that a profile gives to rules, by their ids: each is a warning. */
    public static Map<String, String> severities(LintProfile profile) {
        Map<String, String> severities = new LinkedHashMap<>();
        CHECKS.stream()
                .filter(check -> check.isIn(profile))
                .forEach(check -> severities.put(check.rule().id(), "warning"));
        return severities;
    }
}
