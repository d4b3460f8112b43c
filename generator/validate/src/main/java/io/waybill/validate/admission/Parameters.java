package io.waybill.validate.admission;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.kubernetes.label.LabelSelector;
import io.waybill.kubernetes.tree.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parameters of a policy with a binding, for each of which it is asked once.
 *
 * @param values the parameters; null is one where a policy or its binding names none
 * @param error why the binding cannot be used; empty where it can
 * @param unknown why it is not known which parameters there are; empty where it is
 */
record Parameters(List<Node> values, Optional<String> error, Optional<String> unknown) {

    private static Parameters of(List<Node> values) {
        return new Parameters(values, Optional.empty(), Optional.empty());
    }

    private static Parameters wrong(String error) {
        return new Parameters(List.of(), Optional.of(error), Optional.empty());
    }

    private static Parameters unknown(String why) {
        return new Parameters(List.of(), Optional.empty(), Optional.of(why));
    }

    /**
     * The parameters for a request.
     *
     * <p>Source: CollectParams of k8s.io/apiserver/pkg/admission/plugin/policy/generic/policy_dispatcher.go.
     */
    static Parameters collect(Mapping policy, Mapping binding, Request request, Cluster cluster) {
        if (!Fields.has(policy, "paramKind") || !Fields.has(binding, "paramRef")) {
            return of(List.of(Scalar.ofNull()));
        }
        Mapping ref = Fields.at(binding, "paramRef");
        String apiVersion = Fields.textOrEmpty(Fields.at(policy, "paramKind"), "apiVersion");
        String kind = Fields.textOrEmpty(Fields.at(policy, "paramKind"), "kind");
        Optional<ResourceKind> known = cluster.knownKind(apiVersion, kind);
        if (known.isEmpty()) {
            return unknown("the kind " + apiVersion + " " + kind + " of its parameters is not known here");
        }
        Optional<String> namespace = Fields.text(ref, "namespace");
        boolean isNamespaced = known.get().isNamespaced() == Answer.YES;
        if (!isNamespaced && namespace.isPresent()) {
            return wrong("paramRef.namespace must not be provided for a cluster-scoped `paramKind`");
        }
        if (isNamespaced && namespace.isEmpty() && request.hasUnknownNamespace()) {
            return unknown("the namespace of its parameters is that of the resource, which has none here");
        }
        String from = namespace.orElseGet(request::namespace);
        if (isNamespaced && from.isEmpty()) {
            return wrong("cannot use namespaced paramRef in policy binding that matches cluster-scoped resources");
        }
        List<Node> found = found(cluster, ref, apiVersion, kind, isNamespaced ? from : "");
        return found.isEmpty()
                ? unknown(kind + " " + title(ref, isNamespaced ? from : "") + " with its parameters is not here")
                : of(found);
    }

    private static String title(Mapping ref, String namespace) {
        String name =
                Fields.text(ref, "name").orElseGet(() -> "[" + LabelSelector.of(Fields.at(ref, "selector")) + "]");
        return namespace.isEmpty() ? name : namespace + "/" + name;
    }

    private static List<Node> found(Cluster cluster, Mapping ref, String apiVersion, String kind, String namespace) {
        Stream<Mapping> all = cluster.ofKind(apiVersion, kind).stream()
                .filter(param -> namespace.equals(Fields.textOrEmpty(Fields.at(param, "metadata"), "namespace")));
        Optional<String> name = Fields.text(ref, "name");
        LabelSelector selector = LabelSelector.of(Fields.at(ref, "selector"));
        Stream<Mapping> chosen = name.isPresent()
                ? all.filter(param -> name.equals(Fields.text(Fields.at(param, "metadata"), "name")))
                : all.filter(param -> selector.matches(Fields.entries(Fields.at(param, "metadata", "labels"))));
        return new ArrayList<>(chosen.map(cluster::param).toList());
    }
}
