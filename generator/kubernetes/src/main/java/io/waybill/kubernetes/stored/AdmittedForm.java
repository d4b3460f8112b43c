package io.waybill.kubernetes.stored;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.Reference;

/**
 * A resource as admission sees it: what is stored of it, and an empty object in each field that is no pointer in the Go
 * type, such as {@code resources} of a container, which JSON leaves out where it stands in a manifest.
 *
 * <p>Source: structToUnstructured of k8s.io/apimachinery/pkg/runtime/converter.go, for which such a field is never empty.
 */
public final class AdmittedForm {

    private final Typing typing;

    private AdmittedForm(Typing typing) {
        this.typing = typing;
    }

    /** What admission sees when a manifest is the first one. */
    public static Mapping created(Typing typing, Mapping manifest) {
        Mapping stored = StoredForm.created(typing, manifest);
        return typing.isUnknown() ? stored : new AdmittedForm(typing).mapping(typing.root(), stored);
    }

    private Node node(ValueType type, Node value) {
        if (value instanceof Mapping mapping) {
            return mapping(type, mapping);
        }
        return value instanceof Sequence list
                ? Sequence.of(list.items(), item -> node(Typing.item(type), item))
                : value;
    }

    private Mapping mapping(ValueType type, Mapping value) {
        Mapping result = value;
        for (String key : value.keys()) {
            Node child = value.get(key);
            if (child instanceof Mapping || child instanceof Sequence) {
                result = result.with(key, node(typing.child(type, key), child));
            }
        }
        if (type instanceof Reference reference) {
            for (String name : ZeroValues.of(reference.typeName()).objects().stream()
                    .sorted()
                    .toList()) {
                if (result.get(name) == null && !typing.drops(type, name)) {
                    result = result.with(name, mapping(typing.child(type, name), Mapping.empty()));
                }
            }
        }
        return result;
    }
}
