package io.waybill.application.container;

import io.waybill.application.program.Given;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.Set;
import java.util.TreeSet;

/** What ConfigMaps and Secrets hold. Values of Secrets are never read. */
final class Sources {

    private Sources() {}

    /** The keys of a ConfigMap or Secret, sorted. */
    static Set<String> keys(TypedObject source) {
        Set<String> keys = new TreeSet<>();
        for (String field : new String[] {"data", "stringData", "binaryData"}) {
            source.entries(field).stream().map(TypedValue::key).forEach(keys::add);
        }
        return keys;
    }

    /** The value of a key. */
    static Given value(TypedObject source, String key) {
        String place = source.kindName() + " " + Cluster.name(source) + ", key " + key;
        if (source.kindName().equals("Secret")) {
            return Given.unknown(place);
        }
        return source.entries("data").stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .map(entry -> Given.of(entry.text(), place))
                .orElseGet(() -> Given.unknown(place));
    }
}
