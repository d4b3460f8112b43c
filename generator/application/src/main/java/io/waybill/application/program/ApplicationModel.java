package io.waybill.application.program;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a program does with the input of one container, as far as it can be told without running it.
 *
 * @param framework the framework, such as {@code Spring Boot 4.0.7}
 * @param unknown why nothing more is known; empty where the rest holds
 * @param doubts why its ports and paths may be others
 * @param network where it listens, and what it answers there
 * @param problems what is wrong with its input
 * @param properties what is set, by whom, and the defaults among what was asked for
 * @param files the files that it reads and writes
 * @param shutdown how long it takes to end at most, once it is asked to; empty where that is not known
 */
public record ApplicationModel(
        String framework,
        Optional<String> unknown,
        List<String> doubts,
        Network network,
        List<Problem> problems,
        List<PropertyValue> properties,
        List<FileUse> files,
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
                List.of(),
                Network.unknown(reason),
                problems,
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** This, and other problems before its own. */
    public ApplicationModel withProblems(List<Problem> others) {
        return new ApplicationModel(
                framework,
                unknown,
                doubts,
                network,
                Stream.concat(others.stream(), problems.stream()).toList(),
                properties,
                files,
                shutdown);
    }

    /** How sure its ports and paths are. */
    public Certainty certainty() {
        return unknown.isEmpty() && doubts.isEmpty() ? Certainty.CERTAIN : Certainty.LIKELY;
    }
}
