package io.waybill.benchmarks;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.render.ManifestReader;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Severities;
import io.waybill.validate.check.Validator;
import io.waybill.validate.expression.Expression;
import io.waybill.validate.expression.ExpressionException;
import io.waybill.validate.expression.ExpressionLanguage;
import io.waybill.validate.expression.ExpressionType;
import io.waybill.validate.expression.ExpressionType.Fields;
import io.waybill.validate.expression.ExpressionType.ListOf;
import io.waybill.validate.expression.ExpressionType.Simple;
import io.waybill.validate.rules.ApiRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many rules in CEL one thread evaluates in a second, once warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class CelBenchmark {

    private static final int OBJECTS = 1_000;
    private static final int RULES_OF_EACH = 5;

    /** Rules as definitions have them: bounds, lengths, choices, loops and patterns. */
    private static final List<String> RULES = List.of(
            "self.min <= self.max",
            "self.name.size() < 60",
            "has(self.mode) && self.mode in ['fast', 'safe']",
            "self.ports.all(port, port > 0)",
            "self.name.matches('^[a-z0-9-]+$')");

    private static final Map<String, ExpressionType> TYPES = Map.of(
            "min", Simple.INTEGER,
            "max", Simple.INTEGER,
            "name", Simple.TEXT,
            "mode", Simple.TEXT,
            "ports", new ListOf(Simple.INTEGER));

    private static final String DEFINITION =
            """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: widgets.example.com}
            spec:
              group: example.com
              scope: Namespaced
              names: {plural: widgets, singular: widget, kind: Widget, listKind: WidgetList}
              versions:
              - name: v1
                served: true
                storage: true
                schema:
                  openAPIV3Schema:
                    type: object
                    properties:
                      spec:
                        type: object
                        properties:
                          min: {type: integer}
                          max: {type: integer}
                          name: {type: string, maxLength: 63}
                          mode: {type: string}
                          ports: {type: array, maxItems: 10, items: {type: integer}}
                        x-kubernetes-validations: [%s]
            """.formatted(RULES.stream().map(rule -> "{rule: \"" + rule + "\"}").collect(Collectors.joining(", ")));

    private final ServedApi api;
    private final Mapping definition = resource(DEFINITION);
    private final List<Mapping> resources =
            IntStream.range(0, OBJECTS).mapToObj(CelBenchmark::widget).toList();
    private final List<Map<String, Node>> objects = resources.stream()
            .map(resource -> Map.of("self", (Node) resource.mapping("spec").orElseThrow()))
            .toList();
    private final List<Expression> rules = new ArrayList<>();

    /** Compiles the rules for the newest minor. */
    public CelBenchmark() {
        ApiHistory history = ApiHistory.load();
        api = ServedApi.of(history, history.newest());
        var compiler = ExpressionLanguage.find().orElseThrow().compiler(api.minor(), Map.of("self", new Fields(TYPES)));
        try {
            for (String rule : RULES) {
                rules.add(compiler.compile(rule, List.of(Simple.BOOLEAN)));
            }
        } catch (ExpressionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Five rules on each of a thousand objects. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS * RULES_OF_EACH)
    public int evaluatedRules() throws ExpressionException {
        int held = 0;
        for (Map<String, Node> object : objects) {
            for (Expression rule : rules) {
                held += Boolean.TRUE.equals(
                                rule.evaluate(object, Expression.LIMIT).value())
                        ? 1
                        : 0;
            }
        }
        return counted(held, OBJECTS * RULES_OF_EACH);
    }

    /** A thousand custom resources with five rules each, beside their definition: everything that a run judges. */
    @Benchmark
    @OperationsPerInvocation(OBJECTS)
    public int judgedResources() {
        int[] findings = {0};
        Validator validator = new Validator(api, ApiRules.ALL, Severities.DEFAULT, finding -> findings[0]++);
        validator.validate(definition, "definition.yaml", 0);
        for (int i = 0; i < OBJECTS; i++) {
            validator.validate(resources.get(i), "resources.yaml", i);
        }
        validator.finish(Set.of());
        return counted(findings[0], 0);
    }

    private static int counted(int number, int expected) {
        if (number != expected) {
            throw new IllegalStateException(number + " in place of " + expected);
        }
        return number;
    }

    private static Mapping widget(int number) {
        return resource(
                "{apiVersion: example.com/v1, kind: Widget, metadata: {name: w%1$d, namespace: a}, spec: {min: %2$d, max: 10,"
                                .formatted(number, number % 10)
                        + " name: a-%d, mode: fast, ports: [80, 443, 8080]}}".formatted(number));
    }

    private static Mapping resource(String yaml) {
        List<Node> read = new ArrayList<>();
        try {
            ManifestReader.read(
                    new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                    "test.yaml",
                    document -> document.root().ifPresent(read::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (Mapping) read.get(0);
    }
}
