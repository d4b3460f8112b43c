package io.waybill.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an API server publishes of its kinds and fields, in the words of our facts file. */
final class ServerFacts {

    /** Published names and ours; the first that fits counts. */
    private static final Map<String, String> NAMES = names();

    private ServerFacts() {}

    /** {@code apps/v1 Deployment} with {@code deployments namespaced} and verbs. */
    static Map<String, String> kinds(Path folder, Minor minor) throws IOException {
        Map<String, String> kinds = new TreeMap<>();
        for (String[] row : rows(folder.resolve("kinds-" + minor + ".tsv"))) {
            kinds.put(row[0] + " " + row[1], row[2] + (row[3].equals("yes") ? " namespaced " : " cluster ") + row[5]);
        }
        return kinds;
    }

    /** {@code core.v1.ContainerPort#containerPort} with {@code int32 required}. */
    static Map<String, String> fields(Path folder, Minor minor) throws IOException {
        Map<String, String> fields = new TreeMap<>();
        List<String[]> rows = rows(folder.resolve("fields-" + minor + ".tsv"));
        Set<String> withFields = rows.stream().map(row -> row[0]).collect(Collectors.toSet());
        for (String[] row : rows) {
            String type = withFields.contains(row[2]) ? ours(row[2]) : withoutFields(row[2]);
            fields.put(ours(row[0]) + "#" + row[1], type + (row[3].equals("yes") ? " required" : " optional"));
        }
        return fields;
    }

    /**
     * What a server publishes of a field beyond its type.
     *
     * @param defaultValue empty for none, and where it is the zero value of the type
     */
    record Traits(
            String type, String name, Set<String> allowed, String defaultValue, List<String> keys, boolean isSet) {}

    /** The traits of all fields. */
    static List<Traits> traits(Path folder, Minor minor) throws IOException {
        return rows(folder.resolve("fields-" + minor + ".tsv")).stream()
                .map(row -> new Traits(
                        ours(row[0]),
                        row[1],
                        new TreeSet<>(words(row[4])),
                        row[5].replace("\"", ""),
                        words(row[7]),
                        row[6].equals("set")))
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(",")).filter(word -> !word.isEmpty()).toList();
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    /** A type without fields is any value to us. */
    private static String withoutFields(String published) {
        String name = ours(published);
        return name.matches("[a-z]+\\.v\\w+\\.\\w+") ? "any" : name;
    }

    private static String ours(String published) {
        String name = published;
        for (Map.Entry<String, String> entry : NAMES.entrySet()) {
            name = name.replaceAll(entry.getKey() + "\\b", entry.getValue());
        }
        return name;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("io\\.k8s\\.apimachinery\\.pkg\\.version\\.Info", "version.Info");
        names.put("io\\.k8s\\.apimachinery\\.pkg\\.api\\.resource\\.Quantity", "quantity");
        names.put("io\\.k8s\\.apimachinery\\.pkg\\.util\\.intstr\\.IntOrString", "int-or-string");
        names.put("io\\.k8s\\.apimachinery\\.pkg\\.runtime\\.RawExtension", "any");
        names.put("io\\.k8s\\.(?:api|[a-z-]+\\.pkg\\.apis)\\.(?=[a-z])", "");
        names.put("meta\\.v1\\.(?:Time|MicroTime)", "date-time");
        names.put("meta\\.v1\\.FieldsV1", "any");
        names.put("apiextensions\\.v1(?:beta1)?\\.(?:JSON|JSONSchemaPropsOr[A-Za-z]+)", "any");
        names.put("integer:", "");
        names.put("string:byte", "bytes");
        names.put("number:double", "double");
        return names;
    }
}
