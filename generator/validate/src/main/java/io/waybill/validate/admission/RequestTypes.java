package io.waybill.validate.admission;

import static java.util.Map.entry;

import io.waybill.validate.expression.ExpressionType;
import io.waybill.validate.expression.ExpressionType.Fields;
import io.waybill.validate.expression.ExpressionType.ListOf;
import io.waybill.validate.expression.ExpressionType.MapOf;
import io.waybill.validate.expression.ExpressionType.Simple;
import java.util.Map;

/** What expressions of policies and webhooks know of a request, and those of selectors of a device. */
public final class RequestTypes {

    private static final ExpressionType TEXTS = new ListOf(Simple.TEXT);

    private static final ExpressionType KIND =
            Fields.declared(Map.of("group", Simple.TEXT, "version", Simple.TEXT, "kind", Simple.TEXT));

    private static final ExpressionType RESOURCE =
            Fields.declared(Map.of("group", Simple.TEXT, "version", Simple.TEXT, "resource", Simple.TEXT));

    private static final ExpressionType USER = Fields.declared(
            Map.of("username", Simple.TEXT, "uid", Simple.TEXT, "groups", TEXTS, "extra", new MapOf(TEXTS)));

    private static final ExpressionType REQUEST = Fields.declared(Map.ofEntries(
            entry("kind", KIND),
            entry("resource", RESOURCE),
            entry("subResource", Simple.TEXT),
            entry("requestKind", KIND),
            entry("requestResource", RESOURCE),
            entry("requestSubResource", Simple.TEXT),
            entry("name", Simple.TEXT),
            entry("namespace", Simple.TEXT),
            entry("operation", Simple.TEXT),
            entry("userInfo", USER),
            entry("dryRun", Simple.BOOLEAN),
            entry("options", Simple.ANY)));

    private static final ExpressionType NAMESPACE_METADATA = Fields.declared(Map.ofEntries(
            entry("name", Simple.TEXT),
            entry("generateName", Simple.TEXT),
            entry("namespace", Simple.TEXT),
            entry("labels", new MapOf(Simple.TEXT)),
            entry("annotations", new MapOf(Simple.TEXT)),
            entry("UID", Simple.TEXT),
            entry("creationTimestamp", Simple.TIMESTAMP),
            entry("deletionGracePeriodSeconds", Simple.INTEGER),
            entry("deletionTimestamp", Simple.TIMESTAMP),
            entry("generation", Simple.INTEGER),
            entry("resourceVersion", Simple.TEXT),
            entry("finalizers", TEXTS)));

    private static final ExpressionType CONDITION = Fields.declared(Map.of(
            "status", Simple.TEXT,
            "type", Simple.TEXT,
            "lastTransitionTime", Simple.TIMESTAMP,
            "message", Simple.TEXT,
            "reason", Simple.TEXT));

    private static final ExpressionType NAMESPACE = Fields.declared(Map.of(
            "metadata", NAMESPACE_METADATA,
            "spec", Fields.declared(Map.of("finalizers", TEXTS)),
            "status", Fields.declared(Map.of("phase", Simple.TEXT, "conditions", new ListOf(CONDITION)))));

    /** The variables of policies and webhooks. */
    public static final Map<String, ExpressionType> VARIABLES = Map.of(
            "object", Simple.ANY,
            "oldObject", Simple.ANY,
            "request", REQUEST,
            "namespaceObject", NAMESPACE,
            "authorizer", Simple.AUTHORIZER,
            "authorizer.requestResource", Simple.RESOURCE_CHECK);

    /** A device; what its driver says of it is not known before. */
    public static final ExpressionType DEVICE = new Fields(Map.of(
            "driver",
            Simple.TEXT,
            "attributes",
            new MapOf(new MapOf(Simple.ANY)),
            "capacity",
            new MapOf(new MapOf(Simple.ANY)),
            "allowMultipleAllocations",
            Simple.BOOLEAN));

    private RequestTypes() {}
}
