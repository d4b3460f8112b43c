package io.waybill.testing;

import io.waybill.dsl.Resource;
import io.waybill.dsl.Target;
import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.input.CustomResourceDefinitions;
import io.waybill.pipeline.report.Report.Format;
import io.waybill.pipeline.report.Reports;
import io.waybill.pipeline.run.UserException;
import io.waybill.pipeline.target.Schemas;
import io.waybill.validate.Finding;
import io.waybill.validate.Severities;
import io.waybill.validate.Severity;
import io.waybill.validate.check.Validator;
import io.waybill.validate.rules.ApiRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;

/** Assertions on the definition of a custom resource: what a cluster that has it takes. */
public final class DefinitionAssert extends AbstractAssert<DefinitionAssert, Mapping> {

    private final String name;

    DefinitionAssert(Mapping definition, String name) {
        super(definition, DefinitionAssert.class);
        this.name = name;
    }

    static DefinitionAssert in(Path file) {
        List<Mapping> all = CustomResourceDefinitions.read(List.of(file.toString()), List.of());
        if (all.size() != 1) {
            throw new UserException(file + " has " + all.size() + " definitions; name a file that has one.");
        }
        return new DefinitionAssert(all.get(0), file.toString());
    }

    /** A resource is accepted. */
    public DefinitionAssert accepts(Resource<?> resource) {
        List<Finding> errors = errors(validator -> validator.validate(resource.tree(), "", 0));
        if (!errors.isEmpty()) {
            throw fails("does not accept " + title(resource), errors);
        }
        return this;
    }

    /** A resource is refused, for reasons of which more can be asserted. */
    public RefusalAssert refuses(Resource<?> resource) {
        List<Finding> errors = errors(validator -> validator.validate(resource.tree(), "", 0));
        return new RefusalAssert(this, "refuses " + title(resource), errors).isRefused();
    }

    /** A resource that there is, of whose updates more is asserted. */
    public UpdateAssert changing(Resource<?> before) {
        return new UpdateAssert(this, before);
    }

    RefusalAssert update(Resource<?> before, Resource<?> after) {
        List<Finding> errors = errors(validator -> validator.validateUpdate(after.tree(), before.tree(), "", 0));
        return new RefusalAssert(this, "refuses the update of " + title(before), errors);
    }

    private static String title(Resource<?> resource) {
        return resource.kind() + " \"" + resource.name() + "\"";
    }

    AssertionError fails(String what, List<Finding> findings) {
        Reports reports = new Reports();
        findings.forEach(reports::finding);
        String told = findings.isEmpty() ? "." : ":\n\n" + reports.text(Format.TEXT);
        return failure("%s", "The definition " + name + " " + what + told);
    }

    private List<Finding> errors(Consumer<Validator> judge) {
        List<Finding> errors = new ArrayList<>();
        Validator validator =
                new Validator(new Schemas().of(Target.newest()), ApiRules.ALL, Severities.DEFAULT, finding -> {
                    if (finding.severity() == Severity.ERROR) {
                        errors.add(finding);
                    }
                });
        validator.define(actual);
        judge.accept(validator);
        validator.finish(Set.of());
        if (validator.summary().skipped() > 0) {
            throw failure(
                    "%s",
                    "The definition " + name + " is of another kind or version than the resource, or does not read.");
        }
        return errors;
    }
}
