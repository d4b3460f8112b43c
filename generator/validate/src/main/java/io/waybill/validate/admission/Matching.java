package io.waybill.validate.admission;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import io.waybill.kubernetes.label.LabelSelector;
import io.waybill.kubernetes.tree.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which requests a policy, or its binding, is for: {@code matchConstraints} and {@code matchResources}.
 *
 * <p>Source: k8s.io/apiserver/pkg/admission/plugin/policy/matching/matching.go and plugin/webhook/predicates.
 */
final class Matching {

    private static final String ALL = "*";
    private static final String ADMISSION_GROUP = "admissionregistration.k8s.io";

    private final Cluster cluster;
    private final Request request;

    Matching(Cluster cluster, Request request) {
        this.cluster = cluster;
        this.request = request;
    }

    /**
     * Whether a request is matched.
     *
     * @param answer whether it is
     * @param kind the kind as which the policy sees it
     */
    record Match(Answer answer, ResourceKind kind) {}

    /** Whether policies are asked about resources of a kind at all. */
    static boolean isExempt(ResourceKind kind) {
        return kind.group().equals(ADMISSION_GROUP)
                && (kind.kind().endsWith("WebhookConfiguration") || kind.kind().contains("AdmissionPolicy"));
    }

    /** Whether a request is matched; without any rules all are. */
    Match of(Mapping resources) {
        Answer selected = namespace(resources).and(object(resources));
        if (selected == Answer.NO) {
            return new Match(Answer.NO, request.kind());
        }
        Answer excluded = rules(Fields.items(resources, "excludeResourceRules"), resources)
                .answer();
        List<Mapping> rules = Fields.items(resources, "resourceRules");
        Match matched = rules.isEmpty() ? new Match(Answer.YES, request.kind()) : rules(rules, resources);
        return new Match(selected.and(excluded.not()).and(matched.answer()), matched.kind());
    }

    private Answer namespace(Mapping resources) {
        LabelSelector selector = LabelSelector.of(Fields.at(resources, "namespaceSelector"));
        if (selector.isEmpty() || request.isOfCluster()) {
            return Answer.YES;
        }
        if (request.kind().isNamespace()) {
            return new Labels(labels(request.object()), false).matches(selector);
        }
        Answer matches = request.namespace().isEmpty()
                ? new Labels(Map.of(), true).matches(selector)
                : cluster.labelsOf(request.namespace()).matches(selector);
        return request.kind().isNamespaced() == Answer.YES || matches == Answer.YES ? matches : Answer.UNKNOWN;
    }

    private Answer object(Mapping resources) {
        LabelSelector selector = LabelSelector.of(Fields.at(resources, "objectSelector"));
        Mapping old = request.old();
        return selector.isEmpty()
                ? Answer.YES
                : Answer.of(selector.matches(labels(request.object())) || old != null && selector.matches(labels(old)));
    }

    private static Map<String, String> labels(Mapping object) {
        return Fields.entries(Fields.at(object, "metadata", "labels"));
    }

    private Match rules(List<Mapping> rules, Mapping resources) {
        Answer answer = rules(rules, request.kind());
        boolean isExact = Fields.textOrEmpty(resources, "matchPolicy").equals("Exact");
        if (answer == Answer.YES || isExact) {
            return new Match(answer, request.kind());
        }
        for (ResourceKind equivalent :
                rules.isEmpty() ? List.<ResourceKind>of() : cluster.equivalents(request.kind())) {
            Answer other = rules(rules, equivalent);
            if (other == Answer.YES) {
                return new Match(Answer.YES, equivalent);
            }
            answer = answer.or(other);
        }
        return new Match(answer, request.kind());
    }

    private Answer rules(List<Mapping> rules, ResourceKind kind) {
        Answer answer = Answer.NO;
        for (Mapping rule : rules) {
            answer = answer.or(rule(rule, kind));
        }
        return answer;
    }

    private Answer rule(Mapping rule, ResourceKind kind) {
        return Answer.of(has(rule, "operations", request.operation()))
                .and(Answer.of(has(rule, "apiGroups", kind.group())))
                .and(Answer.of(has(rule, "apiVersions", kind.version())))
                .and(scope(rule, kind))
                .and(resource(rule, kind))
                .and(name(rule));
    }

    private static boolean has(Mapping rule, String field, String value) {
        List<String> values = Fields.texts(rule, field);
        return values.contains(ALL) || values.contains(value);
    }

    private static Answer scope(Mapping rule, ResourceKind kind) {
        return switch (Fields.text(rule, "scope").orElse(ALL)) {
            case "Namespaced" -> kind.isNamespaced();
            case "Cluster" -> kind.isNamespaced().not();
            default -> Answer.YES;
        };
    }

    private static Answer resource(Mapping rule, ResourceKind kind) {
        Answer answer = Answer.NO;
        for (String resource : Fields.texts(rule, "resources")) {
            boolean isPart = resource.contains("/") && !resource.endsWith("/" + ALL);
            String plural = resource.contains("/") ? resource.substring(0, resource.indexOf('/')) : resource;
            if (!isPart) {
                boolean isUnknown = kind.plural().isEmpty() && !plural.equals(ALL);
                answer = answer.or(
                        isUnknown ? Answer.UNKNOWN : Answer.of(plural.equals(ALL) || plural.equals(kind.plural())));
            }
        }
        return answer;
    }

    private Answer name(Mapping rule) {
        List<String> names = Fields.texts(rule, "resourceNames");
        return Answer.of(names.isEmpty() || names.contains(request.name()));
    }

    /** The object as a policy sees it: that of a custom resource may be asked for in another version. */
    Optional<Request> seenAs(ResourceKind kind) {
        if (kind.equals(request.kind())) {
            return Optional.of(request);
        }
        Scalar apiVersion = Scalar.of(kind.apiVersion());
        Mapping old = request.old();
        return cluster.customKind(kind.group(), kind.kind())
                .filter(CustomKind::isSameInAllVersions)
                .map(custom -> new Request(
                        request.kind(),
                        request.object().with("apiVersion", apiVersion),
                        old == null ? null : old.with("apiVersion", apiVersion)));
    }
}
