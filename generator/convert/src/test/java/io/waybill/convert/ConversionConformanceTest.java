package io.waybill.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.FieldPath;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.kubernetes.tree.Fields;
import io.waybill.render.ManifestReader;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.Minor;
import io.waybill.schema.ServedApi;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Compares with what a real server shows of a resource in another version: each line of {@code conversions.jsonl.gz} has
 * an {@code input}, the version it is read {@code as}, and the {@code answer}, in which defaults are filled in.
 */
@EnabledIfSystemProperty(named = "waybill.reality", matches = ".+")
class ConversionConformanceTest {

    private static final ApiHistory HISTORY = ApiHistory.load();

    /** What the server fills in where a resource says nothing. */
    private static final Set<String> DEFAULTS = Set.of(
            "minReplicas: 1",
            "allocationMode: ExactCount",
            "count: 1",
            "deviceClassName: ",
            "scope: *",
            "matchPolicy: Equivalent",
            "failurePolicy: Fail",
            "averageUtilization: 80");

    @Test
    void saysWhatTheServerShows() throws IOException {
        List<String> differences = new ArrayList<>();
        int lines = 0;
        Path file = Path.of(System.getProperty("waybill.reality"), "conversions.jsonl.gz");
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Mapping row = json(line);
                if (Fields.has(row, "as")) {
                    compare(converted(row), Fields.at(row, "answer"), FieldPath.root(), row, differences);
                    lines++;
                }
            }
        }
        assertThat(differences).as("of %d lines", lines).isEmpty();
        assertThat(lines).isPositive();
    }

    private static Mapping json(String line) throws IOException {
        List<Mapping> read = new ArrayList<>();
        ManifestReader.read(
                new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)),
                "line.json",
                document -> document.root().ifPresent(root -> read.add((Mapping) root)));
        return read.get(0);
    }

    private static Mapping converted(Mapping row) {
        Mapping input = Fields.at(row, "input");
        String from = Fields.textOrEmpty(input, "apiVersion");
        String to = Fields.textOrEmpty(row, "as");
        String kind = Fields.textOrEmpty(input, "kind");
        ServedApi api = ServedApi.of(HISTORY, Minor.parse("1.36"));
        Notes notes = new Notes();
        Optional<Mapping> converted = Conversions.of(kind, from, to)
                .map(conversion -> conversion.convert(input, new Conversion.Step(kind, from, to, api), notes));
        return converted.orElse(input).with("apiVersion", Scalar.of(to));
    }

    private static void compare(
            @Nullable Node ours, @Nullable Node theirs, FieldPath path, Mapping row, List<String> differences) {
        if (ours instanceof Mapping one && theirs instanceof Mapping other) {
            for (String key : one.keys()) {
                compare(one.get(key), other.get(key), path.field(key), row, differences);
            }
            other.keys().stream()
                    .filter(key -> one.get(key) == null)
                    .forEach(key -> filledIn(key, other.get(key), path.field(key), row, differences));
        } else if (ours instanceof Sequence one && theirs instanceof Sequence other && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                compare(one.get(i), other.get(i), path.item(i), row, differences);
            }
        } else if (ours == null || !ours.equals(theirs)) {
            differences.add(Fields.textOrEmpty(row, "id") + " " + path + ": " + ours + " instead of " + theirs);
        }
    }

    private static void filledIn(
            String key, @Nullable Node theirs, FieldPath path, Mapping row, List<String> differences) {
        if (theirs instanceof Mapping mapping) {
            mapping.keys().forEach(inner -> filledIn(inner, mapping.get(inner), path.field(inner), row, differences));
        } else if (theirs instanceof Sequence && path.toString().equals("spec.metrics")) {
            assertThat(theirs)
                    .hasToString("- type: Resource\n  resource:\n    name: cpu\n    target:\n"
                            + "      type: Utilization\n      averageUtilization: 80\n");
        } else if (!Fields.isAbsent(theirs) && !DEFAULTS.contains(key + ": " + ((Scalar) theirs).text())) {
            differences.add(Fields.textOrEmpty(row, "id") + " " + path + ": nothing instead of " + theirs);
        }
    }
}
