package io.waybill.cli;

import io.waybill.cli.argument.AdmissionOptions;
import io.waybill.cli.argument.Argument;
import io.waybill.lint.LintProfile;
import io.waybill.pipeline.blueprint.ChosenRules;
import io.waybill.pipeline.input.AdmissionSettings;
import java.util.List;
import java.util.Map;

/** The options of commands that check what blueprints render. */
abstract class CheckedBlueprintOptions extends BlueprintOptions {

    private final Argument<Map<String, String>> rules = Options.rules(this);

    private final Argument<List<String>> ruleClasses = Options.ruleClasses(this);

    private final Argument<LintProfile> lint = Options.lint(this);

    private final Argument<String> featureGates = Options.featureGates(this);

    private final Argument<List<String>> crds = texts(
            "--crds",
            "INPUT",
            "CustomResourceDefinitions to check custom resources against: files, folders, jars, JAR!/PATH"
                    + " or classpath:PATH; may be repeated.");

    private final AdmissionOptions admission = new AdmissionOptions(this);

    CheckedBlueprintOptions(String name, String... description) {
        super(name, description);
    }

    /** The programs that containers run; none for commands that compare none. */
    List<String> applications() {
        return List.of();
    }

    @Override
    public final ChosenRules rules() {
        return new ChosenRules(rules.value(), ruleClasses.value(), applications(), lint.value());
    }

    @Override
    public final String featureGates() {
        return featureGates.given().orElse("");
    }

    @Override
    public final AdmissionSettings admission() {
        return admission.settings();
    }

    @Override
    public final List<String> definitions() {
        return crds.value();
    }
}
