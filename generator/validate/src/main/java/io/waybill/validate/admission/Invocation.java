package io.waybill.validate.admission;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.validate.admission.Matching.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A policy that is asked about a request, by one of its bindings and for one parameter.
 *
 * @param binding the binding
 * @param seen what the policy sees
 * @param params the parameter
 * @param problem why it cannot be asked; empty where it can
 */
record Invocation(Mapping binding, Seen seen, Node params, Optional<Problem> problem) {

    private static final String NAMESPACE =
            "whether it is for this resource depends on its Namespace or its definition, which is not here";

    /**
     * What a policy sees.
     *
     * @param request the request
     * @param kind the kind as which it knows the resource
     */
    record Seen(Request request, ResourceKind kind) {}

    /**
     * Why a policy cannot be asked.
     *
     * @param text what is wrong or not known
     * @param isUnknown whether it is not known, or else wrong
     */
    record Problem(String text, boolean isUnknown) {}

    /** All invocations of a policy for a request. */
    static List<Invocation> of(Policy policy, Request request, Cluster cluster) {
        Matching matching = new Matching(cluster, request);
        Match match = matching.of(Fields.at(policy.spec(), "matchConstraints"));
        List<Invocation> all = new ArrayList<>();
        for (Mapping binding : match.answer() == Answer.NO ? List.<Mapping>of() : policy.bindings()) {
            Answer bound = matching.of(Fields.at(binding, "spec", "matchResources"))
                    .answer()
                    .and(match.answer());
            Seen seen = new Seen(request, match.kind());
            if (bound == Answer.UNKNOWN) {
                all.add(unknown(binding, seen, NAMESPACE));
            } else if (bound == Answer.YES) {
                Optional<Request> as = matching.seenAs(match.kind());
                if (as.isPresent()) {
                    addEach(policy, binding, new Seen(as.get(), match.kind()), cluster, all);
                } else {
                    all.add(unknown(
                            binding,
                            seen,
                            "it sees the resource as " + match.kind().apiVersion() + ", into which only the API server"
                                    + " converts it"));
                }
            }
        }
        return all;
    }

    private static void addEach(Policy policy, Mapping binding, Seen seen, Cluster cluster, List<Invocation> all) {
        Parameters parameters = Parameters.collect(policy.spec(), Fields.at(binding, "spec"), seen.request(), cluster);
        parameters
                .error()
                .ifPresent(error -> all.add(
                        new Invocation(binding, seen, Scalar.ofNull(), Optional.of(new Problem(error, false)))));
        parameters.unknown().ifPresent(why -> all.add(unknown(binding, seen, why)));
        parameters.values().forEach(params -> all.add(new Invocation(binding, seen, params, Optional.empty())));
    }

    private static Invocation unknown(Mapping binding, Seen seen, String why) {
        return new Invocation(binding, seen, Scalar.ofNull(), Optional.of(new Problem(why, true)));
    }

    String bindingName() {
        return Fields.textOrEmpty(Fields.at(binding, "metadata"), "name");
    }
}
