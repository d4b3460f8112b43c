package io.waybill.application.program;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What a program does with the input of one container, as far as it can be told without running it.
 *
 * @param framework the framework, such as {@code Spring Boot 4.0.7}
 * @param unknown why nothing more is known; empty where the rest holds
 * @param certainty how sure the ports and paths are
 * @param listeners the ports that it listens on
 * @param mayListenElsewhere why it may listen on other ports, too; empty where it does not
 * @param paths what it answers at a port and path
 * @param problems what is wrong with its input
 * @param shutdown how long it takes to end at most, once it is asked to; empty where that is not known
 */
public record ApplicationModel(
        String framework,
        Optional<String> unknown,
        Certainty certainty,
        List<Listener> listeners,
        Optional<String> mayListenElsewhere,
        BiFunction<Integer, String, HttpAnswer> paths,
        List<Problem> problems,
        Optional<Duration> shutdown) {

    /** A program of which nothing more can be told. */
    public static ApplicationModel unknown(String framework, String reason) {
        return unknown(framework, reason, List.of());
    }

    /** A program of which nothing more can be told than what is wrong with its input. */
    public static ApplicationModel unknown(String framework, String reason, List<Problem> problems) {
        return new ApplicationModel(
                framework,
                Optional.of(reason),
                Certainty.LIKELY,
                List.of(),
                Optional.of(reason),
                (port, path) -> new HttpAnswer(HttpAnswer.Status.UNKNOWN, reason),
                problems,
                Optional.empty());
    }
}
