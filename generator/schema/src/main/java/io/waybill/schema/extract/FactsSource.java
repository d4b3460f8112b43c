package io.waybill.schema.extract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waybill.schema.Minor;
import io.waybill.schema.openapi.PublishedApi;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The sources of a folder: {@code 1.36.jar} is the client of a minor, a folder {@code openapi-1.36} or {@code
 * openapi-1.36.2} holds the OpenAPI v3 documents of a server's group versions as JSON, packed or not, and {@code
 * kinds-1.36.tsv} stands beside {@code fields-1.36.tsv}. Of one minor, documents count more than tables, and those more than
 * a client.
 */
final class FactsSource {

    private static final Pattern NAME = Pattern.compile("(openapi|kinds)?-?(1\\.\\d+)(?:\\.\\d+)?(\\.jar|\\.tsv)?");
    private static final Pattern DOCUMENT = Pattern.compile(".*\\.json(\\.gz)?");

    private FactsSource() {}

    /** The facts of every minor that the folder has a source of. */
    static SortedMap<Minor, ClientFacts> read(Path folder) throws IOException {
        SortedMap<Minor, ClientFacts> facts = new TreeMap<>();
        SortedMap<Integer, SortedMap<Minor, Path>> byRank = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                Matcher matcher = NAME.matcher(entry.getFileName().toString());
                if (matcher.matches()) {
                    byRank.computeIfAbsent(rank(entry), key -> new TreeMap<>())
                            .put(Minor.parse(matcher.group(2)), entry);
                }
            }
        }
        for (SortedMap<Minor, Path> sources : byRank.values()) {
            for (Map.Entry<Minor, Path> source : sources.entrySet()) {
                facts.put(source.getKey(), read(source.getKey(), source.getValue()));
            }
        }
        return facts;
    }

    private static int rank(Path source) {
        String name = source.getFileName().toString();
        return name.endsWith(".jar") ? 0 : name.endsWith(".tsv") ? 1 : 2;
    }

    private static ClientFacts read(Minor minor, Path source) throws IOException {
        return switch (rank(source)) {
            case 0 -> ClientFacts.read(minor, source);
            case 1 -> FactsTables.read(minor, source, source.resolveSibling("fields-" + minor + ".tsv"));
            default -> documents(minor, source);
        };
    }

    /** What the documents of a folder say. */
    static ClientFacts documents(Minor minor, Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Map<String, Object>> documents = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder, file -> DOCUMENT.matcher(file.toString()).matches())) {
            for (Path file : files) {
                try (InputStream in = open(file)) {
                    documents.add(json.readValue(in, new TypeReference<>() {}));
                }
            }
        }
        documents.removeIf(document -> !document.containsKey("openapi"));
        PublishedApi api = PublishedApi.read(minor, documents);
        return new ClientFacts(api.kinds(), api.types(), Descriptions.of(api.texts()));
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
