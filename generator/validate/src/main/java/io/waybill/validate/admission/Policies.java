package io.waybill.validate.admission;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.schema.ServedApi;
import io.waybill.validate.admission.Decision.Effect;
import io.waybill.validate.expression.Authority;
import io.waybill.validate.expression.ExpressionLanguage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The admission policies among the resources of a set, and what they say of others. Not for several threads.
 *
 * <pre>{@code
 * Policies.of(api, resources, language).decisions(deployment, null);
 * }</pre>
 */
public final class Policies {

    private static final String VALIDATING = "ValidatingAdmissionPolicy";
    private static final String GROUP = "admissionregistration.k8s.io/";

    private final Cluster cluster;
    private final ExpressionLanguage language;
    private final Authority authority;
    private final List<Policy> validating;
    private final Mutations mutations;

    private Policies(Cluster cluster, ExpressionLanguage language, List<Policy> validating, List<Policy> mutating) {
        this.cluster = cluster;
        this.language = language;
        this.authority = new ManifestAuthority(cluster);
        this.validating = validating;
        this.mutations = new Mutations(cluster, language, authority, mutating);
    }

    /** Whether a resource is a policy, of which there must be one for any to be found. */
    public static boolean isPolicy(Mapping resource) {
        return isOf(resource, VALIDATING) || isOf(resource, Mutations.KIND);
    }

    /**
     * The policies of a set.
     *
     * @param resources the set: policies with their bindings, their parameters, namespaces, roles and definitions
     * @param language what evaluates them
     */
    public static Policies of(ServedApi api, List<Mapping> resources, ExpressionLanguage language) {
        return new Policies(
                new Cluster(api, resources),
                language,
                policies(resources, VALIDATING),
                policies(resources, Mutations.KIND));
    }

    private static List<Policy> policies(List<Mapping> resources, String kind) {
        Map<String, List<Mapping>> bindings = new LinkedHashMap<>();
        for (Mapping resource : resources) {
            if (isOf(resource, kind + "Binding")) {
                String name = Fields.textOrEmpty(Fields.at(resource, "spec"), "policyName");
                bindings.computeIfAbsent(name, key -> new ArrayList<>()).add(resource);
            }
        }
        List<Policy> policies = new ArrayList<>();
        for (Mapping resource : resources) {
            if (isOf(resource, kind)) {
                String name = Fields.textOrEmpty(Fields.at(resource, "metadata"), "name");
                policies.add(new Policy(resource, bindings.getOrDefault(name, List.of())));
            }
        }
        return policies;
    }

    private static boolean isOf(Mapping resource, String kind) {
        return Fields.textOrEmpty(resource, "kind").equals(kind)
                && Fields.textOrEmpty(resource, "apiVersion").startsWith(GROUP);
    }

    /**
     * What the policies say of a resource beside that it may pass, those that change it first.
     *
     * @param old what is stored of it; null where it is new
     */
    public List<Decision> decisions(Mapping manifest, @Nullable Mapping old) {
        Request request = new Requests(cluster).of(manifest, old);
        if (Matching.isExempt(request.kind())) {
            return List.of();
        }
        Mutated mutated = mutations.of(request);
        Set<Decision> decisions = new LinkedHashSet<>(mutated.decisions());
        if (mutated.decisions().stream().noneMatch(one -> one.effect() == Effect.UNKNOWN)) {
            Request changed = new Request(request.kind(), mutated.object(), request.old());
            validating.forEach(policy -> decisions.addAll(certain(decisions(policy, changed))));
        }
        return List.copyOf(decisions);
    }

    /** What an object becomes by the policies that change it. */
    public Mutated mutated(Mapping manifest) {
        Request request = new Requests(cluster).of(manifest, null);
        return Matching.isExempt(request.kind()) ? Mutated.unchanged(request.object()) : mutations.of(request);
    }

    /** What is not known does not matter where the request is refused anyway. */
    private static List<Decision> certain(List<Decision> decisions) {
        boolean isDenied = decisions.stream().anyMatch(decision -> decision.effect() == Effect.DENY);
        return isDenied
                ? decisions.stream()
                        .filter(decision -> decision.effect() != Effect.UNKNOWN)
                        .toList()
                : decisions;
    }

    private List<Decision> decisions(Policy policy, Request request) {
        List<Decision> decisions = new ArrayList<>();
        for (Invocation invocation : Invocation.of(policy, request, cluster)) {
            Node params = invocation.params();
            boolean isSecret = isSecret(request.object()) || params instanceof Mapping param && isSecret(param);
            Verdicts verdicts = new Verdicts(policy, invocation.binding(), isSecret);
            invocation.problem().ifPresentOrElse(verdicts::problem, () -> evaluate(policy, invocation, verdicts));
            decisions.addAll(verdicts.decisions());
        }
        return decisions;
    }

    private void evaluate(Policy policy, Invocation invocation, Verdicts verdicts) {
        Invocation.Seen seen = invocation.seen();
        Map<String, Node> values = Policy.values(seen.request(), seen.kind(), invocation.params(), cluster);
        policy.compiled(language, cluster).ifPresent(expressions -> verdicts.evaluate(expressions, values, authority));
    }

    private static boolean isSecret(Mapping object) {
        return object.get("kind") instanceof Scalar kind && kind.text().equals("Secret");
    }
}
