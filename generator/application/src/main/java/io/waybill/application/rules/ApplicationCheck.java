package io.waybill.application.rules;

import io.waybill.application.program.ApplicationModel;
import io.waybill.application.program.Certainty;
import io.waybill.application.program.Problem;
import io.waybill.application.program.Problem.About;
import io.waybill.validate.Severity;
import io.waybill.validate.typed.SetCheck;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Compares the containers of a manifest with the programs that run in them. */
public final class ApplicationCheck implements SetCheck {

    private final List<Assignment> assignments;
    private final Programs programs;
    private final Set<Assignment> matched;

    /**
     * A check.
     *
     * @param assignments which container runs which program
     * @param programs reads the programs
     */
    public ApplicationCheck(List<Assignment> assignments, Programs programs) {
        this(assignments, programs, ConcurrentHashMap.newKeySet());
    }

    private ApplicationCheck(List<Assignment> assignments, Programs programs, Set<Assignment> matched) {
        this.assignments = List.copyOf(assignments);
        this.programs = programs;
        this.matched = matched;
    }

    /** This check, and programs that a manifest names itself, except for containers that this one has a program for. */
    public ApplicationCheck and(List<Assignment> others) {
        List<Assignment> all = new ArrayList<>(assignments);
        others.stream()
                .filter(other -> assignments.stream().noneMatch(given -> given.hasContainerOf(other)))
                .forEach(all::add);
        return new ApplicationCheck(all, programs, matched);
    }

    /** The assignments for which no set that was checked so far had a workload with such a container. */
    public List<Assignment> unmatched() {
        return assignments.stream()
                .filter(assignment -> !matched.contains(assignment))
                .toList();
    }

    @Override
    public void check(List<TypedObject> resources, List<TypedObject> customResources, Set<String> expected) {
        for (Assignment assignment : assignments) {
            RunContainer.each(assignment, resources, expected, run -> {
                matched.add(assignment);
                check(run, assignment.program());
            });
        }
    }

    private void check(RunContainer run, String program) {
        programs.read(program, run.input().input(), model -> check(run, model));
    }

    private static void check(RunContainer run, ApplicationModel model) {
        new MemoryRules(run, model.network().threads()).check();
        AddressRules.check(run, model);
        CommandRules.check(run);
        model.problems().forEach(problem -> report(run, problem));
        if (model.problems().isEmpty()) {
            model.unknown().ifPresent(reason -> unknown(run, model.framework(), reason));
        }
        new PortRules(run, model).check();
        new ProbeRules(run, model).check();
        ShutdownRules.check(run, model);
        FileRules.check(run, model);
        ExposureRules.check(run, model.network().exposed());
    }

    private static void unknown(RunContainer run, String framework, String reason) {
        run.container()
                .report(
                        ApplicationRule.UNKNOWN,
                        Severity.INFO,
                        run.container().path("name"),
                        run.container().mapping().originOf("name"),
                        "What the program" + (framework.isEmpty() ? "" : " (" + framework + ")")
                                + " does is not known: " + reason + ".",
                        "Nothing, if that is as it should be; its ports and probes are not compared.");
    }

    private static void report(RunContainer run, Problem problem) {
        Severity severity = problem.certainty() == Certainty.CERTAIN ? Severity.ERROR : Severity.WARNING;
        Optional<String> variable = problem.variable();
        Optional<TypedValue> word = problem.about() == About.COMMAND ? run.word(problem.name()) : Optional.empty();
        if (variable.isPresent()) {
            run.input()
                    .reportVariable(
                            ApplicationRule.SETTING, severity, variable.get(), problem.message(), problem.fix());
            return;
        }
        TypedObject container = run.container();
        container.report(
                ApplicationRule.SETTING,
                severity,
                word.map(TypedValue::path).orElseGet(() -> container.path("env")),
                word.map(TypedValue::origin).orElseGet(() -> container.mapping().originOf("env")),
                problem.message(),
                problem.fix());
    }
}
