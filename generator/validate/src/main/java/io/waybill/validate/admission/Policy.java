package io.waybill.validate.admission;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.validate.admission.Decision.PolicyName;
import io.waybill.validate.expression.ExpressionLanguage;
import io.waybill.validate.expression.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An admission policy with its bindings. It is compiled when the first request matches it. */
final class Policy {

    private final Mapping spec;
    private final PolicyName name;
    private final List<Mapping> bindings;
    private Optional<CompiledPolicy> compiled = Optional.empty();
    private boolean isCompiled;

    Policy(Mapping resource, List<Mapping> bindings) {
        this.spec = Fields.at(resource, "spec");
        this.name = new PolicyName(
                Fields.textOrEmpty(resource, "kind"), Fields.textOrEmpty(Fields.at(resource, "metadata"), "name"));
        this.bindings = bindings;
    }

    PolicyName name() {
        return name;
    }

    Mapping spec() {
        return spec;
    }

    List<Mapping> bindings() {
        return bindings;
    }

    /** Whether errors let requests pass. */
    boolean ignoresErrors() {
        return Fields.textOrEmpty(spec, "failurePolicy").equals("Ignore");
    }

    Optional<CompiledPolicy> compiled(ExpressionLanguage language, Cluster cluster) {
        if (!isCompiled) {
            isCompiled = true;
            compiled = CompiledPolicy.of(spec, language, cluster.api().minor());
        }
        return compiled;
    }

    /**
     * What its expressions see of a request.
     *
     * @param matched the kind as which it knows the resource
     * @param params the parameter
     */
    static Map<String, Node> values(Request request, ResourceKind matched, Node params, Cluster cluster) {
        Map<String, Node> values = new LinkedHashMap<>();
        values.put("object", request.object());
        values.put("oldObject", request.oldOrNull());
        values.put("request", request.tree(matched));
        values.put("params", params);
        values.put("namespaceObject", namespace(request, cluster));
        return values;
    }

    /** A Namespace has none of itself. */
    private static Node namespace(Request request, Cluster cluster) {
        if (request.kind().isNamespace() || request.isOfCluster()) {
            return Scalar.ofNull();
        }
        return request.namespace().isEmpty() ? Unknown.VALUE : cluster.namespaceObject(request.namespace());
    }
}
