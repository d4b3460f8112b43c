package io.waybill.validate.rules.policy;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which requests a webhook or policy is asked about: operations, groups, versions and resources. */
final class AdmissionRule {

    private static final String ALL = "*";
    private static final String RESOURCES = "resources";
    private static final String API_VERSIONS = "apiVersions";

    private AdmissionRule() {}

    static void check(TypedObject rule) {
        for (String field : List.of("operations", "apiGroups", API_VERSIONS)) {
            Required.in(rule, field, "List at least one; \"*\" matches all.");
            if (rule.texts(field).contains(ALL) && rule.texts(field).size() > 1) {
                error(rule, field, "\"*\" in " + field + " matches all, so nothing else can be listed.");
            }
        }
        rule.items(API_VERSIONS).stream()
                .filter(version -> version.text().isEmpty())
                .forEach(version -> empty(rule, version));
        Required.notBlank(rule, "scope");
        Required.in(rule, RESOURCES, "List at least one, such as pods.");
        resources(rule);
    }

    private static void empty(TypedObject rule, TypedValue item) {
        rule.error(Rule.REQUIRED, item, "The item is empty.", "Write a value, or remove it.");
    }

    private static void resources(TypedObject rule) {
        Set<String> withAllParts = new HashSet<>();
        Set<String> partsOfAll = new HashSet<>();
        boolean plain = false;
        for (TypedValue resource : rule.items(RESOURCES)) {
            String name = resource.text();
            int slash = name.indexOf('/');
            if (name.isEmpty()) {
                empty(rule, resource);
            } else if (slash < 0) {
                plain |= !name.equals(ALL);
            } else {
                String whole = name.substring(0, slash);
                String part = name.substring(slash + 1);
                covered(rule, resource, withAllParts.contains(whole), whole + "/*");
                covered(rule, resource, partsOfAll.contains(part), "*/" + part);
                if (part.equals(ALL)) {
                    withAllParts.add(whole);
                }
                if (whole.equals(ALL)) {
                    partsOfAll.add(part);
                }
            }
        }
        List<String> names = rule.texts(RESOURCES);
        if (names.contains("*/*") && names.size() > 1) {
            error(rule, RESOURCES, "\"*/*\" matches all resources, so nothing else can be listed.");
        }
        if (names.contains(ALL) && plain) {
            error(rule, RESOURCES, "\"*\" matches all resources, so no other can be listed.");
        }
    }

    private static void covered(TypedObject rule, TypedValue resource, boolean covered, String by) {
        if (covered) {
            rule.error(
                    Rule.ONE_OF,
                    resource,
                    "\"" + resource.text() + "\" is already covered by \"" + by + "\".",
                    "Remove one of the two.");
        }
    }

    private static void error(TypedObject rule, String field, String message) {
        rule.error(Rule.ONE_OF, field, message, "Remove the others, or the \"*\".");
    }
}
