package io.waybill.pipeline.mutate;

import io.waybill.diff.Effect;
import io.waybill.diff.FieldChange;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.blueprint.Rendition;
import io.waybill.pipeline.golden.GoldenFolder;
import io.waybill.pipeline.golden.GoldenTexts;
import io.waybill.pipeline.run.OrderedWork;
import io.waybill.validate.Finding;
import io.waybill.validate.ResourceId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tries mutants on all cores until all are tried or the time is over. */
public final class Mutating {

    /** So that what is tried before the time is over is a sample of all, and always the same. */
    private static final long SEED = 1;

    private final MutationSettings settings;
    private final long end;
    private final Map<Original, Court> courts = new HashMap<>();
    private final Map<Original, SortedMap<String, String>> files = new HashMap<>();
    private final Map<Judge, Integer> killed = new EnumMap<>(Judge.class);
    private final SortedMap<Integer, Survivor> survivors = new TreeMap<>();
    private int equal;

    private Mutating(MutationSettings settings) {
        this.settings = settings;
        this.end = System.nanoTime() + settings.timeLimit().toNanos();
    }

    /**
     * Tries the mutants of what blueprints render, in each environment on its newest target.
     *
     * @throws io.waybill.pipeline.run.UserException when a blueprint fails
     */
    public static Mutations of(List<Rendition> renditions, MutationSettings settings) {
        Mutating run = new Mutating(settings);
        Map<String, Rendition> newest = new LinkedHashMap<>();
        renditions.forEach(rendition -> newest.put(rendition.environment(), rendition));
        List<Original> originals = newest.values().stream().map(Original::of).toList();
        List<Mutant> mutants = new ArrayList<>();
        for (Original original : originals) {
            run.courts.put(original, new Court(original, environments(original, originals), settings.failOn()));
            settings.golden()
                    .ifPresent(golden -> run.files.put(original, run.files(golden, original, original.manifest())));
            original.addMutants(mutants);
        }
        Collections.shuffle(mutants, new Random(SEED));
        OrderedWork.each(mutants, run::tryOut, trial -> trial.ifPresent(run::count));
        List<Survivor> worstFirst =
                run.survivors.values().stream().sorted(Survivor.WORST_FIRST).toList();
        return new Mutations(mutants.size(), run.equal, run.killed, worstFirst);
    }

    private static List<Original> environments(Original original, List<Original> all) {
        Rendition own = original.rendition();
        return all.stream()
                .filter(other -> other.rendition().blueprint().equals(own.blueprint())
                        && other.rendition().target().equals(own.target()))
                .toList();
    }

    /** What is known of a mutant once rules have been asked: what it changes, which may be nothing, and what they say. */
    private record Trial(Mutant mutant, List<FieldChange> changes, Effect effect, Optional<Finding> finding) {}

    private Optional<Trial> tryOut(Mutant mutant) {
        if (System.nanoTime() > end) {
            return Optional.empty();
        }
        Original original = mutant.original();
        Court court = Objects.requireNonNull(courts.get(original));
        Court.Hearing hearing = court.alone(mutant);
        if (hearing.enough().isPresent()) {
            return Optional.of(new Trial(mutant, List.of(), Effect.REFUSED, hearing.enough()));
        }
        List<FieldChange> changes =
                mutant.edit().isRemoval() ? List.of() : original.changes(mutant.resource(), mutant.tree());
        Effect effect = mutant.edit().isRemoval()
                ? Effect.RECREATE
                : changes.stream().map(FieldChange::effect).reduce(Effect.NONE, Effect::and);
        return Optional.of(
                new Trial(mutant, changes, effect, effect == Effect.NONE ? Optional.empty() : court.together(hearing)));
    }

    private void count(Trial trial) {
        if (trial.effect() == Effect.NONE) {
            equal++;
            return;
        }
        Optional<Judge> judge = trial.finding()
                .filter(finding -> finding.fails(settings.failOn()))
                .map(finding -> Court.judge(finding.rule()))
                .or(() -> othersOf(trial.mutant()));
        if (judge.isPresent()) {
            killed.merge(judge.get(), 1, Integer::sum);
        } else {
            survivors.put(trial.mutant().number(), survivor(trial));
        }
    }

    private Optional<Judge> othersOf(Mutant mutant) {
        Original original = mutant.original();
        Manifest manifest = original.manifestWith(mutant);
        if (settings.assertions().test(original.rendition(), manifest)) {
            return Optional.of(Judge.ASSERTIONS);
        }
        return settings.golden()
                .filter(golden -> differs(
                        golden,
                        files.getOrDefault(original, Collections.emptySortedMap()),
                        files(golden, original, manifest)))
                .map(golden -> Judge.GOLDEN_FILES);
    }

    private SortedMap<String, String> files(GoldenFolder golden, Original original, Manifest manifest) {
        return GoldenTexts.withResources(golden, original.rendition(), manifest);
    }

    /** Whether a file that somebody approved is another now, or gone. */
    private static boolean differs(GoldenFolder golden, Map<String, String> before, Map<String, String> now) {
        return before.entrySet().stream()
                .anyMatch(file -> !file.getValue().equals(now.get(file.getKey()))
                        && golden.read(file.getKey()).isPresent());
    }

    private static Survivor survivor(Trial trial) {
        Original original = trial.mutant().original();
        Mapping tree = original.tree(trial.mutant().resource());
        return new Survivor(
                original.rendition(),
                ResourceId.of(tree),
                MutantChange.of(trial.mutant(), trial.changes(), trial.effect()),
                trial.effect(),
                trial.finding().map(finding -> finding.rule().id()));
    }
}
