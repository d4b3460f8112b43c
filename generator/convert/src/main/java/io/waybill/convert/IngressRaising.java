package io.waybill.convert;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import java.util.Map;

/** An Ingress of a beta version as networking.k8s.io/v1 writes it. */
final class IngressRaising implements Conversion {

    private static final String PATH_TYPE = "pathType";

    @Override
    public Mapping convert(Mapping resource, Step step, Notes notes) {
        adviseOnClass(resource, notes);
        return Trees.inSpec(resource, (spec, path) -> spec(spec, path, step, notes));
    }

    private static Mapping spec(Mapping spec, FieldPath path, Step step, Notes notes) {
        Mapping converted = Trees.renamed(
                Trees.in(spec, "backend", path, (backend, at) -> backend(backend, at, notes)),
                "backend",
                "defaultBackend");
        return Trees.inItems(
                converted,
                "rules",
                path,
                (rule, rulePath) -> Trees.in(
                        rule,
                        "http",
                        rulePath,
                        (http, httpPath) ->
                                Trees.inItems(http, "paths", httpPath, (item, at) -> path(item, at, step, notes))));
    }

    private static Mapping path(Mapping path, FieldPath at, Step step, Notes notes) {
        Mapping converted = Trees.in(path, "backend", at, (backend, field) -> backend(backend, field, notes));
        if (Trees.has(path, PATH_TYPE)) {
            return converted;
        }
        notes.advice(
                path,
                PATH_TYPE,
                at,
                "added ImplementationSpecific, which is what " + step.from() + " meant: the controller decides",
                "Write Prefix or Exact to say more.");
        return Trees.withBehind(converted.without(PATH_TYPE), "path", PATH_TYPE, Scalar.of("ImplementationSpecific"));
    }

    private static Mapping backend(Mapping backend, FieldPath path, Notes notes) {
        Node name = backend.get("serviceName");
        Node port = backend.get("servicePort");
        if (name == null && port == null) {
            return backend;
        }
        Mapping service = Trees.of("name", name, "port", port == null ? null : port(backend, port, path, notes))
                .at(backend.origin());
        String first = name == null || isBehind(backend, "serviceName", "servicePort") ? "servicePort" : "serviceName";
        if (port == null) {
            first = "serviceName";
        }
        return Trees.replaced(backend, first, Map.of("service", service))
                .without("serviceName")
                .without("servicePort");
    }

    private static boolean isBehind(Mapping mapping, String key, String other) {
        return mapping.keys().indexOf(key) > mapping.keys().indexOf(other) && mapping.get(other) != null;
    }

    /** A number is a port number; every text is a name, digits too, as the older versions took it. */
    private static Mapping port(Mapping backend, Node port, FieldPath path, Notes notes) {
        boolean name = port instanceof Scalar scalar && scalar.isString();
        if (name && ((Scalar) port).text().matches("\\d+")) {
            notes.advice(
                    backend,
                    "servicePort",
                    path,
                    "\"" + ((Scalar) port).text() + "\" is in quotes and so stays the name of a port, as it was before",
                    "Write service.port.number if the number is meant.");
        }
        return Trees.of(name ? "name" : "number", port).at(backend.origin());
    }

    private static void adviseOnClass(Mapping resource, Notes notes) {
        Mapping metadata = resource.mapping("metadata").orElseGet(Mapping::empty);
        Mapping annotations = metadata.mapping("annotations").orElseGet(Mapping::empty);
        if (Trees.has(annotations, IngressLowering.CLASS_ANNOTATION)) {
            notes.advice(
                    annotations,
                    IngressLowering.CLASS_ANNOTATION,
                    FieldPath.root().field("metadata").field("annotations"),
                    "kept, though it is deprecated; controllers still read it",
                    "Write spec.ingressClassName instead once an IngressClass of that name is there.");
        }
    }
}
