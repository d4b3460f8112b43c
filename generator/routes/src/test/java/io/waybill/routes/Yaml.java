package io.waybill.routes;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.tree.Mapping;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Manifests of tests, read from YAML. */
public final class Yaml {

    private Yaml() {}

    public static Manifest manifest(String yaml) {
        List<UntypedResource> resources = new ArrayList<>();
        try {
            ManifestReader.read(
                    new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                    "test.yaml",
                    document -> document.root()
                            .ifPresent(root -> resources.add(UntypedResource.from((Mapping) root, true))));
        } catch (UnreadableException e) {
            throw new UncheckedIOException(e);
        }
        return Manifest.of(resources);
    }
}
