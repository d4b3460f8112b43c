package io.waybill.crd.facts;

import io.waybill.crd.JavaPackages;
import io.waybill.crd.TypedDefinitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Writes the types of custom resources of which only facts are kept, while a module is built. */
public final class GenerateFromFacts {

    private GenerateFromFacts() {}

    /**
     * Runs the generator.
     *
     * @param args the file of facts, the folder of the handwritten sources, the folder to write to, and the packages of
     *     groups, such as {@code example.com=com.example}
     * @throws IOException when the facts cannot be read or a source not be written
     */
    public static void main(String[] args) throws IOException {
        Path handwritten = Path.of(args[1]);
        TypedDefinitions types = TypedDefinitions.beside(
                DefinitionFacts.definitions(Files.readString(Path.of(args[0]))),
                JavaPackages.of(Arrays.asList(args).subList(3, args.length)),
                name -> Files.exists(handwritten.resolve(name.replace('.', '/') + ".java")));
        if (!types.problems().isEmpty()) {
            throw new IllegalArgumentException(types.problems().toString());
        }
        for (Map.Entry<String, String> source : types.sources().entrySet()) {
            Path file = Path.of(args[2]).resolve(source.getKey());
            if (!Files.exists(file) || !Files.readString(file).equals(source.getValue())) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, source.getValue());
            }
        }
    }
}
