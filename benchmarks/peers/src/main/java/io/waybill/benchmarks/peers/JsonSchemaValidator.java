package io.waybill.benchmarks.peers;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Validates a folder of YAML files on all cores against the JSON schemas of their kinds, by networknt's validator. */
public final class JsonSchemaValidator {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final ObjectMapper yaml = new YAMLMapper();
    private final Path folder;

    private JsonSchemaValidator(Path folder) {
        this.folder = folder;
    }

    /** Takes the folder of the schemas and that of the files, and prints what is wrong and how many files are right. */
    public static void main(String[] args) throws IOException {
        JsonSchemaValidator validator = new JsonSchemaValidator(Path.of(args[0]));
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of(args[1]))) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        long valid = files.parallelStream().filter(validator::isValid).count();
        System.out.println("Summary: " + files.size() + " resources, " + valid + " valid");
        System.exit(valid == files.size() ? 0 : 1);
    }

    private boolean isValid(Path file) {
        JsonNode resource = yaml.readTree(file.toFile());
        List<Error> errors =
                schemas.computeIfAbsent(fileName(resource), this::schema).validate(resource);
        errors.forEach(error -> System.out.println(file + ": " + error));
        return errors.isEmpty();
    }

    private Schema schema(String fileName) {
        try {
            return registry.getSchema(Files.readString(folder.resolve(fileName)), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fileName(JsonNode resource) {
        String[] apiVersion = resource.path("apiVersion").asString().split("/", 2);
        String group = apiVersion.length == 1 ? "" : "-" + apiVersion[0].split("\\.", 2)[0];
        String version = apiVersion[apiVersion.length - 1];
        return (resource.path("kind").asString() + group + "-" + version).toLowerCase(Locale.ROOT) + ".json";
    }
}
