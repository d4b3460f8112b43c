package io.waybill.cel.function;

import static io.waybill.cel.function.Parameters.TEXT;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import io.waybill.cel.function.Functions.Body;
import io.waybill.cel.function.Functions.Parameter;
import io.waybill.cel.value.EvaluationError;

/** Whether a user may do something, which expressions may ask, but only a cluster can answer. */
public final class AuthorizerFunctions {

    /** The type of what answers. */
    public static final CelType AUTHORIZER = OpaqueType.create("kubernetes.authorization.Authorizer");

    private static final CelType PATH = OpaqueType.create("kubernetes.authorization.PathCheck");
    private static final CelType GROUP = OpaqueType.create("kubernetes.authorization.GroupCheck");
    private static final CelType RESOURCE = OpaqueType.create("kubernetes.authorization.ResourceCheck");
    private static final CelType DECISION = OpaqueType.create("kubernetes.authorization.Decision");

    /** What stands for a check, as no cluster is asked. */
    private record Check() {}

    private static final Body UNKNOWN = arguments -> {
        throw EvaluationError.of("only a cluster knows what its users may do");
    };

    private AuthorizerFunctions() {}

    static Functions functions() {
        Parameter authorizer = self(AUTHORIZER);
        Parameter resource = self(RESOURCE);
        Parameter decision = self(DECISION);
        return new Functions()
                .member("path", "authorizer_path", PATH, UNKNOWN, authorizer, TEXT)
                .member("group", "authorizer_group", GROUP, UNKNOWN, authorizer, TEXT)
                .member("serviceAccount", "authorizer_serviceaccount", AUTHORIZER, UNKNOWN, authorizer, TEXT, TEXT)
                .member("resource", "groupcheck_resource", RESOURCE, UNKNOWN, self(GROUP), TEXT)
                .member("subresource", "resourcecheck_subresource", RESOURCE, UNKNOWN, resource, TEXT)
                .member("namespace", "resourcecheck_namespace", RESOURCE, UNKNOWN, resource, TEXT)
                .member("name", "resourcecheck_name", RESOURCE, UNKNOWN, resource, TEXT)
                .member("fieldSelector", "resourcecheck_fieldselector", RESOURCE, UNKNOWN, resource, TEXT)
                .member("labelSelector", "resourcecheck_labelselector", RESOURCE, UNKNOWN, resource, TEXT)
                .member("check", "pathcheck_check", DECISION, UNKNOWN, self(PATH), TEXT)
                .member("check", "resourcecheck_check", DECISION, UNKNOWN, resource, TEXT)
                .member("allowed", "decision_allowed", SimpleType.BOOL, UNKNOWN, decision)
                .member("reason", "decision_reason", SimpleType.STRING, UNKNOWN, decision)
                .member("errored", "decision_errored", SimpleType.BOOL, UNKNOWN, decision)
                .member("error", "decision_error", SimpleType.STRING, UNKNOWN, decision);
    }

    private static Parameter self(CelType type) {
        return new Parameter(type, Check.class);
    }
}
