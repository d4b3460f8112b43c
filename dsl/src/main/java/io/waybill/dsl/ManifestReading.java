package io.waybill.dsl;

import io.waybill.dsl.tree.Mapping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/** Makes manifests of what a {@link ManifestLoader} reads. */
final class ManifestReading {

    private ManifestReading() {}

    static Manifest read(Path path) {
        return manifest(loader().load(path));
    }

    static Manifest read(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "There is no resource \"" + file + "\" on the class path, seen from " + owner.getName());
            }
            return manifest(loader().load(in, file));
        } catch (IOException e) {
            throw new IllegalArgumentException("The resource " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    static Manifest parse(String yaml) {
        return manifest(loader().load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "the string"));
    }

    private static Manifest manifest(List<Mapping> trees) {
        return Manifest.of(trees.stream().map(Resource::from).toList());
    }

    private static ManifestLoader loader() {
        return ServiceLoader.load(ManifestLoader.class, ManifestLoader.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Nothing on the class path reads YAML; add a dependency on io.waybill:waybill-pipeline"));
    }
}
