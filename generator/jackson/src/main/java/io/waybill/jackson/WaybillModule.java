package io.waybill.jackson;

import com.fasterxml.jackson.databind.module.SimpleModule;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.dsl.tree.TypedValue;
import io.waybill.dsl.value.IntOrString;
import io.waybill.dsl.value.Quantity;

/**
 * Teaches a mapper of Jackson 2 the values of the DSL: a {@code Deployment}, a {@code Container} or any other type is the
 * object that Kubernetes has for it, a {@code Manifest} the list of its resources. They may be parts of other objects, and
 * come from and become a {@code JsonNode}.
 *
 * <p>{@code findAndRegisterModules} finds it. Values that are read know where they were written, if the parser does.
 */
public final class WaybillModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** The module, to be registered with a mapper. */
    public WaybillModule() {
        super("waybill");
        addSerializer(new TreeSerializer<>(TypedValue.class, value -> value.tree()));
        addSerializer(new TreeSerializer<>(Node.class, node -> node));
        addSerializer(new TreeSerializer<>(Quantity.class, Quantity::toNode));
        addSerializer(new TreeSerializer<>(IntOrString.class, IntOrString::toNode));
        addSerializer(
                new TreeSerializer<>(Manifest.class, manifest -> Sequence.of(manifest.resources(), TypedValue::tree)));
        addDeserializer(Node.class, new TreeDeserializer<>(Node.class, node -> node));
        addDeserializer(Mapping.class, new TreeDeserializer<>(Mapping.class, Mapping.class::cast));
        addDeserializer(Sequence.class, new TreeDeserializer<>(Sequence.class, Sequence.class::cast));
        addDeserializer(Scalar.class, new TreeDeserializer<>(Scalar.class, Scalar.class::cast));
        addDeserializer(Quantity.class, new TreeDeserializer<>(Quantity.class, Quantity::from));
        addDeserializer(IntOrString.class, new TreeDeserializer<>(IntOrString.class, IntOrString::from));
        addDeserializer(Manifest.class, new TreeDeserializer<>(Manifest.class, Manifests::of));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new TypedDeserializers());
    }
}
