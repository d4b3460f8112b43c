package io.waybill.schema.openapi;

import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.Primitive;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the names of published types read in the facts file: {@code io.k8s.api.core.v1.Pod} is {@code core.v1.Pod}. */
public final class PublishedNames {

    private static final String META = "io.k8s.apimachinery.pkg.apis.meta.v1.";
    private static final Pattern PREFIX = Pattern.compile("io\\.k8s\\.(?:api|[a-z-]+\\.pkg\\.apis)\\.(?=[a-z])");
    private static final Pattern ANY_JSON =
            Pattern.compile("io\\.k8s\\..*\\.apiextensions\\.v1(?:beta1)?\\.(?:JSON|JSONSchemaPropsOr[A-Za-z]+)");

    /** The published types that are no objects with fields. */
    private static final Map<String, ValueType> PLAIN = Map.of(
            "io.k8s.apimachinery.pkg.api.resource.Quantity",
            Primitive.QUANTITY,
            "io.k8s.apimachinery.pkg.util.intstr.IntOrString",
            Primitive.INT_OR_STRING,
            "io.k8s.apimachinery.pkg.runtime.RawExtension",
            Primitive.ANY,
            META + "Time",
            Primitive.DATE_TIME,
            META + "MicroTime",
            Primitive.DATE_TIME,
            META + "FieldsV1",
            Primitive.ANY,
            META + "Patch",
            Primitive.ANY);

    private PublishedNames() {}

    /** The name in the facts file; other names than those of Kubernetes stay as they are. */
    public static String ours(String published) {
        return published.equals("io.k8s.apimachinery.pkg.version.Info")
                ? "version.Info"
                : PREFIX.matcher(published).replaceFirst("");
    }

    /** What a published type is that is no object with fields; empty for all others. */
    public static Optional<ValueType> plain(String published) {
        return ANY_JSON.matcher(published).matches()
                ? Optional.of(Primitive.ANY)
                : Optional.ofNullable(PLAIN.get(published));
    }

    /** The API package of a group: its first label, but for the two whose packages are called otherwise. */
    public static String apiPackage(String group) {
        return switch (group) {
            case "" -> "core";
            case "internal.apiserver.k8s.io" -> "apiserverinternal";
            default -> group.contains(".") ? group.substring(0, group.indexOf('.')) : group;
        };
    }
}
