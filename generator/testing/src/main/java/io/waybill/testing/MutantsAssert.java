package io.waybill.testing;

import io.waybill.diff.Effect;
import io.waybill.dsl.Manifest;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.mutate.Mutating;
import io.waybill.pipeline.mutate.MutationSettings;
import io.waybill.pipeline.mutate.MutationText;
import io.waybill.pipeline.mutate.Mutations;
import io.waybill.pipeline.mutate.Survivor;
import io.waybill.validate.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What notices that something changed: fields of what a blueprint renders are removed or changed, one after the other, and
 * rules and assertions are asked about each.
 */
public final class MutantsAssert {

    private final List<Rendition> renditions;
    private final List<Consumer<ManifestAssert>> assertions;
    private final Severity failOn;
    private final Duration timeLimit;

    MutantsAssert(List<Rendition> renditions) {
        this(renditions, List.of(), Severity.ERROR, MutationSettings.DEFAULT_TIME_LIMIT);
    }

    private MutantsAssert(
            List<Rendition> renditions,
            List<Consumer<ManifestAssert>> assertions,
            Severity failOn,
            Duration timeLimit) {
        this.renditions = renditions;
        this.assertions = assertions;
        this.failOn = failOn;
        this.timeLimit = timeLimit;
    }

    /**
     * Asks assertions, too: those that a test makes on each environment.
     *
     * @throws AssertionError when they fail without any mutant
     */
    public MutantsAssert judgedBy(Consumer<ManifestAssert> more) {
        renditions.forEach(rendition -> more.accept(new ManifestAssert(new Rendered(rendition))));
        List<Consumer<ManifestAssert>> all = new ArrayList<>(assertions);
        all.add(more);
        return new MutantsAssert(renditions, List.copyOf(all), failOn, timeLimit);
    }

    /** Counts warnings as noticed, too, as a build that fails on them does. */
    public MutantsAssert withWarnings() {
        return new MutantsAssert(renditions, assertions, Severity.WARNING, timeLimit);
    }

    /** Tries for another time than a minute; what is tried is a sample of all. */
    public MutantsAssert within(Duration limit) {
        return new MutantsAssert(renditions, assertions, failOn, limit);
    }

    /**
     * So many of a hundred mutants are noticed.
     *
     * @param percent from 0 to 100
     */
    public MutantsAssert scoreAtLeast(int percent) {
        Mutations mutations = mutations();
        if (mutations.score() < percent) {
            throw new AssertionError(
                    "\nExpected a score of " + percent + " % at least.\n\n" + MutationText.of(mutations));
        }
        return this;
    }

    /**
     * Whatever does more than this to a cluster is noticed: {@code leaveNoneAbove(Effect.UPDATE)} asks that no pods are
     * replaced unseen. A resource that is missing does more than all else.
     */
    public MutantsAssert leaveNoneAbove(Effect effect) {
        Mutations mutations = mutations();
        List<Survivor> above = mutations.survivors().stream()
                .filter(survivor -> survivor.isAbove(effect))
                .toList();
        if (!above.isEmpty()) {
            throw new AssertionError("\nExpected that all mutants above " + effect + " are noticed.\n\n"
                    + MutationText.of(
                            new Mutations(mutations.planned(), mutations.equal(), mutations.killed(), above)));
        }
        return this;
    }

    private Mutations mutations() {
        Mutations mutations =
                Mutating.of(renditions, new MutationSettings(timeLimit, failOn, Optional.empty(), this::notice));
        if (mutations.tried() == 0 && mutations.planned() > 0) {
            throw new AssertionError("\nNo mutant of " + mutations.planned() + " was tried within " + timeLimit
                    + ": nothing is known of them. Allow more time.");
        }
        return mutations;
    }

    private boolean notice(Rendition rendition, Manifest mutant) {
        ManifestAssert manifest = new ManifestAssert(Rendered.insteadOf(rendition, mutant));
        for (Consumer<ManifestAssert> assertion : assertions) {
            try {
                assertion.accept(manifest);
            } catch (AssertionError | RuntimeException e) {
                return true; // an assertion about what is no longer there cannot be made, which is noticed as well
            }
        }
        return false;
    }
}
