package io.waybill.gatewayapi.v1;

import io.waybill.dsl.Resource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.TypedValue;
import java.util.List;
import java.util.stream.Stream;

/** A Gateway with its listeners. */
abstract class AbstractGateway extends Resource<Gateway> {

    AbstractGateway(Mapping tree, List<TypedValue<?>> carried) {
        super(tree, carried);
    }

    /** A Gateway of a class of the cluster: {@code gatewayClassName} and {@code listeners[]}. */
    public static Gateway named(String name, String ofClass, Listener first, Listener... more) {
        List<Listener> listeners =
                Stream.concat(Stream.of(first), Stream.of(more)).toList();
        return Gateway.named(name, GatewaySpec.of(ofClass, listeners));
    }

    /** A Gateway of a class of the manifest: {@code gatewayClassName} and {@code listeners[]}. */
    public static Gateway named(String name, GatewayClass ofClass, Listener first, Listener... more) {
        return named(name, ofClass.name(), first, more);
    }
}
