package io.waybill.pipeline.mutate;

import io.waybill.dsl.Manifest;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.validate.Severity;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * How mutants are judged.
 *
 * @param timeLimit after which no more are tried
 * @param failOn the least severity of a finding that kills a mutant, as it fails a build
 * @param golden the golden files that kill mutants, too; empty for none
 * @param assertions whether a test notices what is rendered; asked by one thread
 */
public record MutationSettings(
        Duration timeLimit,
        Severity failOn,
        Optional<GoldenFolder> golden,
        BiPredicate<Rendition, Manifest> assertions) {

    /** How long is tried where nobody says otherwise. */
    public static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(60);

    /** What findings of a severity notice, and golden files where there are some. */
    public static MutationSettings of(Duration timeLimit, Severity failOn, Optional<GoldenFolder> golden) {
        return new MutationSettings(timeLimit, failOn, golden, (rendition, manifest) -> false);
    }
}
