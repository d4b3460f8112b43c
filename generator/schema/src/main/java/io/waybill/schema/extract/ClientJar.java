package io.waybill.schema.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of the official client's jar that say what the API is. Its classes are read, never loaded. */
final class ClientJar {

    private static final String MODELS = "io/kubernetes/client/openapi/models/";
    private static final String APIS = "io/kubernetes/client/openapi/apis/";

    private final Map<String, ModelClass> models = new TreeMap<>();
    private final List<Operation> operations = new ArrayList<>();

    /** What is in the package beside the model classes: in older clients, builders and a class for any value. */
    private static final Pattern HELPER = Pattern.compile(
            "/(?:AbstractOpenApiSchema|RuntimeRawExtension)\\.class$|(?:Builder|Fluent|FluentImpl)\\.class$");

    private ClientJar() {}

    static ClientJar read(Path jar) throws IOException {
        ClientJar client = new ClientJar();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .filter(entry -> !entry.getName().contains("$"))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry entry : entries) {
                client.add(zip, entry);
            }
        }
        return client;
    }

    private void add(ZipFile zip, ZipEntry entry) throws IOException {
        String name = entry.getName();
        if (name.startsWith(MODELS) && !HELPER.matcher(name).find()) {
            ModelClass model = ModelClassReader.read(bytes(zip, entry));
            models.put(model.name(), model);
        } else if (name.startsWith(APIS)) {
            operations.addAll(OperationReader.read(bytes(zip, entry)));
        }
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    /** The model classes by simple name. */
    Map<String, ModelClass> models() {
        return models;
    }

    /** The operations on kinds and on subresources. */
    List<Operation> operations() {
        return operations;
    }
}
