package io.waybill.schema.extract;

import io.waybill.schema.FactsFormat;
import io.waybill.schema.Minor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the facts file from the jars of the official client. */
public final class ExtractFacts {

    private ExtractFacts() {}

    /**
     * Runs the extraction.
     *
     * @param args the file to write, then one {@code minor=jar} for each minor, such as {@code 1.36=client.jar}
     * @throws IOException when a jar cannot be read or the file not be written
     */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), extract(args));
    }

    private static String extract(String[] args) throws IOException {
        SortedMap<Minor, ClientFacts> facts = new TreeMap<>();
        for (int i = 1; i < args.length; i++) {
            String[] minorAndJar = args[i].split("=", 2);
            Minor minor = Minor.parse(minorAndJar[0]);
            facts.put(minor, ClientFacts.read(minor, Path.of(minorAndJar[1])));
        }
        return FactsFormat.write(HistoryBuilder.merge(facts));
    }
}
