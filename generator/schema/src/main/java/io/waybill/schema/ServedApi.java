package io.waybill.schema;

/**
 * What one minor serves, with what came before and after it at hand.
 *
 * @param minor the minor
 * @param schema its kinds and types, and those of custom resources
 * @param history all minors
 * @param lifecycles when kinds end
 * @param traits what fields take beyond their types
 */
public record ServedApi(Minor minor, ApiSchema schema, ApiHistory history, Lifecycles lifecycles, Traits traits) {

    /**
     * What a minor serves.
     *
     * @throws IllegalArgumentException when that minor is not known
     */
    public static ServedApi of(ApiHistory history, Minor minor) {
        return new ServedApi(minor, history.at(minor), history, Lifecycles.load(history), Traits.load());
    }
}
