package io.waybill.validate.admission;

import io.waybill.dsl.NearMatches;
import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Origin;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.schema.ServedApi;
import io.waybill.validate.expression.ExpressionException;
import io.waybill.validate.expression.ExpressionLanguage;
import io.waybill.validate.expression.ExpressionType;
import io.waybill.validate.expression.ExpressionType.Simple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether the validations of a policy fit the kinds that it matches, as API servers say in {@code status.typeChecking}.
 *
 * <p>Source: k8s.io/apiserver/pkg/admission/plugin/policy/validating/typechecking.go.
 */
public final class TypeChecking {

    private static final int MOST_KINDS = 10;
    private static final Pattern UNDEFINED = Pattern.compile("undefined field '(\\w+)'");

    private final Cluster cluster;
    private final ExpressionLanguage language;

    /**
     * A check.
     *
     * @param resources the set, in which definitions of custom resources are looked for
     */
    public TypeChecking(ServedApi api, List<Mapping> resources, ExpressionLanguage language) {
        this.cluster = new Cluster(api, resources);
        this.language = language;
    }

    /**
     * An expression that does not fit.
     *
     * @param path where it is in the policy
     * @param origin where it was written
     * @param message what is wrong
     * @param fix what to do about it
     */
    public record Warning(FieldPath path, @Nullable Origin origin, String message, String fix) {}

    /**
     * A kind that a policy matches.
     *
     * @param type the type of its objects
     * @param scope what the expressions of the policy may use where the object is of the kind
     */
    private record Matched(ResourceKind kind, ExpressionType type, PolicyScope scope) {}

    /** The expressions of a policy that do not fit a kind that it matches; those of policies that change objects always do. */
    public List<Warning> warnings(Mapping policy) {
        Mapping spec = Fields.at(policy, "spec");
        List<Warning> warnings = new ArrayList<>();
        if (!Fields.textOrEmpty(policy, "kind").equals("ValidatingAdmissionPolicy") || isRefused(spec)) {
            return warnings;
        }
        List<Matched> kinds = matched(spec);
        FieldPath list = FieldPath.root().field("spec").field("validations");
        List<Mapping> validations = kinds.isEmpty() ? List.of() : Fields.items(spec, "validations");
        for (int i = 0; i < validations.size(); i++) {
            for (String field : List.of("expression", "messageExpression")) {
                warning(kinds, list.item(i), validations.get(i), field).ifPresent(warnings::add);
            }
        }
        return warnings;
    }

    /** Whether an expression does not even compile without types. */
    private boolean isRefused(Mapping spec) {
        return CompiledPolicy.of(spec, language, cluster.api().minor()).isEmpty();
    }

    private static Optional<Warning> warning(List<Matched> kinds, FieldPath at, Mapping validation, String field) {
        String text = Fields.textOrEmpty(validation, field);
        for (Matched matched : text.isBlank() ? List.<Matched>of() : kinds) {
            try {
                matched.scope().compile(text);
            } catch (ExpressionException e) {
                ResourceKind kind = matched.kind();
                return Optional.of(new Warning(
                        at.field(field),
                        validation.originOf(field),
                        "The expression does not fit " + kind.apiVersion() + " " + kind.kind() + ": " + e.getMessage()
                                + ".",
                        fix(e.getMessage(), matched.type())));
            }
        }
        return Optional.empty();
    }

    /** Variables that do not compile may be anything. */
    private PolicyScope scope(Mapping spec, ExpressionType object) {
        Map<String, ExpressionType> known = new LinkedHashMap<>(RequestTypes.VARIABLES);
        known.remove("authorizer.requestResource");
        known.put("object", object);
        known.put("oldObject", object);
        if (Fields.has(spec, "paramKind")) {
            Mapping kind = Fields.at(spec, "paramKind");
            known.put(
                    "params",
                    type(cluster.kindOf(Fields.textOrEmpty(kind, "apiVersion"), Fields.textOrEmpty(kind, "kind")))
                            .orElse(Simple.ANY));
        }
        PolicyScope scope = new PolicyScope(language, cluster.api().minor(), known);
        for (Mapping variable : Fields.items(spec, "variables")) {
            scope.openVariables();
            try {
                scope.declare(
                        Fields.textOrEmpty(variable, "name"),
                        scope.compile(Fields.textOrEmpty(variable, "expression"))
                                .type());
            } catch (ExpressionException e) {
                scope.declare(Fields.textOrEmpty(variable, "name"), Simple.ANY);
            }
        }
        return scope;
    }

    private Optional<ExpressionType> type(ResourceKind kind) {
        return new ApiTypes(cluster.api())
                .of(kind.apiVersion(), kind.kind())
                .or(() -> cluster.customKind(kind.group(), kind.kind()).flatMap(custom -> custom.type(kind.version())));
    }

    /** The kinds that rules name and whose types are known; rules with wildcards name none. */
    private List<Matched> matched(Mapping spec) {
        List<ResourceKind> kinds = new ArrayList<>();
        for (Mapping rule : Fields.items(Fields.at(spec, "matchConstraints"), "resourceRules")) {
            List<String> groups = Fields.texts(rule, "apiGroups");
            List<String> versions = Fields.texts(rule, "apiVersions");
            if (groups.contains("*") || versions.contains("*")) {
                continue;
            }
            for (String resource : Fields.texts(rule, "resources")) {
                boolean isNamed = !resource.contains("*") && !resource.contains("/");
                for (String group : isNamed ? groups : List.<String>of()) {
                    versions.forEach(version -> kinds.addAll(cluster.named(group, version, resource)));
                }
            }
        }
        kinds.sort(Comparator.comparing(ResourceKind::group)
                .thenComparing(ResourceKind::version)
                .thenComparing(ResourceKind::kind));
        return kinds.stream()
                .distinct()
                .limit(MOST_KINDS)
                .flatMap(kind -> type(kind).map(type -> new Matched(kind, type, scope(spec, type))).stream())
                .toList();
    }

    private static String fix(String message, ExpressionType object) {
        Matcher undefined = UNDEFINED.matcher(message);
        if (!undefined.find()) {
            return "Correct the expression.";
        }
        Set<String> names = new TreeSet<>();
        names(object, names);
        if (names.contains(undefined.group(1))) {
            return "Look for the field where the kind has it; other kinds, or other parts of this one, do.";
        }
        return NearMatches.question(undefined.group(1), List.copyOf(names))
                .orElse("Correct the expression. Fields with amounts are not known to the check, but work.");
    }

    private static void names(ExpressionType type, Set<String> names) {
        if (type instanceof ExpressionType.Fields fields) {
            names.addAll(fields.types().keySet());
            fields.types().values().forEach(field -> names(field, names));
        } else if (type instanceof ExpressionType.ListOf list) {
            names(list.item(), names);
        } else if (type instanceof ExpressionType.MapOf map) {
            names(map.value(), names);
        }
    }
}
