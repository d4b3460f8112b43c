package io.waybill.gatewayapi.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;
import java.util.Optional;

/** Grants between resources. */
abstract class AbstractReferenceGrant extends Resource<ReferenceGrant> {

    AbstractReferenceGrant(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /**
     * Lets resources of one kind and namespace refer to a resource: {@code from[]} and {@code to[]}, in the namespace of
     * what is referred to, and with its name.
     *
     * @throws IllegalArgumentException if one of them has no namespace
     */
    public static ReferenceGrant between(Resource<?> from, Resource<?> to) {
        ReferenceGrantFrom source = ReferenceGrantFrom.of(from.apiGroup(), from.kind(), namespaceOf(from));
        ReferenceGrantTo target = ReferenceGrantTo.of(to.apiGroup(), to.kind()).name(to.name());
        return ReferenceGrant.named(to.name(), ReferenceGrantSpec.of(List.of(source), List.of(target)))
                .namespace(namespaceOf(to));
    }

    private static String namespaceOf(Resource<?> resource) {
        return resource.namespace()
                .orElseThrow(() -> new IllegalArgumentException("The " + resource.kind() + " \"" + resource.name()
                        + "\" has no namespace, which a ReferenceGrant names; set it before"));
    }

    /** Whether a resource may refer to another by this grant. */
    public boolean allows(Resource<?> from, Resource<?> to) {
        ReferenceGrantSpec spec = self().spec();
        return to.namespace().isPresent()
                && to.namespace().equals(namespace())
                && spec.from().stream()
                        .anyMatch(source -> source.group().equals(from.apiGroup())
                                && source.kind().equals(from.kind())
                                && from.namespace().equals(Optional.of(source.namespace())))
                && spec.to().stream()
                        .anyMatch(target -> target.group().equals(to.apiGroup())
                                && target.kind().equals(to.kind())
                                && target.name()
                                        .filter(name -> !name.equals(to.name()))
                                        .isEmpty());
    }
}
