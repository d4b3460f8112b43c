package io.waybill.validate.rules.support;

import io.waybill.validate.Judging;
import io.waybill.validate.Severity;
import java.util.stream.Collectors;

/** The errors of a manifest in one line: {@code rule field}, with semicolons between them. */
public final class Verdict {

    private Verdict() {}

    public static String of(String minor, String yaml) {
        return Judging.of(minor, yaml).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.rule().id() + " " + finding.field())
                .collect(Collectors.joining("; "));
    }
}
