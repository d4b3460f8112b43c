package io.waybill.pipeline.mutate;

import io.waybill.dsl.tree.Node;
import io.waybill.kubernetes.text.Plural;
import io.waybill.pipeline.report.InlineText;
import io.waybill.validate.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reports what nobody noticed, for people. What several environments have in common is reported once. */
public final class MutationText {

    private static final int LONGEST = 60;
    private static final int MOST = 100;

    private MutationText() {}

    /** The summary, and the worst survivors. */
    public static String of(Mutations mutations) {
        StringBuilder out = new StringBuilder();
        Map<String, Map<String, Map<String, List<String>>>> byEffect = new LinkedHashMap<>();
        int lines = 0;
        int left = 0;
        for (Survivor survivor : mutations.survivors()) {
            Map<String, List<String>> fields = byEffect.computeIfAbsent(
                            heading(survivor), effect -> new LinkedHashMap<>())
                    .computeIfAbsent(survivor.resource().toString(), resource -> new LinkedHashMap<>());
            String line = line(survivor);
            if (!fields.containsKey(line) && lines == MOST) {
                left++;
            } else {
                lines += fields.containsKey(line) ? 0 : 1;
                fields.computeIfAbsent(line, field -> new ArrayList<>())
                        .add(survivor.rendition().title());
            }
        }
        byEffect.forEach((effect, resources) -> section(effect, resources, out));
        if (left > 0) {
            out.append("and ").append(left).append(" more, which --format json lists\n\n");
        }
        return out.append(summary(mutations)).append('\n').toString();
    }

    private static String heading(Survivor survivor) {
        if (survivor.change().field().isEmpty()) {
            return "missing: the resource is not there";
        }
        return switch (survivor.effect()) {
            case RECREATE -> "recreate: the pods, or the object, are gone before the new ones are there";
            case ROLL -> "roll: pods are replaced";
            case UPDATE -> "update: the object changes in place";
            case REFUSED -> "refused: a cluster that has the object refuses the change; a new cluster does not";
            case NONE -> throw new IllegalStateException("What means the same is not a mutant");
        };
    }

    private static void section(String effect, Map<String, Map<String, List<String>>> resources, StringBuilder out) {
        StringBuilder told = new StringBuilder();
        resources.forEach((resource, fields) -> {
            if (!fields.isEmpty()) {
                told.append("  ").append(resource).append('\n');
                fields.forEach((line, places) -> told.append("    ")
                        .append(line)
                        .append("  in ")
                        .append(String.join(", ", places))
                        .append('\n'));
            }
        });
        if (!told.isEmpty()) {
            out.append(effect).append('\n').append(told).append('\n');
        }
    }

    private static String line(Survivor survivor) {
        String what = survivor.change().field().isEmpty()
                ? "the resource removed"
                : survivor.change().field() + ": " + values(survivor);
        String file = Place.of("", 0, survivor.change().origin().orElse(null)).toString();
        return what
                + (file.isEmpty() ? "" : "  (" + file + ")")
                + survivor.told().map(rule -> "  only reported by " + rule).orElse("");
    }

    private static String values(Survivor survivor) {
        return switch (survivor.change().change()) {
            case REMOVED -> "removed " + value(survivor.change().before());
            case ADDED -> "added " + value(survivor.change().after());
            case CHANGED ->
                value(survivor.change().before()) + " -> "
                        + value(survivor.change().after());
        };
    }

    private static String value(Optional<Node> node) {
        String text = node.map(InlineText::of).orElse("nothing");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }

    private static String summary(Mutations mutations) {
        String killers = mutations.killed().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(judge -> judge.getValue() + " by " + judge.getKey())
                .collect(Collectors.joining(", "));
        String summary = Plural.of(mutations.mutants(), "mutant") + ": " + mutations.kills() + " killed"
                + (killers.isEmpty() ? "" : " (" + killers + ")") + ", "
                + mutations.survivors().size() + " survived; score " + mutations.score() + " %";
        return mutations.tried() == mutations.planned()
                ? summary
                : summary + "\nThe time was over after " + mutations.tried() + " of " + mutations.planned()
                        + " changes, which are a sample of all.";
    }
}
