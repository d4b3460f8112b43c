package io.waybill.validate.rules.cluster;

import io.waybill.validate.Rule;
import io.waybill.validate.rules.support.Forbidden;
import io.waybill.validate.rules.support.Format;
import io.waybill.validate.rules.support.Ranges;
import io.waybill.validate.rules.support.Required;
import io.waybill.validate.typed.RuleSet;
import io.waybill.validate.typed.TypedObject;
import io.waybill.validate.typed.TypedValue;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which requests belong to a flow: by whom, for what. */
final class FlowSchemaRules {

    static final List<String> VERSIONS = List.of("v1", "v1beta3", "v1beta2", "v1beta1", "v1alpha1");

    private static final String ALL = "*";
    private static final String PRECEDENCE = "matchingPrecedence";
    private static final int LAST = 10_000;
    private static final String EXEMPT = "exempt";
    private static final Set<String> KNOWN_VERBS =
            Set.of(ALL, "get", "list", "create", "update", "delete", "deletecollection", "patch", "watch", "proxy");
    private static final Set<String> KNOWN_HTTP_VERBS =
            Set.of(ALL, "get", "head", "post", "put", "delete", "connect", "options", "trace", "patch");
    private static final Map<String, String> HOLDERS =
            Map.of("User", "user", "Group", "group", "ServiceAccount", "serviceAccount");

    private FlowSchemaRules() {}

    static void addTo(RuleSet.Builder rules) {
        for (String version : VERSIONS) {
            String group = "flowcontrol." + version + ".";
            for (String type : List.of(
                    "FlowSchemaSpec",
                    "PolicyRulesWithSubjects",
                    "ResourcePolicyRule",
                    "NonResourcePolicyRule",
                    "UserSubject",
                    "GroupSubject",
                    "ServiceAccountSubject")) {
                rules.requiring(group + type);
            }
            rules.on(FlowSchemaRules::schema, group + "FlowSchema");
            rules.on(FlowSchemaRules::rules, group + "PolicyRulesWithSubjects");
            rules.on(FlowSchemaRules::resources, group + "ResourcePolicyRule");
            rules.on(FlowSchemaRules::urls, group + "NonResourcePolicyRule");
            rules.on(FlowSchemaRules::subject, group + "Subject");
        }
    }

    private static void schema(TypedObject schema) {
        TypedObject spec = schema.objectOrEmpty("spec");
        Long precedence = spec.number(PRECEDENCE);
        if (precedence != null && precedence != 0) {
            Ranges.between(spec, PRECEDENCE, 1, LAST);
        }
        boolean isExempt = schema.object("metadata")
                .filter(metadata -> metadata.text("name").equals(EXEMPT))
                .isPresent();
        if (precedence != null && precedence == 1 && !isExempt) {
            spec.error(
                    Rule.FORBIDDEN_FIELD,
                    PRECEDENCE,
                    "Only the schema \"" + EXEMPT + "\" comes first.",
                    "Write a number from 2 to " + LAST + ".");
        }
        TypedObject level = spec.objectOrEmpty("priorityLevelConfiguration");
        if (!level.hasSome("name")) {
            level.error(Rule.REQUIRED, "name", "The schema names no priority level.", "Set name.");
        }
        Format.SUBDOMAIN.check(level, "name");
        MandatoryFlows.schema(schema);
    }

    private static void rules(TypedObject rules) {
        Required.in(rules, "subjects", "List who sends the requests.");
        if (!rules.hasSome("resourceRules") && !rules.hasSome("nonResourceRules")) {
            rules.error(Rule.REQUIRED, "The rule is about no requests.", "Add resourceRules or nonResourceRules.");
        }
    }

    private static void resources(TypedObject rule) {
        verbs(rule, KNOWN_VERBS);
        List.of("apiGroups", "resources").forEach(field -> all(rule, field));
        if (!rule.hasSome("namespaces") && !rule.isTrue("clusterScope")) {
            rule.error(
                    Rule.REQUIRED,
                    "namespaces",
                    "The rule is about no namespaces, nor about the cluster.",
                    "List namespaces, or set clusterScope: true.");
        }
        alone(rule, "namespaces");
        rule.items("namespaces").stream()
                .filter(namespace -> !namespace.text().equals(ALL))
                .forEach(namespace -> Format.DNS_LABEL.check(rule, namespace));
    }

    private static void urls(TypedObject rule) {
        verbs(rule, KNOWN_HTTP_VERBS);
        all(rule, "nonResourceURLs");
        rule.items("nonResourceURLs").stream()
                .filter(url -> !isPath(url.text()))
                .forEach(url -> rule.error(
                        Rule.INVALID_FORMAT,
                        url,
                        "\"" + url.text() + "\" is not the path of a URL.",
                        "Begin with \"/\", use no space and no \"//\", and \"*\" only behind the last \"/\"."));
    }

    private static boolean isPath(String url) {
        int star = url.indexOf(ALL);
        return url.equals(ALL)
                || url.startsWith("/")
                        && !url.contains(" ")
                        && !url.contains("//")
                        && (star < 0 || star == url.length() - 1 && url.endsWith("/*"));
    }

    private static void verbs(TypedObject rule, Set<String> known) {
        all(rule, "verbs");
        for (TypedValue verb : rule.items("verbs")) {
            if (!known.contains(verb.text())) {
                rule.error(
                        Rule.UNSUPPORTED_VALUE,
                        verb.at(rule.path("verbs")),
                        "\"" + verb.text() + "\" is not a verb of such requests.",
                        "Use one of "
                                + String.join(", ", known.stream().sorted().toList()) + ".");
            }
        }
    }

    private static void all(TypedObject rule, String field) {
        Required.in(rule, field, "List at least one; \"*\" matches all.");
        alone(rule, field);
    }

    private static void alone(TypedObject rule, String field) {
        if (rule.texts(field).contains(ALL) && rule.texts(field).size() > 1) {
            rule.error(
                    Rule.ONE_OF,
                    field,
                    "\"*\" matches all, so nothing else can be listed.",
                    "Remove the others, or the \"*\".");
        }
    }

    private static void subject(TypedObject subject) {
        String holder = HOLDERS.getOrDefault(subject.text("kind"), "");
        if (holder.isEmpty()) {
            Required.in(subject, "kind", "Set User, Group or ServiceAccount.");
            return;
        }
        HOLDERS.values().stream()
                .filter(other -> !other.equals(holder))
                .sorted()
                .forEach(other -> Forbidden.in(subject, "where kind is " + subject.text("kind"), other));
        if (!subject.has(holder)) {
            subject.error(
                    Rule.REQUIRED, holder, "The subject does not say which " + holder + ".", "Set " + holder + ".");
        }
        subject.object(holder).ifPresent(named -> {
            Required.in(named, "name");
            if (holder.equals("serviceAccount")) {
                account(named);
            }
        });
    }

    private static void account(TypedObject account) {
        if (!account.text("name").equals(ALL)) {
            Format.SUBDOMAIN.check(account, "name");
        }
        if (Required.in(account, "namespace")) {
            Format.DNS_LABEL.check(account, "namespace");
        }
    }
}
