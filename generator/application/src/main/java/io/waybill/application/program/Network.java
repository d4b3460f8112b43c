package io.waybill.application.program;

import io.waybill.application.program.HealthPath.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Where a program listens, and what it answers there.
 *
 * @param listeners the ports that it listens on
 * @param mayListenElsewhere why it may listen on other ports, too; empty where it does not
 * @param health the paths at which it reports its health
 * @param exposed paths that only operators should ask, such as {@code /actuator/env}, where they are answered
 * @param threads how many threads it has for requests at most; empty where that is not known
 * @param paths what it answers at a port and path
 */
public record Network(
        List<Listener> listeners,
        Optional<String> mayListenElsewhere,
        List<HealthPath> health,
        List<ExposedPath> exposed,
        Optional<Integer> threads,
        BiFunction<Integer, String, HttpAnswer> paths) {

    /** Nothing is known, for a reason. */
    public static Network unknown(String reason) {
        return new Network(
                List.of(),
                Optional.of(reason),
                List.of(),
                List.of(),
                Optional.empty(),
                (port, path) -> new HttpAnswer(HttpAnswer.Status.UNKNOWN, reason));
    }

    /** The first path that reports something. */
    public Optional<HealthPath> health(Purpose purpose) {
        return health.stream().filter(path -> path.purpose() == purpose).findFirst();
    }
}
