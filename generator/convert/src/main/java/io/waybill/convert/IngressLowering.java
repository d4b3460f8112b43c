package io.waybill.convert;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.schema.Minor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An Ingress of networking.k8s.io/v1 as its beta versions wrote it: backends by name and port, and no default backend. */
final class IngressLowering implements Conversion {

    /** The annotation that named the controller before there was ingressClassName. */
    static final String CLASS_ANNOTATION = "kubernetes.io/ingress.class";

    /** The minor that brought pathType and ingressClassName. */
    private static final Minor WITH_PATH_TYPES = new Minor(18);

    /** What a path without a type meant before there were types. */
    private static final Set<String> MEANT_WITHOUT_TYPE = Set.of("Prefix", "ImplementationSpecific");

    @Override
    public Mapping convert(Mapping resource, Step step, Notes notes) {
        boolean withPathTypes = step.api().minor().compareTo(WITH_PATH_TYPES) >= 0;
        Mapping ingress = withPathTypes ? resource : classAsAnnotation(resource, notes);
        return Trees.inSpec(ingress, (spec, path) -> spec(spec, path, withPathTypes, notes));
    }

    private static Mapping spec(Mapping spec, FieldPath path, boolean withPathTypes, Notes notes) {
        Mapping converted = Trees.renamed(
                Trees.in(spec, "defaultBackend", path, (backend, at) -> backend(backend)), "defaultBackend", "backend");
        return Trees.inItems(
                converted,
                "rules",
                path,
                (rule, rulePath) -> Trees.in(
                        rule,
                        "http",
                        rulePath,
                        (http, httpPath) -> Trees.inItems(
                                http, "paths", httpPath, (item, at) -> path(item, at, withPathTypes, notes))));
    }

    private static Mapping path(Mapping path, FieldPath at, boolean withPathTypes, Notes notes) {
        Mapping converted = Trees.in(path, "backend", at, (backend, field) -> backend(backend));
        Optional<String> type = path.string("pathType").filter(MEANT_WITHOUT_TYPE::contains);
        if (withPathTypes || type.isEmpty()) {
            return converted;
        }
        notes.changed(
                path,
                "pathType",
                at,
                "left out " + type.get() + "; " + WITH_PATH_TYPES
                        + " added pathType; before that, the controller decided, mostly by prefix");
        return converted.without("pathType");
    }

    private static Mapping backend(Mapping backend) {
        if (!(backend.get("service") instanceof Mapping service)) {
            return backend;
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        Trees.value(service, "name").ifPresent(name -> entries.put("serviceName", name));
        Optional<Mapping> port = service.mapping("port");
        port.map(mapping -> mapping.get("number"))
                .or(() -> port.map(mapping -> mapping.get("name")))
                .ifPresent(value -> entries.put("servicePort", value));
        return Trees.replaced(backend, "service", entries);
    }

    /** Before ingressClassName an annotation said which controller serves an Ingress. */
    private static Mapping classAsAnnotation(Mapping ingress, Notes notes) {
        Mapping spec = ingress.mapping("spec").orElseGet(Mapping::empty);
        if (!(spec.get("ingressClassName") instanceof Scalar name)) {
            return ingress;
        }
        notes.changed(
                spec,
                "ingressClassName",
                FieldPath.root().field("spec"),
                "now the annotation " + CLASS_ANNOTATION + ", since " + WITH_PATH_TYPES + " added the field");
        Mapping metadata = ingress.mapping("metadata").orElseGet(Mapping::empty);
        Mapping annotations = metadata.mapping("annotations").orElseGet(Mapping::empty);
        return ingress.with("spec", spec.without("ingressClassName"))
                .with("metadata", metadata.with("annotations", annotations.withSorted(CLASS_ANNOTATION, name)));
    }
}
