package io.waybill.validate.admission;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.stored.Typing;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.validate.admission.CompiledPolicy.Mutation;
import io.waybill.validate.admission.Decision.Effect;
import io.waybill.validate.admission.Decision.PolicyName;
import io.waybill.validate.admission.patch.AppliedConfiguration;
import io.waybill.validate.admission.patch.JsonPatch;
import io.waybill.validate.admission.patch.MergeSchema;
import io.waybill.validate.admission.patch.PatchException;
import io.waybill.validate.expression.Authority;
import io.waybill.validate.expression.Expression;
import io.waybill.validate.expression.ExpressionException;
import io.waybill.validate.expression.ExpressionLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The policies of a set that change objects. Those with {@code reinvocationPolicy: IfNeeded} are asked a second time once
 * all have been asked.
 *
 * <p>Source: k8s.io/apiserver/pkg/admission/plugin/policy/mutating/dispatcher.go.
 */
final class Mutations {

    static final String KIND = "MutatingAdmissionPolicy";

    private final Cluster cluster;
    private final ExpressionLanguage language;
    private final Authority authority;
    private final List<Policy> policies;

    Mutations(Cluster cluster, ExpressionLanguage language, Authority authority, List<Policy> policies) {
        this.cluster = cluster;
        this.language = language;
        this.authority = authority;
        this.policies = policies;
    }

    Mutated of(Request request) {
        if (policies.isEmpty()) {
            return Mutated.unchanged(request.object());
        }
        Run run = new Run(request);
        policies.forEach(run::ask);
        if (!run.applied.isEmpty()) {
            policies.stream()
                    .filter(policy -> Fields.textOrEmpty(policy.spec(), "reinvocationPolicy")
                            .equals("IfNeeded"))
                    .forEach(run::ask);
        }
        return new Mutated(
                request.object(),
                run.object,
                run.applied.stream().distinct().toList(),
                run.decisions.stream().distinct().toList());
    }

    /** What the policies have made of an object so far. */
    private final class Run {

        private final Request request;
        private final List<PolicyName> applied = new ArrayList<>();
        private final List<Decision> decisions = new ArrayList<>();
        private Mapping object;

        Run(Request request) {
            this.request = request;
            this.object = request.object();
        }

        void ask(Policy policy) {
            Request now = new Request(request.kind(), object, request.old());
            for (Invocation invocation : Invocation.of(policy, now, cluster)) {
                if (invocation.problem().isPresent()) {
                    Invocation.Problem problem = invocation.problem().get();
                    add(policy, invocation, problem.isUnknown() ? Effect.UNKNOWN : Effect.DENY, problem.text(), "");
                } else {
                    policy.compiled(language, cluster).ifPresent(compiled -> mutate(policy, compiled, invocation));
                }
            }
        }

        private void mutate(Policy policy, CompiledPolicy compiled, Invocation invocation) {
            Conditions conditions = Conditions.of(compiled, values(invocation), authority);
            if (conditions.answer() == Answer.NO) {
                return;
            }
            if (conditions.answer() == Answer.UNKNOWN || !conditions.error().isEmpty()) {
                Effect effect = conditions.answer() == Answer.UNKNOWN ? Effect.UNKNOWN : Effect.DENY;
                add(policy, invocation, effect, conditions.error(), "");
                return;
            }
            for (Mutation mutation : compiled.mutations()) {
                String expression = mutation.rule().text();
                try {
                    Mapping changed = changed(mutation, compiled, values(invocation));
                    if (!changed.equals(object)) {
                        applied.add(policy.name());
                    }
                    object = changed;
                } catch (ExpressionException e) {
                    add(policy, invocation, e.isUnknown() ? Effect.UNKNOWN : Effect.DENY, e.getMessage(), expression);
                } catch (PatchException e) {
                    add(policy, invocation, Effect.DENY, e.getMessage(), expression);
                }
            }
        }

        private Map<String, Node> values(Invocation invocation) {
            Request now = new Request(request.kind(), object, request.old());
            return Policy.values(now, invocation.seen().kind(), invocation.params(), cluster);
        }

        private Mapping changed(Mutation mutation, CompiledPolicy compiled, Map<String, Node> values)
                throws ExpressionException, PatchException {
            Evaluation evaluation = new Evaluation(values, compiled.variables(), authority, Expression.BUDGET);
            Node result = evaluation.value(mutation.rule()).tree();
            Mapping patched = mutation.isPatch()
                    ? JsonPatch.apply(object, (Sequence) result)
                    : AppliedConfiguration.apply(schema(), object, (Mapping) result);
            return new Requests(cluster).again(request.kind(), patched, request.old() != null);
        }

        private MergeSchema schema() {
            Typing typing = Typing.of(cluster.api(), object);
            ResourceKind kind = request.kind();
            return typing.isUnknown()
                    ? cluster.customKind(kind.group(), kind.kind())
                            .flatMap(custom -> custom.schema(kind.version()))
                            .map(schema -> MergeSchema.of(typing, schema))
                            .orElseGet(() -> MergeSchema.of(typing))
                    : MergeSchema.of(typing);
        }

        private void add(Policy policy, Invocation invocation, Effect effect, String message, String expression) {
            if (effect == Effect.UNKNOWN || !policy.ignoresErrors()) {
                decisions.add(new Decision(effect, policy.name(), invocation.bindingName(), message, expression));
            }
        }
    }
}
