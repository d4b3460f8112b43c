package io.waybill.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.Minor;
import io.waybill.validate.expression.Expression;
import io.waybill.validate.expression.ExpressionException;
import io.waybill.validate.expression.ExpressionType;
import io.waybill.validate.expression.ExpressionType.Fields;
import io.waybill.validate.expression.ExpressionType.ListOf;
import io.waybill.validate.expression.ExpressionType.MapOf;
import io.waybill.validate.expression.ExpressionType.OptionalOf;
import io.waybill.validate.expression.ExpressionType.Simple;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The language with the functions of Kubernetes. */
class CelLanguageTest {

    private static final Minor NEWEST = new Minor(36);

    private static final ExpressionType ITEM = new Fields(Map.of("name", Simple.TEXT, "port", Simple.INTEGER));

    private static final ExpressionType SELF = new Fields(Map.ofEntries(
            Map.entry("min", Simple.INTEGER),
            Map.entry("max", Simple.INTEGER),
            Map.entry("ratio", Simple.DOUBLE),
            Map.entry("port", Simple.ANY),
            Map.entry("when", Simple.TIMESTAMP),
            Map.entry("every", Simple.DURATION),
            Map.entry("data", Simple.BYTES),
            Map.entry("none", Simple.TEXT),
            Map.entry("in", Simple.TEXT),
            Map.entry("a-b", Simple.TEXT),
            Map.entry("namespace", Simple.TEXT),
            Map.entry("a.b/c__d", Simple.TEXT),
            Map.entry("labels", new MapOf(Simple.TEXT)),
            Map.entry("items", new ListOf(ITEM)),
            Map.entry("tags", new ListOf(Simple.TEXT)),
            Map.entry("more", new ListOf(Simple.TEXT)),
            Map.entry("missing", Simple.TEXT)));

    private static final Node VALUE = Mapping.of(Map.ofEntries(
            Map.entry("min", Scalar.of(1)),
            Map.entry("max", Scalar.of(5.0)),
            Map.entry("ratio", Scalar.of(2)),
            Map.entry("port", Scalar.of("http")),
            Map.entry("when", Scalar.of("2026-01-02T03:04:05Z")),
            Map.entry("every", Scalar.of("1h30m")),
            Map.entry("data", Scalar.of("YQ==")),
            Map.entry("none", Scalar.ofNull()),
            Map.entry("in", Scalar.of("x")),
            Map.entry("a-b", Scalar.of("y")),
            Map.entry("a.b/c__d", Scalar.of("z")),
            Map.entry("unknown", Scalar.of("u")),
            Map.entry("labels", Mapping.of(Map.of("a/b", Scalar.of("c")))),
            Map.entry(
                    "items",
                    Sequence.of(
                            Mapping.of(Map.of("name", Scalar.of("p"), "port", Scalar.of(80))),
                            Mapping.of(Map.of("name", Scalar.of("q"))))),
            Map.entry("tags", Sequence.of(Scalar.of("a"), Scalar.of("b"))),
            Map.entry("more", Sequence.of(Scalar.of("b"), Scalar.of("a")))));

    private static Expression compile(Minor minor, String text, ExpressionType... results) throws ExpressionException {
        return new CelLanguage()
                .compiler(minor, Map.of("self", SELF, "oldSelf", new OptionalOf(SELF)))
                .compile(text, List.of(results));
    }

    private static Object evaluate(String text) throws ExpressionException {
        return compile(NEWEST, text).evaluate(Map.of("self", VALUE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "self.min <= self.max",
                "self.max == 5",
                "self.ratio > 1.5 && self.ratio > self.min",
                "self.port == 'http' && type(self.port) == string",
                "self.when.getFullYear() == 2026 && self.when < timestamp('2027-01-01T00:00:00Z')",
                "self.every > duration('1h') && self.every == duration('90m')",
                "self.data == b'a'",
                "!has(self.none) && self.?none == optional.none()",
                "self.__in__ == 'x' && self.a__dash__b == 'y' && self.a__dot__b__slash__c__underscores__d == 'z'",
                "has(self.labels) && 'a/b' in self.labels && self.labels['a/b'] == 'c'",
                "self.labels.all(k, k.contains('/')) && !has(self.missing)",
                "has(self.labels.x) == false",
                "self.items.exists_one(i, i.name == 'p' && i.port == 80)",
                "self.items.all(i, !has(i.port) || i.port < 100) && self.items.map(i, i.name) == ['p', 'q']",
                "self.items[0].name == 'p'",
                "(self.tags + self.more).size() == 4",
                "!oldSelf.hasValue() && oldSelf.orValue(self).min == 1",
                "self.?missing.orValue('d') == 'd' && self.labels[?'a/b'].hasValue()",
                "[1, 2, 2].isSorted() && ![2, 1].isSorted() && ['a', 'b'].max() == 'b' && [3, 1].min() == 1",
                "[1, 2, 3].sum() == 6 && [1.5, 2.0].sum() == 3.5 && [1, 2, 1].indexOf(1) == 0",
                "self.tags.map(t, duration('1s')).filter(d, false).sum() == duration('0s')",
                "self.tags.map(t, 1.5).filter(d, false).sum() == 0.0 && self.tags.map(t, 1u).filter(d, false).sum() == 0u",
                "[1, 2, 1].lastIndexOf(1) == 2 && [1].indexOf(4) == -1",
                "'abc 123'.find('[0-9]+') == '123' && '1a2'.findAll('[0-9]') == ['1', '2'] && '1a2'.findAll('[0-9]', 1) == ['1']",
                "url('https://u@example.com:8080/a%20b?k=v&k=w').getHost() == 'example.com:8080'",
                "url('https://example.com:8080/a%20b?k=v&k=w').getQuery() == {'k': ['v', 'w']}",
                "url('https://example.com/a').getPort() == '' && isURL('/a') && !isURL('a') && !isURL('http://a b')",
                "url('https://[::1]:80/').getHostname() == '::1' && url('https://a/b%20c').getEscapedPath() == '/b%20c'",
                "quantity('1Gi') == quantity('1024Mi') && quantity('50m').isLessThan(quantity('1'))",
                "quantity('1k').add(quantity('2')).asInteger() == 1002 && quantity('5').sub(3).compareTo(quantity('2')) == 0",
                "isQuantity('1.5Gi') && !isQuantity('x') && sign(quantity('-1')) == -1 && !quantity('50m').isInteger()",
                "quantity('1500m').asApproximateFloat() == 1.5 && quantity('2').isGreaterThan(quantity('1'))",
                "isIP('10.0.0.1') && isIP('::1') && !isIP('::ffff:1.2.3.4') && ip('10.0.0.1').family() == 4",
                "ip('127.0.0.1').isLoopback() && ip('224.0.0.5').isLinkLocalMulticast() && ip('8.8.8.8').isGlobalUnicast()",
                "ip('fe80::1').isLinkLocalUnicast() && ip('::').isUnspecified() && string(ip('::1')) == '::1'",
                "ip.isCanonical('::1') && !ip.isCanonical('0:0::1')",
                "cidr('10.0.0.0/8').containsIP('10.1.2.3') && cidr('10.0.0.0/8').containsIP(ip('10.1.2.3'))",
                "!cidr('10.0.0.0/8').containsIP('11.1.2.3') && cidr('10.0.0.0/8').containsCIDR('10.1.0.0/16')",
                "cidr('10.1.2.3/8').masked() == cidr('10.0.0.0/8') && cidr('::/0').prefixLength() == 0",
                "isCIDR('10.0.0.0/8') && !isCIDR('10.0.0.0/33') && string(cidr('10.0.0.0/8')) == '10.0.0.0/8'",
                "cidr('10.0.0.0/8').ip() == ip('10.0.0.0')",
                "!format.dns1123Label().validate('my-name').hasValue() && format.dns1123Label().validate('My').hasValue()",
                "format.named('uuid').hasValue() && !format.named('nope').hasValue()",
                "!format.dns1123LabelPrefix().validate('a-').hasValue() && format.qualifiedName().validate('a/b/c').hasValue()",
                "!format.qualifiedName().validate('example.com/b').hasValue() && !format.labelValue().validate('').hasValue()",
                "!format.date().validate('2026-01-01').hasValue() && format.datetime().validate('2026-01-01').hasValue()",
                "semver('1.2.3').isLessThan(semver('1.10.0')) && semver('1.0.0-rc.1').isLessThan(semver('1.0.0'))",
                "isSemver('v1.2', true) && !isSemver('v1.2') && semver('v1.2', true).minor() == 2 && semver('1.2.3+x').patch() == 3",
                "semver('1.0.0-rc.2').compareTo(semver('1.0.0-rc.10')) == -1 && semver('2.0.0').major() == 2",
                "'abc'.charAt(1) == 'b' && ['a', 'b'].join('-') == 'a-b' && 'a,b'.split(',') == ['a', 'b']",
                "'aXa'.replace('X', 'b') == 'aba' && 'hello'.substring(1, 3) == 'el' && ' x '.trim() == 'x'",
                "'Ab'.lowerAscii() == 'ab' && 'Ab'.upperAscii() == 'AB' && 'abcb'.lastIndexOf('b') == 3 && 'abc'.indexOf('c') == 2",
                "strings.quote('a') == '\"a\"' && '%s %d %.2f %x'.format(['a', 5, 1.5, 255]) == 'a 5 1.50 ff'",
                "'%s %s'.format([[1, 1], {'k': true}]) == '[1, 1] {\"k\":true}' && '%%'.format([]) == '%'",
                "sets.contains([1, 2], [1]) && sets.equivalent([1, 2], [2, 1]) && sets.intersects([1], [1, 2])",
                "[1, 2].all(i, v, v == i + 1) && [1, 2].transformList(i, v, v * 2) == [2, 4]",
                "{'a': 1}.transformMap(k, v, v + 1) == {'a': 2}",
                "'a'.matches('^[a-z]$') && 'abc'.startsWith('a') && 'abc'.endsWith('c') && size('abc') == 3",
                "[1, 2].exists(x, x > 1) && [1, 2].filter(x, x > 1) == [2] && (self.min > 0 ? true : false)",
                "int('3') == 3 && double(3) == 3.0 && string(3) == '3' && 7 / 2 == 3 && 7 % 2 == 1 && uint(3) == 3u",
            })
    void holds(String text) throws ExpressionException {
        assertThat(evaluate(text)).isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            self.mix == 1                     | undefined field 'mix' (line 1, column 5)
            self.min == 'a'                   | found no matching overload for '_==_'
            Bogus value!                      | mismatched input 'value'
            other                             | undeclared reference to 'other'
            [1, 'a'].size() == 2              | expected type 'int' but found 'string'
            self.unknown == 'u'               | undefined field 'unknown'
            'a'.matches('(')                  | error parsing regexp
            duration('1 year') == self.every  | type conversion error from 'string' to 'google.protobuf.Duration'
            '%d'.format(['a']) == ''          | the clause %d is not for values of type string
            '%s %s'.format(['a']) == ''       | index 1 out of range
            int('1e3') == 1000                | type conversion error from 'string' to 'int'
            uint(-1) == 1u                    | unsigned integer overflow
            self.`a-b` == 'y'                 | unsupported syntax '`'
            [1, 2].map(x, []).min() == []     | found no matching overload for 'min'
            quantity('1').sign() == 1         | found no matching overload for 'sign'
            """)
    void saysWhyAnExpressionDoesNotCompile(String text, String why) {
        assertThatThrownBy(() -> compile(NEWEST, text))
                .isInstanceOf(ExpressionException.class)
                .hasMessageContaining(why);
    }

    @Test
    void refusesResultsOfAnotherType() {
        assertThatThrownBy(() -> compile(NEWEST, "self.min", Simple.BOOLEAN))
                .hasMessage("it is of type int, but must be bool");
        assertThatThrownBy(() -> compile(NEWEST, "self.port", Simple.BOOLEAN)).hasMessageContaining("must be bool");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            self.missing == 'x'          | no such key: missing
            self.min / 0 == 1            | division by zero
            self.items[7].name == 'x'    | index out of bounds: 7
            sign(quantity('x')) == 1     | quantities must match the regular expression
            ip('x').family() == 4        | IP Address "x" parse error
            self.port > 5                | no such overload
            9223372036854775807 + self.min == 1 | integer overflow
            """)
    void saysWhyAnEvaluationFails(String text, String why) throws ExpressionException {
        Expression expression = compile(NEWEST, text);

        assertThatThrownBy(() -> expression.evaluate(Map.of("self", VALUE)))
                .isInstanceOf(ExpressionException.class)
                .hasMessageContaining(why);
    }

    @Test
    void endsLoopsThatTakeTooLong() throws ExpressionException {
        String list = "[0,1,2,3,4,5,6,7,8,9]";
        String loops =
                "%1$s.all(a, %1$s.all(b, %1$s.all(c, %1$s.all(d, %1$s.all(e, %1$s.all(f, %1$s.all(g, g >= 0)))))))"
                        .formatted(list);
        Expression expression = compile(NEWEST, loops, Simple.BOOLEAN);

        assertThatThrownBy(() -> expression.evaluate(Map.of("self", VALUE)))
                .isInstanceOfSatisfying(
                        ExpressionException.class,
                        e -> assertThat(e.isTooCostly()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "sign(quantity('1')) == 1, 29",
        "isIP('::1'), 31",
        "'a'.format([]) == 'a', 30",
        "isSemver('1.0.0'), 34",
        "'[1].all(i, v, true)', 33",
        "!self.?missing.hasValue(), 29",
        "!format.named('x').hasValue(), 32",
        "'[2, 1].sort() == [1, 2]', 35",
        "'[2, 1].sortBy(x, x) == [1, 2]', 35",
        "1 < 2.0, 29",
        "self.namespace == 'n', 32"
    })
    void hasTheFunctionsOfTheMinor(String text, int since) throws ExpressionException {
        assertThat(compile(new Minor(since), text).uses("oldSelf")).isFalse();
        assertThatThrownBy(() -> compile(new Minor(since - 1), text)).isInstanceOf(ExpressionException.class);
    }

    @Test
    void knowsWhichVariablesAnExpressionUses() throws ExpressionException {
        assertThat(compile(NEWEST, "oldSelf.hasValue() || true").uses("oldSelf"))
                .isTrue();
        assertThat(compile(NEWEST, "self.min == 1").uses("oldSelf")).isFalse();
    }
}
