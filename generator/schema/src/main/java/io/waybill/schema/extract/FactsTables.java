package io.waybill.schema.extract;

import io.waybill.schema.Field;
import io.waybill.schema.Kind;
import io.waybill.schema.Minor;
import io.waybill.schema.ObjectType;
import io.waybill.schema.Span;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.ListOf;
import io.waybill.schema.ValueType.MapOf;
import io.waybill.schema.ValueType.Primitive;
import io.waybill.schema.ValueType.Reference;
import io.waybill.schema.openapi.PublishedNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the API of a minor from two tables with tabs between their columns: kinds with apiVersion, kind, plural, whether
 * they are namespaced, short names and verbs, of which the last two may be missing, and fields with type, name, value and
 * whether they are required. Types have their published names.
 */
final class FactsTables {

    private static final String YES = "yes";
    private static final int VERBS = 5;

    private static final Map<String, ValueType> SCALARS = Map.of(
            "string", Primitive.STRING,
            "string:byte", Primitive.BYTES,
            "boolean", Primitive.BOOLEAN,
            "integer:int32", Primitive.INT32,
            "integer:int64", Primitive.INT64,
            "number:double", Primitive.DOUBLE,
            "any", Primitive.ANY);

    private final Span span;
    private final Map<String, List<String[]>> rows = new TreeMap<>();

    private FactsTables(Minor minor, Path fields) throws IOException {
        this.span = new Span(minor, minor);
        for (String[] row : rows(fields)) {
            rows.computeIfAbsent(row[0], key -> new ArrayList<>()).add(row);
        }
    }

    static ClientFacts read(Minor minor, Path kinds, Path fields) throws IOException {
        FactsTables tables = new FactsTables(minor, fields);
        List<Kind> found = new ArrayList<>();
        for (String[] row : rows(kinds)) {
            found.add(tables.kind(row));
        }
        found.sort(
                Comparator.comparing(Kind::group).thenComparing(Kind::version).thenComparing(Kind::name));
        return new ClientFacts(found, tables.types(), Descriptions.of(Map.of()));
    }

    private static List<String[]> rows(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private Kind kind(String[] row) {
        int slash = row[0].indexOf('/');
        String group = slash < 0 ? "" : row[0].substring(0, slash);
        String version = row[0].substring(slash + 1);
        return new Kind(
                group,
                version,
                row[1],
                row[2],
                row[3].equals(YES),
                String.join(".", PublishedNames.apiPackage(group), version, row[1]),
                row.length > VERBS && !row[VERBS].isEmpty() ? Set.of(row[VERBS].split(",")) : Kind.ALL_VERBS,
                span);
    }

    private List<ObjectType> types() {
        Map<String, ObjectType> types = new TreeMap<>();
        rows.forEach((published, fields) -> {
            String name = PublishedNames.ours(published);
            types.put(
                    name,
                    ObjectType.of(name, span, fields.stream().map(this::field).toList()));
        });
        return List.copyOf(types.values());
    }

    private Field field(String[] row) {
        return new Field(row[1], value(row[2]), row[3].equals(YES), span);
    }

    private ValueType value(String text) {
        if (text.startsWith("list<")) {
            return new ListOf(value(inner(text)));
        }
        if (text.startsWith("map<")) {
            return new MapOf(value(inner(text)));
        }
        ValueType scalar = SCALARS.get(text);
        return scalar != null
                ? scalar
                : PublishedNames.plain(text)
                        .orElseGet(() ->
                                rows.containsKey(text) ? new Reference(PublishedNames.ours(text)) : Primitive.ANY);
    }

    private static String inner(String text) {
        return text.substring(text.indexOf('<') + 1, text.length() - 1);
    }
}
