package io.waybill.pipeline.goal;

import io.waybill.diff.Item;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.UntypedResource;
import io.waybill.explain.gateway.rule.Implementation;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.diff.DiffSide;
import io.waybill.pipeline.input.ReportedProblems;
import io.waybill.pipeline.routes.RouteProofText;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.TextFormat;
import io.waybill.pipeline.run.UserException;
import io.waybill.routes.proof.RouteProof;
import io.waybill.routes.proof.Site;
import java.util.List;
import java.util.Optional;

/** Compares where two states send requests: two files or folders, or two renditions. */
public final class DiffRoutes {

    private final Console console;
    private final Optional<Implementation> implementation;

    /**
     * The command, speaking to a console.
     *
     * @param implementation what serves the Gateways; empty for what their classes name
     */
    public DiffRoutes(Console console, Optional<Implementation> implementation) {
        this.console = console;
        this.implementation = implementation;
    }

    /**
     * Compares two files or folders.
     *
     * @return {@link Outcome#FINDINGS} when a request is answered differently
     * @throws UserException when a side does not exist
     */
    public Outcome files(DiffSide before, DiffSide after, TextFormat format) {
        ReportedProblems problems = new ReportedProblems(console);
        Optional<List<Item>> old = before.items(problems);
        Optional<List<Item>> now = after.items(problems);
        if (problems.outcome() != Outcome.CLEAN) {
            return problems.outcome();
        }
        if (old.isEmpty() || now.isEmpty()) {
            throw new UserException((old.isEmpty() ? before : after) + " does not exist.");
        }
        return tell(RouteProof.of(site(manifest(old.get())), site(manifest(now.get()))), format);
    }

    /**
     * Compares renditions with other ones of the same blueprints.
     *
     * @throws UserException when there are not as many on both sides
     */
    public Outcome renditions(List<Rendition> before, List<Rendition> after, TextFormat format) {
        if (before.size() != after.size()) {
            throw new UserException("The two sides have " + before.size() + " and " + after.size()
                    + " renditions. Select one environment for each side.");
        }
        Outcome outcome = Outcome.CLEAN;
        for (int i = 0; i < after.size(); i++) {
            console.print(
                    format == TextFormat.TEXT && after.size() > 1
                            ? "== " + after.get(i).title() + "\n\n"
                            : "");
            outcome = outcome.and(tell(
                    RouteProof.of(
                            site(before.get(i).manifest()), site(after.get(i).manifest())),
                    format));
        }
        return outcome;
    }

    private Site site(Manifest manifest) {
        return implementation.map(chosen -> Site.of(manifest, chosen)).orElseGet(() -> Site.of(manifest));
    }

    private static Manifest manifest(List<Item> items) {
        return Manifest.of(items.stream()
                .map(item -> UntypedResource.from(item.tree(), true))
                .toList());
    }

    private Outcome tell(RouteProof proof, TextFormat format) {
        console.print(format == TextFormat.JSON ? RouteProofText.json(proof) : RouteProofText.of(proof));
        return proof.isEqual() ? Outcome.CLEAN : Outcome.FINDINGS;
    }
}
