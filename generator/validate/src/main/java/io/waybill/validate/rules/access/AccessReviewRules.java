package io.waybill.validate.rules.access;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.ArrayList;
import java.util.List;

/** Questions whether somebody may do something: {@code pkg/apis/authorization/validation} of Kubernetes 1.36. */
final class AccessReviewRules {

    private static final String RESOURCE = "resourceAttributes";
    private static final String OTHER = "nonResourceAttributes";
    private static final String NAMESPACE = "namespace";
    private static final String METADATA = "metadata";
    private static final String REQUIREMENTS = "requirements";
    private static final String RAW = "rawSelector";
    private static final String VALUES = "values";

    private AccessReviewRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : List.of("authorization.v1.", "authorization.v1beta1.")) {
            rules.on(
                    AccessReviewRules::attributes,
                    version + "SelfSubjectAccessReviewSpec",
                    version + "SubjectAccessReviewSpec");
            rules.on(AccessReviewRules::subject, version + "SubjectAccessReviewSpec");
            rules.on(
                    review -> metadata(review, List.of()),
                    version + "SubjectAccessReview",
                    version + "SelfSubjectAccessReview");
            rules.on(AccessReviewRules::local, version + "LocalSubjectAccessReview");
            rules.on(
                    AccessReviewRules::selector,
                    version + "FieldSelectorAttributes",
                    version + "LabelSelectorAttributes");
        }
    }

    private static void attributes(TypedObject spec) {
        if (spec.has(RESOURCE) && spec.has(OTHER)) {
            spec.error(
                    Rule.ONE_OF,
                    OTHER,
                    "The review asks for a resource and for a path at once.",
                    "Remove resourceAttributes or nonResourceAttributes.");
        } else if (!spec.has(RESOURCE) && !spec.has(OTHER)) {
            spec.error(
                    Rule.ONE_OF,
                    RESOURCE,
                    "The review does not say what somebody wants to do.",
                    "Set either resourceAttributes or nonResourceAttributes.");
        }
    }

    private static void subject(TypedObject spec) {
        String groups = spec.typeName().contains(".v1beta1.") ? "group" : "groups";
        if (!spec.hasSome("user") && spec.items(groups).isEmpty()) {
            spec.error(Rule.REQUIRED, "user", "The review does not say who asks.", "Set user or " + groups + ".");
        }
    }

    /** A review is answered, not stored, so it has no name. */
    private static void metadata(TypedObject review, List<String> allowed) {
        List<String> keys =
                new ArrayList<>(review.objectOrEmpty(METADATA).mapping().keys());
        keys.removeAll(allowed);
        keys.removeIf(key ->
                key.equals("managedFields") || !review.objectOrEmpty(METADATA).hasSome(key));
        if (!keys.isEmpty()) {
            review.error(
                    Rule.FORBIDDEN_FIELD,
                    METADATA,
                    "A " + review.kindName() + " is not stored, and cannot have metadata such as " + keys.get(0) + ".",
                    "Remove " + String.join(", ", keys) + ".");
        }
    }

    private static void local(TypedObject review) {
        metadata(review, List.of(NAMESPACE));
        TypedObject spec = review.objectOrEmpty("spec");
        if (spec.has(OTHER)) {
            spec.error(
                    Rule.FORBIDDEN_FIELD,
                    OTHER,
                    "A review of a namespace cannot ask for a path.",
                    "Use a SubjectAccessReview, or ask for a resource.");
        }
        String namespace = review.objectOrEmpty(METADATA).text(NAMESPACE);
        spec.object(RESOURCE)
                .filter(asked -> !namespace.isEmpty() && !asked.text(NAMESPACE).equals(namespace))
                .ifPresent(asked -> asked.error(
                        Rule.MISMATCH,
                        NAMESPACE,
                        "The review is in the namespace \"" + namespace + "\", but asks for another one.",
                        "Set namespace to \"" + namespace + "\"."));
    }

    private static void selector(TypedObject selector) {
        if (selector.hasSome(RAW) && selector.hasSome(REQUIREMENTS)) {
            selector.error(
                    Rule.ONE_OF, RAW, "The selector is written as text and as requirements.", "Remove one of the two.");
        } else if (!selector.hasSome(RAW)) {
            Required.in(selector, REQUIREMENTS, "Set requirements or rawSelector.");
        }
        boolean labels = selector.typeName().contains("Label");
        selector.objects(REQUIREMENTS).forEach(one -> requirement(one, labels));
    }

    /** Operators that the API does not know yet are left to the authorizer. */
    private static void requirement(TypedObject requirement, boolean labels) {
        switch (requirement.text("operator")) {
            case "In", "NotIn" -> Required.in(requirement, VALUES, "List at least one value.");
            case "Exists", "DoesNotExist" -> {
                if (requirement.hasSome(VALUES)) {
                    requirement.error(
                            Rule.FORBIDDEN_FIELD,
                            VALUES,
                            "\"" + requirement.text("operator") + "\" compares with no values, but there are some.",
                            "Remove them, or use In or NotIn.");
                }
            }
            default -> {}
        }
        if (labels) {
            Format.QUALIFIED_NAME.check(requirement, "key");
        }
    }
}
