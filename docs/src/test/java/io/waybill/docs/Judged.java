package io.waybill.docs;

import io.waybill.dsl.Target;
import io.waybill.pipeline.goal.Validate;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.rules.ProjectRules;
import io.waybill.validate.Severity;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code validate} prints of a manifest in a page. */
final class Judged {

    private Judged() {}

    static String text(ProjectRules rules, String yaml) {
        TextConsole console = new TextConsole();
        Validate.Settings settings = new Validate.Settings(
                List.of(Target.kubernetes("1.36")), Set.of(), rules, Severity.ERROR, Format.TEXT, Optional.empty());
        new Validate(console, new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                .run(List.of("-"), settings);
        return console.text();
    }
}
