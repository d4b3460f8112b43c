package io.waybill.validate.rules.access;

import io.waybill.validate.Rule;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import java.util.List;

/** Questions whether somebody may do something: {@code pkg/apis/authorization/validation} of Kubernetes 1.36. */
final class AccessReviewRules {

    private static final String RESOURCE = "resourceAttributes";
    private static final String OTHER = "nonResourceAttributes";

    private AccessReviewRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : List.of("authorization.v1.", "authorization.v1beta1.")) {
            rules.on(
                    AccessReviewRules::attributes,
                    version + "SelfSubjectAccessReviewSpec",
                    version + "SubjectAccessReviewSpec");
            rules.on(AccessReviewRules::subject, version + "SubjectAccessReviewSpec");
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
}
