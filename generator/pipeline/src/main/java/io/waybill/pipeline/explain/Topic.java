package io.waybill.pipeline.explain;

import io.waybill.pipeline.run.UserException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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
    ACCESS,
    /** What admission policies make of resources. */
    ADMISSION,
    /** What the programs in containers make of what they are given; told of those that are named. */
    APPLICATION,
    /** Which level of the Pod Security Standards pods meet, and what they lack; told where it is asked for. */
    POD_SECURITY;

    /** The topics that are explained where none is asked for. */
    public static Set<Topic> byDefault() {
        return EnumSet.complementOf(EnumSet.of(POD_SECURITY));
    }

    /**
     * A topic by its word.
     *
     * @throws UserException when there is no such topic
     */
    public static Topic parse(String word) {
        return Arrays.stream(values())
                .filter(topic -> topic.toString().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> new UserException(
                        "There is no topic \"" + word + "\"; there are " + Arrays.toString(values())));
    }

    /** The word for it on the command line and in JSON. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
