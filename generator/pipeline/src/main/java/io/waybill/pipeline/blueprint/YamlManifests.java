package io.waybill.pipeline.blueprint;

import io.waybill.convert.Converted;
import io.waybill.convert.Converter;
import io.waybill.dsl.ManifestLoader;
import io.waybill.dsl.Target;
import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.input.ReadNode;
import io.waybill.pipeline.input.ResourceReader;
import io.waybill.pipeline.target.Schemas;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The resources of YAML and JSON for blueprints, each in the newest API version. */
public final class YamlManifests implements ManifestLoader {

    @Override
    public List<Mapping> load(Path path) {
        Load load = new Load();
        load.reader.path(path, load.problems::add);
        return load.end();
    }

    @Override
    public List<Mapping> load(InputStream in, String source) {
        Load load = new Load();
        load.reader.stream(in, source, source);
        return load.end();
    }

    /** What has been read so far. */
    private static final class Load {

        private final Converter newest = new Converter(new Schemas().of(Target.newest()));
        private final List<Mapping> resources = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private final ResourceReader reader = new ResourceReader(this::add, problems::add);

        private void add(ReadNode read) {
            if (read.isResource() && read.node() instanceof Mapping resource) {
                resources.add(inNewestVersion(resource));
            } else {
                problems.add(read.place() + ": This is no resource: it has no apiVersion and kind");
            }
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
