package io.waybill.schema;

import java.util.Set;

/**
 * What one minor serves, with what came before and after it at hand.
 *
 * @param minor the minor
 * @param schema its kinds and types, and those of custom resources
 * @param history all minors
 * @param lifecycles when kinds end
 * @param traits what fields take beyond their types
 * @param gates how the feature gates of the cluster are set
 * @param published which API versions the schema has from the cluster itself; none where it is that of a release
 */
public record ServedApi(
        Minor minor,
        ApiSchema schema,
        ApiHistory history,
        Lifecycles lifecycles,
        Traits traits,
        FeatureGates gates,
        Published published) {

    /**
     * The API versions of one cluster, as {@code apps/v1}.
     *
     * @param read those whose kinds were read from documents of the cluster
     * @param unread those that the cluster lists, but whose documents are not at hand
     * @param isWhole whether the cluster serves no other versions than these
     */
    public record Published(Set<String> read, Set<String> unread, boolean isWhole) {

        /** No cluster, but what a release has. */
        public static final Published NONE = new Published(Set.of(), Set.of(), false);

        /** Takes copies. */
        public Published {
            read = Set.copyOf(read);
            unread = Set.copyOf(unread);
        }

        /** Whether the cluster serves no kinds of an API version but those of the schema. */
        public boolean covers(String apiVersion) {
            return read.contains(apiVersion) || isWhole && !unread.contains(apiVersion);
        }
    }

    /**
     * What a minor serves, with all feature gates as they are by default.
     *
     * @throws IllegalArgumentException when that minor is not known
     */
    public static ServedApi of(ApiHistory history, Minor minor) {
        return new ServedApi(
                minor,
                history.at(minor),
                history,
                Lifecycles.load(history),
                Traits.load(),
                FeatureGates.load(),
                Published.NONE);
    }

    /** What a cluster serves that has its feature gates set like that. */
    public ServedApi with(FeatureGates ofCluster) {
        return new ServedApi(minor, schema, history, lifecycles, traits, ofCluster, published);
    }

    /** Whether the cluster drops a field unread. */
    public boolean drops(FieldTraits field) {
        return field.isDroppedIn(minor, gates);
    }
}
