package io.waybill.application.container;

import io.waybill.application.program.Given;
import io.waybill.kubernetes.configuration.ConfigurationData;
import io.waybill.validate.typed.TypedObject;

/** Values of ConfigMaps and Secrets, and what messages call their places. */
final class Sources {

    private Sources() {}

    /** The value of a key. */
    static Given value(TypedObject source, String key) {
        String place = source.kindName() + " " + Cluster.name(source) + ", key " + key;
        return ConfigurationData.text(source.kindName(), source.mapping(), key)
                .map(text -> Given.of(text, place))
                .orElseGet(() -> Given.unknown(place));
    }
}
