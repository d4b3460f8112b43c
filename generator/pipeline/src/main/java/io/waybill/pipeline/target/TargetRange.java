package io.waybill.pipeline.target;

import io.waybill.dsl.Target;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.run.UserException;
import io.waybill.schema.Minor;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Kubernetes versions as a user names them: one, or all from one to another. */
public final class TargetRange {

    private static final String TO = "..";

    private TargetRange() {}

    /**
     * The targets, in rising order.
     *
     * @param text {@code 1.36}, or {@code 1.20..1.36}
     * @throws UserException when the text is neither, or the range runs backwards
     */
    public static List<Target> parse(String text) {
        int to = text.indexOf(TO);
        if (to < 0) {
            return List.of(target(text));
        }
        Target first = target(text.substring(0, to));
        Target last = target(text.substring(to + TO.length()));
        int from = minor(first);
        int until = minor(last);
        if (from > until) {
            throw new UserException("The range " + text + " runs backwards; write " + last.kubernetesVersion() + TO
                    + first.kubernetesVersion());
        }
        return IntStream.rangeClosed(from, until)
                .mapToObj(number -> Target.kubernetes(new Minor(number).toString()))
                .toList();
    }

    /**
     * The targets that a user chose; else the newest.
     *
     * @param text as {@link #parse} reads it; empty where the user said nothing
     * @param console is told of those that are chosen whose facts are of a time before their release
     * @throws UserException as {@link #parse}
     */
    public static List<Target> chosen(Optional<String> text, Console console) {
        if (text.isEmpty()) {
            return List.of(Target.newest());
        }
        List<Target> targets = parse(text.get());
        InterpolatedMinors.tellEarly(console, targets);
        return targets;
    }

    /**
     * The only target.
     *
     * @throws UserException when the text is a range, or no version
     */
    static Target only(String text) {
        List<Target> targets = parse(text);
        if (targets.size() > 1) {
            throw new UserException(
                    "A cluster has one version; write " + targets.get(0).kubernetesVersion() + " instead of " + text);
        }
        return targets.get(0);
    }

    private static int minor(Target target) {
        return Minor.parse(target.kubernetesVersion()).number();
    }

    private static Target target(String version) {
        try {
            return Target.kubernetes(version);
        } catch (IllegalArgumentException e) {
            throw new UserException(String.valueOf(e.getMessage()));
        }
    }
}
