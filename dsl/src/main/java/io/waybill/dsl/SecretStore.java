package io.waybill.dsl;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the External Secrets Operator gets the values of Secrets from. */
public final class SecretStore {

    private static final String API_VERSION = "external-secrets.io/v1";

    private final String kind;
    private final String name;

    private SecretStore(String kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    /** A store of the namespace of the Secret: a SecretStore. */
    public static SecretStore named(String name) {
        return new SecretStore("SecretStore", name);
    }

    /** A store of the whole cluster: a ClusterSecretStore. */
    public static SecretStore cluster(String name) {
        return new SecretStore("ClusterSecretStore", name);
    }

    /** The ExternalSecret that makes a Secret of the same name from properties of one entry of this store. */
    UntypedResource external(String secret, String entry, List<String> keys) {
        List<Mapping> data = keys.stream()
                .map(key -> mapping(
                        "secretKey", Scalar.of(key),
                        "remoteRef", mapping("key", Scalar.of(entry), "property", Scalar.of(key))))
                .toList();
        return UntypedResource.named(API_VERSION, "ExternalSecret", secret, true)
                .field(
                        "spec",
                        mapping(
                                "secretStoreRef",
                                mapping("name", Scalar.of(name), "kind", Scalar.of(kind)),
                                "target",
                                mapping("name", Scalar.of(secret)),
                                "data",
                                Sequence.of(data)));
    }

    /** Keys and values by turns. */
    private static Mapping mapping(Object... entries) {
        Map<String, Node> fields = new LinkedHashMap<>();
        List<Object> all = Arrays.asList(entries);
        for (int i = 0; i < all.size(); i += 2) {
            fields.put((String) all.get(i), (Node) all.get(i + 1));
        }
        return Mapping.of(fields);
    }
}
