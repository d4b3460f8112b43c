package io.waybill.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.waybill.schema.Field;
import io.waybill.schema.Kind;
import io.waybill.schema.ObjectType;
import java.util.List;

/** Makes the class of a list of a kind, whose apiVersion and kind are fixed. */
final class ListWriter extends TypeWriter {

    private final Kind itemKind;

    ListWriter(DslContext context, ObjectType type, Kind itemKind) {
        super(context, type);
        this.itemKind = itemKind;
    }

    @Override
    void addFactory(TypeSpec.Builder builder) {
        List<Field> required = type.requiredFields().stream()
                .filter(field -> !field.name().equals("metadata"))
                .toList();
        CodeBlock start =
                CodeBlock.of("$L.apiVersion($S).kind($S)", newValue(), itemKind.apiVersion(), type.simpleName());
        new FactoryWriter(context.types(), self, required, enums, names).addTo(builder, "of", List.of(), start);
    }
}
