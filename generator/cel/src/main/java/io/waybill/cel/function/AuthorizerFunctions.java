package io.waybill.cel.function;

import static io.waybill.cel.function.Parameters.TEXT;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import io.waybill.cel.function.Functions.Body;
import io.waybill.cel.function.Functions.Parameter;
import io.waybill.cel.value.EvaluationError;
import io.waybill.validate.expression.Authority;
import io.waybill.validate.expression.Authority.Access;
import io.waybill.validate.expression.Authority.Resource;
import java.util.Optional;

/**
 * Whether a user may do something, which expressions may ask, and which is answered as far as an {@link Authority} knows.
 *
 * <p>Source: k8s.io/apiserver/pkg/cel/library/authz.go; roles do not look at selectors of fields and labels.
 */
public final class AuthorizerFunctions {

    /** The type of what answers. */
    public static final CelType AUTHORIZER = OpaqueType.create("kubernetes.authorization.Authorizer");

    /** The type of a question about a resource. */
    public static final CelType RESOURCE = OpaqueType.create("kubernetes.authorization.ResourceCheck");

    private static final CelType PATH = OpaqueType.create("kubernetes.authorization.PathCheck");
    private static final CelType GROUP = OpaqueType.create("kubernetes.authorization.GroupCheck");
    private static final CelType DECISION = OpaqueType.create("kubernetes.authorization.Decision");

    private static final Body UNKNOWN = arguments -> {
        throw unknown();
    };

    private AuthorizerFunctions() {}

    /**
     * Who wants to do something.
     *
     * @param authority what answers
     * @param serviceAccount the service account, as {@code namespace/name}; empty for whoever sends the request
     */
    public record Asker(Authority authority, Optional<String> serviceAccount) {

        private Asker as(Object namespace, Object name) {
            return new Asker(authority, Optional.of(namespace + "/" + name));
        }

        private boolean allows(Object verb, String path, Resource object) {
            return authority
                    .allows(new Access(serviceAccount, verb.toString(), path, object))
                    .orElseThrow(AuthorizerFunctions::unknown);
        }
    }

    private record PathCheck(Asker asker, String path) {}

    private record GroupCheck(Asker asker, String group) {}

    /**
     * A question about a resource.
     *
     * @param asker who asks
     * @param object the resource
     */
    public record ResourceCheck(Asker asker, Resource object) {

        private ResourceCheck part(Object part) {
            return with(part.toString(), object.namespace(), object.name());
        }

        private ResourceCheck namespace(Object namespace) {
            return with(object.part(), namespace.toString(), object.name());
        }

        private ResourceCheck name(Object name) {
            return with(object.part(), object.namespace(), name.toString());
        }

        private ResourceCheck with(String part, String namespace, String name) {
            return new ResourceCheck(asker, new Resource(object.group(), object.plural(), part, namespace, name));
        }
    }

    private record Decision(Asker asker, String verb, String path, Resource object) {

        boolean isAllowed() {
            return asker.allows(verb, path, object);
        }
    }

    private static EvaluationError unknown() {
        return EvaluationError.unknown("only the cluster knows what its users may do");
    }

    static Functions functions() {
        Parameter authorizer = new Parameter(AUTHORIZER, Asker.class);
        Parameter path = new Parameter(PATH, PathCheck.class);
        Parameter group = new Parameter(GROUP, GroupCheck.class);
        Parameter resource = new Parameter(RESOURCE, ResourceCheck.class);
        Functions functions = new Functions()
                .member("path", "authorizer_path", PATH, a -> new PathCheck((Asker) a[0], text(a)), authorizer, TEXT)
                .member(
                        "group",
                        "authorizer_group",
                        GROUP,
                        a -> new GroupCheck((Asker) a[0], text(a)),
                        authorizer,
                        TEXT)
                .member(
                        "serviceAccount",
                        "authorizer_serviceaccount",
                        AUTHORIZER,
                        a -> ((Asker) a[0]).as(a[1], a[2]),
                        authorizer,
                        TEXT,
                        TEXT)
                .member("resource", "groupcheck_resource", RESOURCE, AuthorizerFunctions::resource, group, TEXT)
                .member("subresource", "resourcecheck_subresource", RESOURCE, a -> check(a).part(a[1]), resource, TEXT)
                .member("namespace", "resourcecheck_namespace", RESOURCE, a -> check(a).namespace(a[1]), resource, TEXT)
                .member("name", "resourcecheck_name", RESOURCE, a -> check(a).name(a[1]), resource, TEXT)
                .member("fieldSelector", "resourcecheck_fieldselector", RESOURCE, a -> a[0], resource, TEXT)
                .member("labelSelector", "resourcecheck_labelselector", RESOURCE, a -> a[0], resource, TEXT)
                .member("check", "pathcheck_check", DECISION, AuthorizerFunctions::pathDecision, path, TEXT)
                .member("check", "resourcecheck_check", DECISION, AuthorizerFunctions::decision, resource, TEXT);
        return addDecisions(functions);
    }

    /** An authority that knows the answer has none of the errors that another could have. */
    private static Functions addDecisions(Functions functions) {
        Parameter decision = new Parameter(DECISION, Decision.class);
        return functions
                .member("allowed", "decision_allowed", SimpleType.BOOL, a -> ((Decision) a[0]).isAllowed(), decision)
                .member("reason", "decision_reason", SimpleType.STRING, UNKNOWN, decision)
                .member("errored", "decision_errored", SimpleType.BOOL, UNKNOWN, decision)
                .member("error", "decision_error", SimpleType.STRING, UNKNOWN, decision);
    }

    private static String text(Object[] arguments) {
        return (String) arguments[1];
    }

    private static ResourceCheck check(Object[] arguments) {
        return (ResourceCheck) arguments[0];
    }

    private static Object resource(Object[] arguments) {
        GroupCheck group = (GroupCheck) arguments[0];
        return new ResourceCheck(group.asker(), new Resource(group.group(), text(arguments), "", "", ""));
    }

    private static Object pathDecision(Object[] arguments) {
        PathCheck path = (PathCheck) arguments[0];
        return new Decision(path.asker(), text(arguments), path.path(), Resource.NONE);
    }

    private static Object decision(Object[] arguments) {
        ResourceCheck check = check(arguments);
        return new Decision(check.asker(), text(arguments), "", check.object());
    }
}
