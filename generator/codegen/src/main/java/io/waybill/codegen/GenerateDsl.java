package io.waybill.codegen;

import io.waybill.codegen.source.SourceFolders;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.Minor;
import io.waybill.schema.Traits;
import io.waybill.schema.extract.ClientFacts;
import io.waybill.schema.extract.Descriptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes the typed DSL of the newest Kubernetes minor while the DSL's module is built. */
public final class GenerateDsl {

    private GenerateDsl() {}

    /**
     * Runs the generator.
     *
     * @param args the client jar that has the descriptions, the folder of the handwritten sources, and the folder to
     *     write to
     * @throws IOException when the jar cannot be read or a source not be written
     */
    public static void main(String[] args) throws IOException {
        ApiHistory history = ApiHistory.load();
        Minor newest = history.newest();
        Descriptions descriptions = ClientFacts.read(newest, Path.of(args[0])).descriptions();
        DslGenerator generator = new DslGenerator(
                history.at(newest),
                Traits.load(),
                descriptions,
                SourceOfTypes.KUBERNETES,
                "io.waybill.dsl",
                SourceFolders.classesIn(Path.of(args[1])));
        Map<String, String> sources = new TreeMap<>(generator.generate());
        sources.putAll(generator.generateIndex());
        SourceFolders.write(Path.of(args[2]), sources);
    }
}
