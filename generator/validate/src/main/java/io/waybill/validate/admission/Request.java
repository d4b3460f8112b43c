package io.waybill.validate.admission;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.validate.expression.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * A request to store a resource, as admission gets it.
 *
 * @param kind what it is
 * @param object the resource as admission sees it
 * @param old what is stored of it; null where it is new
 */
record Request(ResourceKind kind, Mapping object, @Nullable Mapping old) {

    String operation() {
        return old == null ? "CREATE" : "UPDATE";
    }

    /** The name; empty where the server makes one. */
    String name() {
        return Fields.at(object, "metadata").get("name") instanceof Scalar name && !Unknown.is(name) ? name.text() : "";
    }

    /** The namespace, which a Namespace is in itself; empty where there is none, or it is not known. */
    String namespace() {
        if (kind.isNamespace()) {
            return name();
        }
        return Fields.at(object, "metadata").get("namespace") instanceof Scalar namespace && !Unknown.is(namespace)
                ? namespace.text()
                : "";
    }

    /** Whether it is in a namespace of which the name is not known. */
    boolean hasUnknownNamespace() {
        return kind.isNamespaced() != Answer.NO && namespace().isEmpty();
    }

    /** Whether it belongs to no namespace. */
    boolean isOfCluster() {
        return kind.isNamespaced() == Answer.NO && !kind.isNamespace();
    }

    Node oldOrNull() {
        return old == null ? Scalar.ofNull() : old;
    }

    /** The variable {@code request}, for a policy that knows the resource as a kind that may have another version. */
    Mapping tree(ResourceKind matched) {
        Mapping tree = Mapping.empty()
                .with("uid", Scalar.of(""))
                .with("kind", matched.kindTree())
                .with("resource", matched.resourceTree())
                .with("requestKind", kind.kindTree())
                .with("requestResource", kind.resourceTree());
        if (!name().isEmpty()) {
            tree = tree.with("name", Scalar.of(name()));
        }
        if (hasUnknownNamespace()) {
            tree = tree.with("namespace", kind.isNamespaced() == Answer.YES ? Unknown.VALUE : Unknown.PERHAPS);
        } else if (!namespace().isEmpty()) {
            tree = tree.with("namespace", Scalar.of(namespace()));
        }
        return tree.with("operation", Scalar.of(operation()))
                .with("userInfo", Unknown.VALUE)
                .with("dryRun", Scalar.of(false))
                .with("options", Unknown.VALUE);
    }
}
