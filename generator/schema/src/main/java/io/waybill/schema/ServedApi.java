package io.waybill.schema;

/**
 * What one minor serves, with what came before and after it at hand.
 *
 * @param minor the minor
 * @param schema its kinds and types, and those of custom resources
 * @param history all minors
 * @param lifecycles when kinds end
 * @param traits what fields take beyond their types
 * @param gates how the feature gates of the cluster are set
 */
public record ServedApi(
        Minor minor, ApiSchema schema, ApiHistory history, Lifecycles lifecycles, Traits traits, FeatureGates gates) {

    /**
     * What a minor serves, with all feature gates as they are by default.
     *
     * @throws IllegalArgumentException when that minor is not known
     */
    public static ServedApi of(ApiHistory history, Minor minor) {
        return new ServedApi(
                minor, history.at(minor), history, Lifecycles.load(history), Traits.load(), FeatureGates.load());
    }

    /** What a cluster serves that has its feature gates set like that. */
    public ServedApi with(FeatureGates ofCluster) {
        return new ServedApi(minor, schema, history, lifecycles, traits, ofCluster);
    }

    /** Whether the cluster drops a field unread. */
    public boolean drops(FieldTraits field) {
        return field.isDroppedIn(minor, gates);
    }
}
