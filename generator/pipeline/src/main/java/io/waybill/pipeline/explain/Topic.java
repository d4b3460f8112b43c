package io.waybill.pipeline.explain;

import io.waybill.pipeline.run.UserException;
import java.util.Arrays;
import java.util.Locale;

/** What is explained of a manifest. */
public enum Topic {
    /** Hosts and paths, and where they lead. */
    ROUTES,
    /** The pods behind Services. */
    ENDPOINTS,
    /** DNS names. */
    NAMES,
    /** How pods are replaced, run and completed. */
    ROLLOUT,
    /** What pods ask of nodes and quotas, and which are evicted first. */
    CAPACITY,
    /** Where variables and files come from, and whom a change touches. */
    CONFIGURATION,
    /** Which pods and addresses can connect to which, by NetworkPolicies. */
    REACH,
    /** Who may do what, by roles. */
    ACCESS;

    /**
     * A topic by its word.
     *
     * @throws UserException when there is no such topic
     */
    public static Topic parse(String word) {
        return Arrays.stream(values())
                .filter(topic -> topic.name().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> new UserException(
                        "There is no topic \"" + word + "\"; there are " + Arrays.toString(values())));
    }

    /** The word for it on the command line and in JSON. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
