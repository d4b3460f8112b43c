package io.waybill.dsl.tree;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Any tree, with texts that readers of YAML like to mistake for something else. */
public final class Trees extends DomainContextBase {

    private static final List<String> LOOK_ALIKES = List.of(
            "0x1F",
            "0b101",
            "0o17",
            "012",
            "08",
            "1:20",
            "190:20:30.15",
            "1_000",
            "+12",
            "-3",
            "1e3",
            "1E+3",
            ".5",
            "1.",
            ".",
            "-",
            "--",
            "---",
            "--- a",
            "...",
            "~",
            "null",
            "Null",
            "y",
            "Yes",
            "NO",
            "on",
            "Off",
            "true",
            "FALSE",
            ".inf",
            "-.Inf",
            ".NaN",
            "=",
            "<<",
            "2026-01-31",
            "2026-1-1",
            "2001-12-14t21:59:43.10-05:00",
            "",
            " ",
            "  a ",
            "a: b",
            "a:",
            ":a",
            "a #b",
            "#a",
            "&a",
            "*a",
            "!a",
            "|",
            ">",
            "%a",
            "@a",
            "`a",
            "'a'",
            "\"a\"",
            "{a}",
            "[a]",
            "a, b",
            "? a",
            "- a",
            "-a",
            "a\tb",
            "\ta",
            "a\\nb",
            "{{ .Values.a }}",
            "\uFEFFa",
            "\u0085",
            "\u2028",
            "\u0000",
            "\u007f",
            "\ud83d\ude80 up",
            "größe",
            "日本");

    private static final List<String> LINES = List.of(
            "",
            "a",
            " a",
            "a ",
            "\ta",
            "a\t",
            "# a",
            "- a",
            "a: b",
            "---",
            "...",
            "%YAML",
            "|",
            "größe",
            "{{ a }}",
            "\ud83d\ude80",
            "\r");

    /** Texts. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> lines =
                Arbitraries.of(LINES).list().ofMinSize(1).ofMaxSize(5).map(list -> String.join("\n", list));
        Arbitrary<String> odd = Arbitraries.strings()
                .withChars(" \t\n\"'\\:#-?,[]{}&*!|>%@`~.=<0123456789abeEnoxyX_+\u00a0\u0085\u2028\uFEFF")
                .ofMaxLength(12);
        Arbitrary<String> unicode = Arbitraries.integers()
                .between(0, 0x10FFFF)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .map(Character::toString)
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(Arbitraries.of(LOOK_ALIKES), lines, odd, unicode);
    }

    /** Scalars of every type. */
    @Provide
    Arbitrary<Scalar> scalars() {
        return Arbitraries.oneOf(
                texts().map(Scalar::of),
                texts().map(Scalar::of),
                Arbitraries.longs().map(Scalar::of),
                Arbitraries.bigIntegers()
                        .between(BigInteger.TEN.pow(30).negate(), BigInteger.TEN.pow(30))
                        .map(Scalar::of),
                Arbitraries.doubles().map(Scalar::of),
                Arbitraries.of(0.0, -0.0, 1e-300, 1e300, 0.1, 1e15, 1e-5, 123456789012345.6)
                        .map(Scalar::of),
                Arbitraries.of(true, false).map(Scalar::of),
                Arbitraries.just(Scalar.ofNull()));
    }

    /** Trees of some depth. */
    @Provide
    Arbitrary<Node> nodes() {
        return Arbitraries.recursive(() -> scalars().map(Node.class::cast), Trees::around, 0, 4);
    }

    /** Mappings, as every resource is one. */
    @Provide
    Arbitrary<Mapping> mappings() {
        return mapping(nodes());
    }

    private static Arbitrary<Node> around(Arbitrary<Node> inner) {
        Arbitrary<Node> sequences = inner.list().ofMaxSize(3).map(Sequence::of);
        return Arbitraries.oneOf(inner, sequences, mapping(inner).map(Node.class::cast));
    }

    private static Arbitrary<Mapping> mapping(Arbitrary<Node> values) {
        return Arbitraries.maps(new Trees().texts(), values).ofMaxSize(4).map(Trees::mapping);
    }

    private static Mapping mapping(Map<String, Node> entries) {
        return Mapping.of(new LinkedHashMap<>(entries));
    }
}
