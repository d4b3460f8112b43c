package io.waybill.crd.facts;

import io.waybill.codegen.source.SourceFolders;
import io.waybill.crd.JavaPackages;
import io.waybill.crd.TypedDefinitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

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
        TypedDefinitions types = TypedDefinitions.beside(
                DefinitionFacts.definitions(Files.readString(Path.of(args[0]))),
                JavaPackages.of(Arrays.asList(args).subList(3, args.length)),
                SourceFolders.classesIn(Path.of(args[1])));
        if (!types.problems().isEmpty()) {
            throw new IllegalArgumentException(types.problems().toString());
        }
        SourceFolders.write(Path.of(args[2]), types.sources());
    }
}
