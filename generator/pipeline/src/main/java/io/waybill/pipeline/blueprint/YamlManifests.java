package io.waybill.pipeline.blueprint;

import io.waybill.convert.Converted;
import io.waybill.convert.Converter;
import io.waybill.dsl.ManifestLoader;
import io.waybill.dsl.Target;
import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.input.CollectedProblems;
import io.waybill.pipeline.input.InputSource;
import io.waybill.pipeline.input.Inputs;
import io.waybill.pipeline.input.Problems;
import io.waybill.pipeline.input.ResourceReader;
import io.waybill.pipeline.target.Schemas;
import io.waybill.validate.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The resources of YAML and JSON for blueprints, each in the newest API version. */
public final class YamlManifests implements ManifestLoader {

    @Override
    public List<Mapping> load(Path path) {
        if (!path.getFileSystem().equals(FileSystems.getDefault())) {
            return load(problems -> List.of(inArchive(path)));
        }
        return load(problems -> new Inputs(InputStream.nullInputStream(), problems).sources(List.of(path.toString())));
    }

    @Override
    public List<Mapping> load(InputStream in, String source) {
        return load(problems -> List.of(InputSource.stream(in, source)));
    }

    /** A file whose path means nothing outside its archive. */
    private static InputSource inArchive(Path path) {
        try {
            return InputSource.of(Files.readAllBytes(path), path.toString(), path.toString());
        } catch (IOException e) {
            throw new IllegalArgumentException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Mapping> load(Function<Problems, List<InputSource>> sources) {
        Converter newest = new Converter(new Schemas().of(Target.newest()));
        CollectedProblems problems = new CollectedProblems(Severity.SKIPPED);
        List<Mapping> resources = new ArrayList<>();
        new ResourceReader(read -> resources.add(inNewestVersion(read.tree(), newest)), problems)
                .read(sources.apply(problems));
        if (!problems.text().isEmpty()) {
            throw new IllegalArgumentException(problems.text());
        }
        return resources;
    }

    private static Mapping inNewestVersion(Mapping resource, Converter newest) {
        Converted converted = newest.convert(resource, Optional.empty());
        return converted.needsDecision() ? resource : converted.resource();
    }
}
