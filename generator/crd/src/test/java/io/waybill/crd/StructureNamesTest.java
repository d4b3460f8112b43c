package io.waybill.crd;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What the classes of structures are called, and that a newer definition leaves them their names. */
class StructureNamesTest {

    private static final String CHECK =
            "{type: object, properties: {path: {type: string}, port: {type: integer}, " + "wait: {type: string}%s}}";

    private static List<String> classes(Mapping... definitions) {
        return Definitions.typed(definitions).sources().keySet().stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length()))
                .filter(name -> !name.equals("package-info"))
                .toList();
    }

    private static Mapping definition(String kind, String spec) {
        return Definitions.parse(
                """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: PLURAL.example.com}
                spec:
                  group: example.com
                  names: {kind: KIND, plural: PLURAL}
                  scope: Namespaced
                  versions:
                  - name: v1
                    served: true
                    storage: true
                    schema:
                      openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: SPEC}}}
                """.replace("SPEC", spec).replace("KIND", kind).replace("PLURAL", kind.toLowerCase(Locale.ROOT) + "s"));
    }

    @Test
    void aStructureIsCalledWhatItsPlacesSayTogether() {
        String check = CHECK.formatted("");

        assertThat(classes(definition(
                        "Widget", "{liveCheck: %s, readyCheck: %s, startCheck: %s}".formatted(check, check, check))))
                .containsExactly("Widget", "WidgetCheck", "WidgetSpec");
    }

    @Test
    void oneOddPlaceDoesNotNameAStructure() {
        String check = CHECK.formatted("");

        assertThat(classes(definition("Widget", """
                                {a: {type: object, properties: {first: %s, healthCheck: %s}},
                                b: {type: object, properties: {healthCheck: %s}}}""".formatted(check, check, check))))
                .contains("WidgetHealthCheck");
    }

    @Test
    void fewFieldsAreAlikeByAccident() {
        String named = "{type: object, properties: {name: {type: string}}}";

        assertThat(classes(definition(
                        "Widget", "{feature: %s, header: %s, oneHeader: %s}".formatted(named, named, named))))
                .contains("WidgetFeature", "WidgetHeader");
    }

    @Test
    void kindsShareStructuresThatAreCalledAfterWhatTheyHaveInCommon() {
        String check = CHECK.formatted("");

        assertThat(classes(
                        definition("BlueRoute", "{check: %s, blue: {type: string}}".formatted(check)),
                        definition("RedRoute", "{check: %s}".formatted(check))))
                .containsExactly("BlueRoute", "BlueRouteSpec", "RedRoute", "RedRouteSpec", "RouteCheck");
        assertThat(classes(
                        definition("Gadget", "{healthCheck: %s, a: {type: string}}".formatted(check)),
                        definition("Widget", "{healthCheck: %s}".formatted(check))))
                .containsExactly("Gadget", "GadgetSpec", "HealthCheck", "Widget", "WidgetSpec");
    }

    @Test
    void noSharedClassIsMistakenForOneOfTheDsl() {
        String container = "{type: object, properties: {container: %s}}".formatted(CHECK.formatted(""));

        assertThat(classes(
                        definition("Gadget", "{container: %s, a: {type: string}}".formatted(CHECK.formatted(""))),
                        definition("Widget", "{in: %s}".formatted(container))))
                .contains("GadgetSpecContainer")
                .doesNotContain("Container");
    }

    @Test
    void aNewerDefinitionKeepsTheNames() {
        String before = """
                {probes: {type: object, properties: {liveCheck: %s, readyCheck: %s}},
                listeners: {type: array, items: {type: object, properties: {name: {type: string}, port: {type: integer},
                tls: {type: object, properties: {mode: {type: string}, secretName: {type: string}}}}}}}""".formatted(CHECK.formatted(""), CHECK.formatted(""));
        String newer = CHECK.formatted(", headers: {type: array, items: {type: string}}");
        String after = """
                {probes: {type: object, properties: {liveCheck: %s, readyCheck: %s, startCheck: %s}},
                listeners: {type: array, items: {type: object, properties: {name: {type: string}, port: {type: integer},
                proxy: {type: object, properties: {tls: {type: object, properties: {ca: {type: string}}}}},
                address: {type: string}, tls: {type: object, properties: {mode: {type: string}, secretName: {type:
                string}}}}}}}""".formatted(newer, newer, newer);

        assertThat(lost(List.of(definition("Widget", before)), List.of(definition("Widget", after))))
                .isEmpty();
    }

    /** The standard channel of the Gateway API, and the experimental one, which adds to it. */
    @Test
    @EnabledIfSystemProperty(named = "waybill.crds", matches = ".+")
    void realDefinitionsKeepTheirNames() throws Exception {
        Path folder = Path.of(System.getProperty("waybill.crds"), "gateway-api");

        assertThat(lost(in(folder), in(folder.resolve("experimental")))).noneMatch(lost -> lost.contains("/v1/"));
    }

    private static List<Mapping> in(Path folder) throws Exception {
        List<Mapping> definitions = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().contains("gateway.networking.k8s.io"))
                    .sorted()
                    .toList()) {
                definitions.addAll(Definitions.in(file));
            }
        }
        assertThat(definitions).isNotEmpty();
        return definitions;
    }

    /** What Java that was written with the first could call, and cannot with the second. */
    private static List<String> lost(List<Mapping> before, List<Mapping> after) {
        Map<String, List<String>> now = methods(after);
        List<String> lost = new ArrayList<>();
        methods(before)
                .forEach((path, methods) -> methods.stream()
                        .filter(method -> !now.getOrDefault(path, List.of()).contains(method))
                        .forEach(method -> lost.add(path + ": " + method)));
        return lost;
    }

    private static Map<String, List<String>> methods(List<Mapping> definitions) {
        Map<String, List<String>> methods = new TreeMap<>();
        TypedDefinitions typed = TypedDefinitions.of(definitions, JavaPackages.of(List.of("com.example")));
        typed.sources()
                .forEach((path, source) -> methods.put(
                        path,
                        source.lines()
                                .filter(line -> line.startsWith("    public "))
                                .toList()));
        return methods;
    }
}
