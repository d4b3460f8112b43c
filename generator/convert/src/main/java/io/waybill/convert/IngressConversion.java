package io.waybill.convert;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An Ingress of networking.k8s.io/v1 as its beta versions wrote it: backends by name and port, and no default backend. */
final class IngressConversion implements Conversion {

    /** The minor that brought pathType and ingressClassName. */
    private static final Minor WITH_PATH_TYPES = new Minor(18);

    /** What a path without a type meant before there were types. */
    private static final Set<String> MEANT_WITHOUT_TYPE = Set.of("Prefix", "ImplementationSpecific");

    private static final String CLASS_ANNOTATION = "kubernetes.io/ingress.class";

    @Override
    public Optional<Mapping> convert(Mapping resource, ServedApi api) {
        boolean withPathTypes = api.minor().compareTo(WITH_PATH_TYPES) >= 0;
        Mapping ingress = withPathTypes ? resource : classAsAnnotation(resource);
        return Optional.of(Trees.in(ingress, "spec", spec -> spec(spec, withPathTypes)));
    }

    private static Mapping spec(Mapping spec, boolean withPathTypes) {
        Mapping converted = Trees.renamed(
                Trees.in(spec, "defaultBackend", IngressConversion::backend), "defaultBackend", "backend");
        return Trees.inItems(
                converted,
                "rules",
                rule -> Trees.in(
                        rule, "http", http -> Trees.inItems(http, "paths", path -> path(path, withPathTypes))));
    }

    private static Mapping path(Mapping path, boolean withPathTypes) {
        Mapping converted = Trees.in(path, "backend", IngressConversion::backend);
        boolean sayable =
                path.string("pathType").filter(MEANT_WITHOUT_TYPE::contains).isPresent();
        return !withPathTypes && sayable ? converted.without("pathType") : converted;
    }

    private static Mapping backend(Mapping backend) {
        if (!(backend.get("service") instanceof Mapping service)) {
            return backend;
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        Node name = service.get("name");
        if (name != null) {
            entries.put("serviceName", name);
        }
        Optional<Mapping> port = service.mapping("port");
        port.map(mapping -> mapping.get("number"))
                .or(() -> port.map(mapping -> mapping.get("name")))
                .ifPresent(value -> entries.put("servicePort", value));
        return Mapping.of(entries).at(backend.origin());
    }

    /** Before ingressClassName an annotation said which controller serves an Ingress. */
    private static Mapping classAsAnnotation(Mapping ingress) {
        Node name = ingress.mapping("spec")
                .map(spec -> spec.get("ingressClassName"))
                .orElse(null);
        if (!(name instanceof Scalar)) {
            return ingress;
        }
        Mapping metadata = ingress.mapping("metadata").orElseGet(Mapping::empty);
        Mapping annotations = metadata.mapping("annotations").orElseGet(Mapping::empty);
        return Trees.in(ingress, "spec", spec -> spec.without("ingressClassName"))
                .with("metadata", metadata.with("annotations", annotations.withSorted(CLASS_ANNOTATION, name)));
    }
}
