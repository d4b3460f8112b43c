package io.waybill.crd.facts;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Kinds of custom resources and their fields, as a text that says no more than that.
 *
 * <pre>{@code
 * kind example.com/v1 Widget widgets namespaced
 *   spec object required
 *     color string enum=Red|Blue default=Red
 *     parts list object keys=name
 *       name string required
 * }</pre>
 *
 * <p>Types are {@code string}, {@code date-time}, {@code int32}, {@code int64}, {@code boolean}, {@code object} and
 * {@code any}, with {@code list} and {@code map} before them. {@code experimental} marks what a cluster may lack.
 */
public final class DefinitionFacts {

    private final List<FactLine> lines;
    private int next;

    private DefinitionFacts(List<FactLine> lines) {
        this.lines = lines;
    }

    /**
     * Definitions with these kinds and fields.
     *
     * @throws IllegalArgumentException if a line does not match the format; the message quotes it
     */
    public static List<Mapping> definitions(String text) {
        List<Mapping> definitions = new ArrayList<>();
        List<FactLine> lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(FactLine::of)
                .toList();
        DefinitionFacts facts = new DefinitionFacts(lines);
        while (facts.next < lines.size()) {
            definitions.add(facts.definition());
        }
        return List.copyOf(definitions);
    }

    private Mapping definition() {
        FactLine head = lines.get(next++);
        List<String> words = head.words();
        if (head.depth() > 0
                || !head.name().equals("kind")
                || words.size() < 4
                || !words.get(0).contains("/")) {
            throw head.unknown();
        }
        String[] groupAndVersion = words.get(0).split("/", 2);
        String kind = words.get(1);
        String plural = words.get(2);
        List<String> marks = words.subList(4, words.size());
        Mapping schema = inner(
                1,
                new FactLine(
                        0,
                        kind,
                        Stream.concat(Stream.of("object"), marks.stream()).toList()));
        Mapping version = of("name", groupAndVersion[1])
                .with("served", Scalar.of(true))
                .with("storage", Scalar.of(true))
                .with("schema", Mapping.empty().with("openAPIV3Schema", schema));
        Mapping names = of("kind", kind)
                .with("plural", Scalar.of(plural))
                .with("singular", Scalar.of(kind.toLowerCase(Locale.ROOT)))
                .with("listKind", Scalar.of(kind + "List"));
        Mapping spec = of("group", groupAndVersion[0])
                .with("scope", Scalar.of(words.get(3).equals("cluster") ? "Cluster" : "Namespaced"))
                .with("names", names)
                .with("versions", Sequence.of(List.of(version)));
        return of("apiVersion", "apiextensions.k8s.io/v1")
                .with("kind", Scalar.of("CustomResourceDefinition"))
                .with("metadata", of("name", plural + "." + groupAndVersion[0]))
                .with("spec", spec);
    }

    /** The schema of a field, whose own fields are the lines that follow, one level deeper. */
    private Mapping inner(int depth, FactLine field) {
        Mapping fields = Mapping.empty();
        List<String> required = new ArrayList<>();
        while (next < lines.size() && lines.get(next).depth() >= depth) {
            FactLine line = lines.get(next++);
            if (line.depth() > depth) {
                throw line.unknown();
            }
            if (line.isRequired()) {
                required.add(line.name());
            }
            fields = fields.with(line.name(), inner(depth + 1, line));
        }
        return field.schema(fields, required);
    }

    private static Mapping of(String key, String value) {
        return Mapping.empty().with(key, Scalar.of(value));
    }
}
