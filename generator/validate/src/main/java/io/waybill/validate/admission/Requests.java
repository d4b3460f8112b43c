package io.waybill.validate.admission;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.stored.AdmittedForm;
import io.waybill.kubernetes.stored.Typing;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.validate.expression.Unknown;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes requests of manifests, with what servers fill in before policies see them. */
final class Requests {

    private static final String METADATA = "metadata";

    private final Cluster cluster;

    Requests(Cluster cluster) {
        this.cluster = cluster;
    }

    Request of(Mapping manifest, @Nullable Mapping old) {
        ResourceKind kind =
                cluster.kindOf(Fields.textOrEmpty(manifest, "apiVersion"), Fields.textOrEmpty(manifest, "kind"));
        return new Request(kind, object(kind, manifest, old != null), old == null ? null : object(kind, old, true));
    }

    /** A resource as the set has it, with its defaults, as parameters are. */
    Mapping object(Mapping manifest) {
        return object(
                cluster.kindOf(Fields.textOrEmpty(manifest, "apiVersion"), Fields.textOrEmpty(manifest, "kind")),
                manifest,
                true);
    }

    /** An object that a policy has changed, with the defaults that the change calls for. */
    Mapping again(ResourceKind kind, Mapping changed, boolean isStored) {
        return object(kind, known(changed), isStored);
    }

    /** An object without what only the cluster knows. */
    static Mapping known(Mapping object) {
        Mapping known = withoutUnknown(object);
        for (String part : List.of(METADATA, "spec")) {
            if (known.get(part) instanceof Mapping fields) {
                known = known.with(part, withoutUnknown(fields));
            }
        }
        return known;
    }

    private static Mapping withoutUnknown(Mapping fields) {
        Mapping known = fields;
        for (String field : fields.keys()) {
            known = Unknown.is(fields.get(field)) ? known.without(field) : known;
        }
        return known;
    }

    private Mapping object(ResourceKind kind, Mapping manifest, boolean isStored) {
        Typing typing = Typing.of(cluster.api(), manifest);
        Mapping object = AdmittedForm.created(typing, manifest);
        Optional<CustomKind> custom = cluster.customKind(kind.group(), kind.kind());
        if (typing.isUnknown() && custom.isPresent()) {
            object = custom.get().withDefaults(kind.version(), object);
        }
        if (!isStored && kind.group().isEmpty() && kind.kind().equals("Pod")) {
            object = object.with("spec", pod(Fields.at(object, "spec")));
        }
        if (isStored) {
            object = object.with("status", Unknown.PERHAPS);
        }
        return object.with(METADATA, metadata(kind, Fields.at(object, METADATA), isStored));
    }

    private static Mapping metadata(ResourceKind kind, Mapping written, boolean isStored) {
        Mapping metadata = written;
        if (!Fields.has(metadata, "name") && Fields.has(metadata, "generateName")) {
            metadata = metadata.with("name", Unknown.VALUE);
        }
        if (kind.isNamespaced() == Answer.YES && !Fields.has(metadata, "namespace")) {
            metadata = metadata.with("namespace", Unknown.VALUE);
        }
        for (String field : List.of("uid", "creationTimestamp", "managedFields")) {
            metadata = metadata.get(field) == null ? metadata.with(field, Unknown.VALUE) : metadata;
        }
        metadata = metadata.get("generation") == null ? metadata.with("generation", Unknown.PERHAPS) : metadata;
        return isStored && metadata.get("resourceVersion") == null
                ? metadata.with("resourceVersion", Unknown.VALUE)
                : metadata;
    }

    /** The priority of a class that not every cluster has is the cluster's. */
    private static Mapping pod(Mapping written) {
        Mapping spec = written;
        for (String field : List.of("priority", "preemptionPolicy")) {
            spec = Fields.has(spec, field) ? spec : spec.with(field, Unknown.VALUE);
        }
        return spec;
    }
}
