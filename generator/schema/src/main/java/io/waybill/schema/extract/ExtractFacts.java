package io.waybill.schema.extract;

import io.waybill.schema.ApiHistory;
import io.waybill.schema.ApiSchema;
import io.waybill.schema.FactsFormat;
import io.waybill.schema.Minor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the facts file anew from sources of some minors; the other minors stay as the file has them. */
public final class ExtractFacts {

    private ExtractFacts() {}

    /**
     * Runs the extraction.
     *
     * @param args the facts file, and a folder of sources, named as in {@code 1.36.jar}, {@code openapi-1.37} or {@code
     *     kinds-1.37.tsv}
     * @throws IOException when a source cannot be read or the file not be written
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        SortedMap<Minor, ClientFacts> facts = known(FactsFormat.read(Files.readString(file)));
        facts.putAll(FactsSource.read(Path.of(args[1])));
        Files.writeString(file, FactsFormat.write(HistoryBuilder.merge(facts, Corrections.load())));
    }

    /** What a history has of the minors that it does not answer from their neighbours. */
    static SortedMap<Minor, ClientFacts> known(ApiHistory history) {
        SortedMap<Minor, ClientFacts> facts = new TreeMap<>();
        for (Minor minor : history.minors()) {
            if (!history.isInterpolated(minor)) {
                ApiSchema schema = history.at(minor);
                facts.put(minor, new ClientFacts(schema.kinds(), schema.types(), Descriptions.of(Map.of())));
            }
        }
        return facts;
    }
}
