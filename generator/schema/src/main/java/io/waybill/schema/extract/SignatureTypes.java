package io.waybill.schema.extract;

import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Primitive;
import io.waybill.schema.ValueType.Reference;
import java.util.Map;

/** The YAML type of a model field, from its bytecode signature. */
final class SignatureTypes {

    private static final String MODELS = "Lio/kubernetes/client/openapi/models/";

    private static final Map<String, ValueType> PLAIN = Map.ofEntries(
            Map.entry("Ljava/lang/String;", Primitive.STRING),
            Map.entry("Ljava/lang/Boolean;", Primitive.BOOLEAN),
            Map.entry("Ljava/lang/Integer;", Primitive.INT32),
            Map.entry("Ljava/lang/Long;", Primitive.INT64),
            Map.entry("Ljava/lang/Double;", Primitive.DOUBLE),
            Map.entry("Ljava/lang/Object;", Primitive.ANY),
            Map.entry(MODELS + "RuntimeRawExtension;", Primitive.ANY),
            Map.entry("[B", Primitive.BYTES),
            Map.entry("Ljava/time/OffsetDateTime;", Primitive.DATE_TIME),
            Map.entry("Lorg/joda/time/DateTime;", Primitive.DATE_TIME),
            Map.entry("Lio/kubernetes/client/custom/IntOrString;", Primitive.INT_OR_STRING),
            Map.entry("Lio/kubernetes/client/custom/Quantity;", Primitive.QUANTITY));

    private SignatureTypes() {}

    static ValueType valueType(String signature) {
        ValueType plain = PLAIN.get(signature);
        if (plain != null) {
            return plain;
        }
        if (signature.startsWith("Ljava/util/List<")) {
            return new ListOf(valueType(signature.substring("Ljava/util/List<".length(), signature.length() - 2)));
        }
        if (signature.startsWith("Ljava/util/Map<Ljava/lang/String;")) {
            return new MapOf(valueType(
                    signature.substring("Ljava/util/Map<Ljava/lang/String;".length(), signature.length() - 2)));
        }
        if (signature.startsWith(MODELS)) {
            return new Reference(signature.substring(MODELS.length(), signature.length() - 1));
        }
        throw new IllegalArgumentException("The client has a field type that is not known here: " + signature);
    }
}
