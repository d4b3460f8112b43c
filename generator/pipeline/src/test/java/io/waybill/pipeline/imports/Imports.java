package io.waybill.pipeline.imports;

import io.waybill.dsl.tree.Mapping;
import io.waybill.pipeline.imports.BlueprintImport.Input;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Inputs of imports for tests. */
final class Imports {

    static final Path FOLDER = Path.of("../blueprint/src/test/resources/import");

    private Imports() {}

    static List<Input> folder(String name) throws IOException {
        List<Input> inputs = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve(name))) {
            for (Path file : files.sorted().toList()) {
                inputs.addAll(yaml(String.valueOf(file.getFileName()), Files.readString(file)));
            }
        }
        return inputs;
    }

    static List<Input> yaml(String source, String text) {
        List<Input> inputs = new ArrayList<>();
        try {
            ManifestReader.read(
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    source,
                    document -> inputs.add(
                            new Input(source, (Mapping) document.root().orElseThrow())));
        } catch (UnreadableException e) {
            throw new IllegalArgumentException(e);
        }
        return inputs;
    }
}
