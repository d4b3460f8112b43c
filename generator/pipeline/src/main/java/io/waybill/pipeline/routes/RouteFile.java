package io.waybill.pipeline.routes;

import io.waybill.dsl.Resource;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.kubernetes.kind.ClusterDefaults;
import io.waybill.kubernetes.kind.ResourceLists;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import io.waybill.render.YamlWriter;
import io.waybill.routes.convert.Conversion;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of a file in which Ingresses are to be routes: all other documents stay as they are. */
final class RouteFile {

    private static final Pattern SEPARATOR = Pattern.compile("(?m)^---(?=\\s|$)[^\n]*\n?");

    private final Conversion conversion;
    private final Set<String> namespaces = new HashSet<>();

    /**
     * A writer of files.
     *
     * @param conversion what their Ingresses become, all together
     */
    RouteFile(Conversion conversion) {
        this.conversion = conversion;
    }

    /** The text with its Ingresses replaced; a Gateway stands before the first Ingress of its namespace. */
    String write(String text) {
        List<String> documents = new ArrayList<>();
        for (String document : SEPARATOR.split(text, -1)) {
            String written =
                    root(document).flatMap(root -> written(root, document)).orElse(document);
            if (!written.isBlank()) {
                documents.add(written.endsWith("\n") ? written : written + "\n");
            }
        }
        return String.join("---\n", documents);
    }

    /** A document with an Ingress in it, written anew; the items of a list become documents. Empty for another one. */
    private Optional<String> written(Mapping root, String document) {
        if (Conversion.isIngress(root)) {
            return Optional.of(routes(root, document));
        }
        List<Mapping> items = new ArrayList<>();
        ResourceLists.forEach(root, node -> {
            if (node instanceof Mapping item) {
                items.add(item);
            }
        });
        if (!ResourceLists.isList(root) || items.stream().noneMatch(Conversion::isIngress)) {
            return Optional.empty();
        }
        Comments comments = Comments.of(document);
        String written = items.stream()
                .map(item -> comments.into(Conversion.isIngress(item) ? routes(item, "") : yaml(item)))
                .collect(Collectors.joining("---\n"));
        return Optional.of(comments.all() + written);
    }

    private static Optional<Mapping> root(String document) {
        List<Mapping> roots = new ArrayList<>();
        try {
            byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
            ManifestReader.read(
                    new ByteArrayInputStream(bytes),
                    "document",
                    read -> read.root()
                            .filter(Mapping.class::isInstance)
                            .map(Mapping.class::cast)
                            .ifPresent(roots::add));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
        return roots.stream().findFirst();
    }

    private String routes(Mapping ingress, String document) {
        Mapping metadata = Fields.at(ingress, "metadata");
        String namespace = Fields.text(metadata, "namespace").orElse(ClusterDefaults.NAMESPACE);
        ResourceRef ref = new ResourceRef("Ingress", namespace, Fields.textOrEmpty(metadata, "name"));
        Comments comments = Comments.of(document);
        List<String> written = new ArrayList<>();
        List<Mapping> own = conversion.resources().getOrDefault(ref, List.of());
        if (namespaces.add(namespace)) {
            Mapping gateway = conversion.gateways().get(namespace);
            if (gateway != null) {
                written.add(yaml(gateway));
            }
        }
        for (int i = 0; i < own.size(); i++) {
            String yaml = comments.into(yaml(own.get(i)));
            written.add(i == 0 ? comments.head() + yaml : yaml);
        }
        return own.isEmpty() ? comments.all() : String.join("---\n", written);
    }

    private static String yaml(Mapping tree) {
        return YamlWriter.toYaml(List.<Resource<?>>of(UntypedResource.from(tree, true)));
    }
}
