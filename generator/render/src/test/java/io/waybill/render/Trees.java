package io.waybill.render;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import java.math.BigInteger;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Arbitrary trees, rich in texts that look like something else. Numbers are those that JSON in Go keeps as they are. */
final class Trees {

    private Trees() {}

    static Arbitrary<Node> nodes(int depth) {
        Arbitrary<Node> scalars = scalars();
        if (depth == 0) {
            return scalars;
        }
        return Arbitraries.frequencyOf(
                Tuple.of(3, scalars),
                Tuple.of(2, mappings(depth - 1).map(Node.class::cast)),
                Tuple.of(1, nodes(depth - 1).list().ofMaxSize(4).map(items -> (Node) Sequence.of(items))));
    }

    static Arbitrary<Mapping> mappings(int depth) {
        return Arbitraries.maps(texts(), nodes(depth)).ofMaxSize(5).map((Map<String, Node> map) -> Mapping.of(map));
    }

    static Arbitrary<Node> scalars() {
        return Arbitraries.oneOf(
                texts().map(Scalar::of),
                Arbitraries.longs().map(Scalar::of),
                Arbitraries.doubles()
                        .ofScale(6)
                        .filter(number -> number != Math.rint(number))
                        .map(Scalar::of),
                Arbitraries.bigIntegers()
                        .between(BigInteger.TWO.pow(63), BigInteger.TWO.pow(64).subtract(BigInteger.ONE))
                        .map(Scalar::of),
                Arbitraries.of(true, false).map(Scalar::of),
                Arbitraries.just(Scalar.ofNull()));
    }

    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ascii().ofMaxLength(12),
                Arbitraries.strings()
                        .withChars(" \t\n-:#'\"\\{}[]&*!|>%@`~.,?ab1")
                        .ofMaxLength(12),
                Arbitraries.strings().withCharRange('\u0080', '\uD7FF').ofMaxLength(5),
                Arbitraries.of(
                        "",
                        "~",
                        "null",
                        "Null",
                        "yes",
                        "No",
                        "on",
                        "OFF",
                        "y",
                        "true",
                        "012",
                        "0x1F",
                        "0o7",
                        "0b1",
                        "1_0",
                        "1e3",
                        "1_e3",
                        "5.",
                        ".1_5",
                        "0b-1",
                        "-__6",
                        "\ttab",
                        "1e+3",
                        "1:20",
                        "1.5",
                        ".5",
                        "-",
                        "--",
                        "---",
                        "...",
                        "<<",
                        "=",
                        ".inf",
                        "-.INF",
                        ".NaN",
                        "2026-01-31",
                        "2026-01-31T08:30:00Z",
                        "a: b",
                        "a #b",
                        "#a",
                        "@a",
                        "key:",
                        "\uFEFF",
                        "\u2028",
                        "two\nlines\n",
                        "\n",
                        "a\n\n\n",
                        " lead\nx",
                        "\ttab\nx",
                        "trailing \nx",
                        "😀"));
    }
}
