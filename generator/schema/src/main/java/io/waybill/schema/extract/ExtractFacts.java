package io.waybill.schema.extract;

import io.waybill.schema.FactsFormat;
import io.waybill.schema.Minor;
import java.io.IOException;
import java.nio.file.DirectoryStream;
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
     * @param args the file to write, and a folder with a client for each minor, named as in {@code 1.36.jar}
     * @throws IOException when a jar cannot be read or the file not be written
     */
    public static void main(String[] args) throws IOException {
        Files.writeString(
                Path.of(args[0]), FactsFormat.write(HistoryBuilder.merge(read(Path.of(args[1])), Gaps.load())));
    }

    private static SortedMap<Minor, ClientFacts> read(Path folder) throws IOException {
        SortedMap<Minor, ClientFacts> facts = new TreeMap<>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path jar : jars) {
                String name = jar.getFileName().toString();
                Minor minor = Minor.parse(name.substring(0, name.length() - ".jar".length()));
                facts.put(minor, ClientFacts.read(minor, jar));
            }
        }
        return facts;
    }
}
