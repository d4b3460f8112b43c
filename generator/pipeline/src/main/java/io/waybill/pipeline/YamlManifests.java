package io.waybill.pipeline;

import io.waybill.convert.Converted;
import io.waybill.convert.Converter;
import io.waybill.dsl.ManifestLoader;
import io.waybill.dsl.Target;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Origin;
import io.waybill.dsl.tree.Scalar;
import io.waybill.render.Document;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import io.waybill.validate.ListItems;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The resources of YAML and JSON for blueprints, each in the newest API version. */
public final class YamlManifests implements ManifestLoader {

    private static final String API_VERSION = "apiVersion";

    @Override
    public List<Mapping> load(Path path) {
        Load load = new Load();
        for (Path file : ManifestFiles.in(path, load.problems::add)) {
            String source = file.toString().replace('\\', '/');
            load.read(then -> ManifestReader.read(file, source, then));
        }
        return load.end();
    }

    @Override
    public List<Mapping> load(InputStream in, String source) {
        Load load = new Load();
        load.read(then -> ManifestReader.read(in, source, then));
        return load.end();
    }

    private interface Reading {
        void to(Consumer<Document> then) throws UnreadableException;
    }

    /** What has been read so far. */
    private static final class Load {

        private final Converter newest = new Converter(new Schemas().of(Target.newest()));
        private final List<Mapping> resources = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        void read(Reading reading) {
            try {
                reading.to(this::document);
            } catch (UnreadableException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }

        private void document(Document document) {
            document.problems()
                    .forEach(
                            problem -> problems.add(problem.origin() + ": " + problem.message() + " " + problem.fix()));
            if (document.problems().isEmpty()) {
                document.root().filter(root -> !isEmpty(root)).ifPresent(this::node);
            }
        }

        private static boolean isEmpty(Node root) {
            return root instanceof Scalar scalar && scalar.isNull();
        }

        private void node(Node node) {
            if (node instanceof Mapping mapping && ListItems.isList(mapping)) {
                ListItems.of(mapping).forEach(this::node);
            } else if (node instanceof Mapping mapping
                    && mapping.string(API_VERSION).isPresent()
                    && mapping.string("kind").isPresent()) {
                resources.add(inNewestVersion(mapping));
            } else {
                problems.add(place(node) + "This is no resource: it has no apiVersion and kind");
            }
        }

        private static String place(Node node) {
            Origin origin = node.origin();
            return origin == null ? "" : origin + ": ";
        }

        private Mapping inNewestVersion(Mapping resource) {
            Converted converted = newest.convert(resource, Optional.empty());
            return converted.needsDecision() ? resource : converted.resource();
        }

        List<Mapping> end() {
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(String.join("\n", problems));
            }
            return resources;
        }
    }
}
