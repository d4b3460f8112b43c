package io.waybill.pipeline.goal;

import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.run.Console;
import io.waybill.pipeline.target.ClusterDump;
import io.waybill.schema.FeatureGates;
import io.waybill.schema.ServedApi;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cluster that files are for.
 *
 * @param api what it serves, where its own documents tell; else it is one of a release
 * @param gates how its feature gates are set
 * @param definitions definitions of custom resources that it has besides the files; of two for a kind, the last counts
 */
public record Cluster(Optional<ServedApi> api, FeatureGates gates, List<Mapping> definitions) {

    /** Any cluster of a release. */
    static final Cluster PLAIN = new Cluster(Optional.empty(), FeatureGates.load(), List.of());

    /** Takes a copy of the definitions. */
    public Cluster {
        definitions = List.copyOf(definitions);
    }

    /** A cluster of a release that has some feature gates set, and custom resources. */
    public static Cluster of(Map<String, Boolean> gates, List<Mapping> definitions) {
        return new Cluster(Optional.empty(), FeatureGates.load().with(gates), definitions);
    }

    /**
     * The cluster that a user named.
     *
     * @param dump where its own documents are; empty for any cluster of a release
     * @param version its Kubernetes version, where the dump does not tell it
     * @param gates settings of feature gates that count more than those of the dump
     * @param definitions definitions of custom resources that count more than those of the dump
     * @param console is told what the dump lacks
     * @throws io.waybill.pipeline.run.UserException as {@link ClusterDump#read} and {@link #of(ClusterDump, Optional, Map,
     *     List, Console)}
     */
    public static Cluster named(
            Optional<Path> dump,
            Optional<String> version,
            Map<String, Boolean> gates,
            List<Mapping> definitions,
            Console console) {
        return dump.map(place -> of(ClusterDump.read(place), version, gates, definitions, console))
                .orElseGet(() -> of(gates, definitions));
    }

    /**
     * The cluster that a dump was taken from.
     *
     * @param version its Kubernetes version, where the dump does not tell it
     * @param gates settings of feature gates that count more than those of the dump
     * @param definitions definitions of custom resources that count more than those of the dump
     * @param console is told what the dump lacks
     * @throws io.waybill.pipeline.run.UserException when the version is not known, or not that of the dump
     */
    public static Cluster of(
            ClusterDump dump,
            Optional<String> version,
            Map<String, Boolean> gates,
            List<Mapping> definitions,
            Console console) {
        ServedApi api = dump.api(version, gates, console);
        List<Mapping> all = new ArrayList<>(dump.definitions());
        all.addAll(definitions);
        return new Cluster(Optional.of(api), api.gates(), all);
    }
}
