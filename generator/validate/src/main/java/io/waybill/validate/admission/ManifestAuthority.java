package io.waybill.validate.admission;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.validate.expression.Authority;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the roles of a set allow service accounts. A cluster may have other roles, so nothing is known to be forbidden; nor
 * is it known who sends a request.
 *
 * <p>Source: plugin/pkg/auth/authorizer/rbac/rbac.go and pkg/apis/rbac/v1/evaluation_helpers.go, 1.36.
 */
record ManifestAuthority(Cluster cluster) implements Authority {

    private static final String API = "rbac.authorization.k8s.io/v1";
    private static final String ALL = "*";
    private static final String METADATA = "metadata";

    @Override
    public Optional<Boolean> allows(Access access) {
        if (access.serviceAccount().isEmpty()) {
            return Optional.empty();
        }
        String account = access.serviceAccount().get();
        Stream<Mapping> everywhere = cluster.ofKind(API, "ClusterRoleBinding").stream()
                .filter(binding -> isFor(binding, account))
                .flatMap(binding -> rules(binding, ""));
        Stream<Mapping> inNamespace = access.object().namespace().isEmpty()
                ? Stream.empty()
                : cluster.ofKind(API, "RoleBinding").stream()
                        .filter(binding ->
                                namespace(binding).equals(access.object().namespace()))
                        .filter(binding -> isFor(binding, account))
                        .flatMap(binding -> rules(binding, namespace(binding)));
        return Stream.concat(everywhere, inNamespace).anyMatch(rule -> allows(rule, access))
                ? Optional.of(true)
                : Optional.empty();
    }

    private static String namespace(Mapping resource) {
        return Fields.textOrEmpty(Fields.at(resource, METADATA), "namespace");
    }

    private static boolean isFor(Mapping binding, String account) {
        String namespace = account.substring(0, account.indexOf('/'));
        return Fields.items(binding, "subjects").stream().anyMatch(subject -> {
            String name = Fields.textOrEmpty(subject, "name");
            return switch (Fields.textOrEmpty(subject, "kind")) {
                case "ServiceAccount" ->
                    account.equals(Fields.text(subject, "namespace").orElse(namespace(binding)) + "/" + name);
                case "User" -> name.equals("system:serviceaccount:" + account.replace('/', ':'));
                case "Group" ->
                    List.of("system:serviceaccounts", "system:serviceaccounts:" + namespace, "system:authenticated")
                            .contains(name);
                default -> false;
            };
        });
    }

    private Stream<Mapping> rules(Mapping binding, String namespace) {
        Mapping ref = Fields.at(binding, "roleRef");
        String kind = Fields.textOrEmpty(ref, "kind");
        return cluster.ofKind(API, kind).stream()
                .filter(role ->
                        Fields.textOrEmpty(Fields.at(role, METADATA), "name").equals(Fields.textOrEmpty(ref, "name")))
                .filter(role -> kind.equals("ClusterRole") || namespace(role).equals(namespace))
                .flatMap(role -> Fields.items(role, "rules").stream());
    }

    private static boolean allows(Mapping rule, Access access) {
        if (!has(rule, "verbs", access.verb())) {
            return false;
        }
        if (!access.path().isEmpty()) {
            return Fields.texts(rule, "nonResourceURLs").stream().anyMatch(url -> isPath(url, access.path()));
        }
        Resource object = access.object();
        String resource = object.part().isEmpty() ? object.plural() : object.plural() + "/" + object.part();
        List<String> names = Fields.texts(rule, "resourceNames");
        return has(rule, "apiGroups", object.group())
                && (has(rule, "resources", resource) || has(rule, "resources", "*/" + object.part()))
                && (names.isEmpty() || names.contains(object.name()));
    }

    /** All stars at the end of a URL are one: NonResourceURLMatches of rbac. */
    private static boolean isPath(String url, String path) {
        return url.equals(path) || url.endsWith(ALL) && path.startsWith(url.replaceFirst("\\*+$", ""));
    }

    private static boolean has(Mapping rule, String field, String value) {
        List<String> values = Fields.texts(rule, field);
        return values.contains(ALL) || values.contains(value);
    }
}
