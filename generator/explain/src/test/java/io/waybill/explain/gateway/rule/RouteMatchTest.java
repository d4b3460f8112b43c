package io.waybill.explain.gateway.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.explain.Yaml;
import io.waybill.explain.http.HttpRequest;
import io.waybill.explain.http.PathPattern.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which requests the match of a route is about. */
class RouteMatchTest {

    private static final HttpRequest REQUEST = HttpRequest.parse("shop.com/cart?page=2&sort=up")
            .header("Version", "two")
            .header("X-Empty", " ");

    private static Mapping match(String yaml) {
        return Yaml.manifest("{apiVersion: v1, kind: ConfigMap, match: {" + yaml + "}}")
                .resources()
                .get(0)
                .tree()
                .mapping("match")
                .orElseThrow();
    }

    private static boolean matches(String yaml) {
        return RouteMatch.ofHttp(match(yaml)).matchesBesidesPath(REQUEST);
    }

    @Test
    void withoutConditionsEveryRequestMatches() {
        RouteMatch any = RouteMatch.ofHttp(match(""));

        assertThat(any).isEqualTo(RouteMatch.ANY).hasToString("PathPrefix /");
        assertThat(any.path().matches("/any/thing", Implementation.STANDARD)).isTrue();
        assertThat(any.matchesBesidesPath(REQUEST)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "method: GET | true",
                "method: POST | false",
                "headers: [{name: VERSION, value: two}] | true",
                "headers: [{name: version, value: Two}] | false",
                "headers: [{name: version, value: t, type: RegularExpression}] | false",
                "headers: [{name: version, value: 't.*', type: RegularExpression}] | true",
                "headers: [{name: absent, value: '.*', type: RegularExpression}] | false",
                "queryParams: [{name: page, value: '2'}] | true",
                "queryParams: [{name: PAGE, value: '2'}] | false",
                "queryParams: [{name: page, value: '2'}, {name: sort, value: down}] | false",
                "method: GET, headers: [{name: version, value: two}], queryParams: [{name: sort, value: up}] | true",
                "method: GET, headers: [{name: version, value: two}], queryParams: [{name: sort, value: ''}] | false"
            })
    void allConditionsHaveToHold(String yaml, boolean expected) {
        assertThat(matches(yaml)).isEqualTo(expected);
    }

    /** HTTPHeaderMatch: only the first entry with an equivalent name must be considered. */
    @Test
    void ofTwoConditionsOnOneHeaderTheFirstCounts() {
        assertThat(matches("headers: [{name: version, value: two}, {name: Version, value: one}]"))
                .isTrue();
        assertThat(matches("queryParams: [{name: page, value: '3'}, {name: page, value: '2'}]"))
                .isFalse();
        assertThat(matches("queryParams: [{name: page, value: '2'}, {name: Page, value: '2'}]"))
                .as("names of parameters differ by case")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/cart, /cart, true",
        "/cart, /cart/x, true",
        "/cart, /cartoon, false",
        "/cart/, /cart, true",
        "/cart/, /cart/x, true",
        "/, /x, true",
        "/cart, /, false"
    })
    void prefixesAreOfWholeElements(String prefix, String path, boolean expected) {
        assertThat(new PathMatch("PathPrefix", prefix).matches(path, Implementation.STANDARD))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/v[0-9]+, /v12, true, true",
        "/v[0-9]+, /v12/x, false, true",
        "v[0-9]+, /v12, false, false",
        "/v(, /v(, false, false"
    })
    void implementationsMatchTheWholePathOrItsBeginning(String regex, String path, boolean whole, boolean beginning) {
        PathMatch match = new PathMatch("RegularExpression", regex);

        assertThat(match.matches(path, Implementation.ENVOY_GATEWAY)).isEqualTo(whole);
        assertThat(match.matches(path, Implementation.STANDARD)).isEqualTo(whole);
        assertThat(match.matches(path, Implementation.NGINX_GATEWAY_FABRIC)).isEqualTo(beginning);
    }

    @Property
    boolean aPrefixMatchesThePathsThatBeginWithItsElements(
            @ForAll("paths") String prefix, @ForAll("paths") String path) {
        List<String> elements = elements(prefix);
        List<String> all = elements(path);
        boolean begins =
                all.size() >= elements.size() && all.subList(0, elements.size()).equals(elements);
        return new PathMatch("PathPrefix", prefix).matches(path, Implementation.STANDARD) == begins;
    }

    private static List<String> elements(String path) {
        return Arrays.stream(path.split("/"))
                .filter(element -> !element.isEmpty())
                .toList();
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of("a", "ab", "b").list().ofMaxSize(4).map(all -> "/" + String.join("/", all));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "method: {service: shop.Cart, method: Add} | Exact /shop.Cart/Add",
                "method: {service: shop.Cart} | PathPrefix /shop.Cart/",
                "method: {method: Add.All} | RegularExpression /[^/]+/Add\\.All",
                "method: {type: RegularExpression, service: 'shop.*', method: 'A.+'} | RegularExpression /shop.*/A.+",
                "method: {type: RegularExpression, service: 'shop.*'} | RegularExpression /shop.*/[^/]+",
                "headers: [] | PathPrefix /"
            })
    void methodsOfGrpcArePathsOfHttp(String yaml, String path) {
        assertThat(RouteMatch.ofGrpc(match(yaml)).path()).hasToString(path);
    }

    @Test
    void theMethodOfAGrpcServiceIsNotThatOfAnotherWhoseNameBeginsTheSame() {
        PathMatch path =
                RouteMatch.ofGrpc(match("method: {service: shop.Cart}")).path();

        assertThat(path.matches("/shop.Cart/Add", Implementation.STANDARD)).isTrue();
        assertThat(path.matches("/shop.Carts/Add", Implementation.STANDARD)).isFalse();
    }

    @Test
    void whatTellsRequestsApartIsAPattern() {
        RouteMatch match = RouteMatch.ofHttp(match("path: {type: RegularExpression, value: '/v.'}, method: PUT,"
                + " headers: [{name: v, type: RegularExpression, value: x+}], queryParams: [{name: q, value: '1'}]"));

        assertThat(match.pattern("shop.com", Implementation.ENVOY_GATEWAY)
                        .path()
                        .form())
                .isEqualTo(Form.REGEX);
        assertThat(match.pattern("shop.com", Implementation.NGINX_GATEWAY_FABRIC)
                        .path()
                        .form())
                .isEqualTo(Form.REGEX_PREFIX);
        assertThat(match.pattern("shop.com", Implementation.STANDARD).headers())
                .singleElement()
                .satisfies(header -> assertThat(header.isRegex()).isTrue());
        assertThat(RouteMatch.ofHttp(match("path: {type: Exact, value: /a}"))
                        .pattern("", Implementation.STANDARD)
                        .path())
                .hasToString("EXACT /a");
    }

    @Test
    void itIsToldInWords() {
        assertThat(RouteMatch.ofHttp(match("path: {value: /cart}, method: POST, headers: [{name: version, value: two},"
                        + " {name: v, value: x+, type: RegularExpression}], queryParams: [{name: page, value: '1'}]")))
                .hasToString("PathPrefix /cart, method POST, header version: two, header v ~ x+, query page: 1");
    }

    @Test
    void aValueThatIsNotThereMeetsNoCondition() {
        assertThat(new ValueMatch("a", "Exact", "").matches(Optional.empty())).isFalse();
        assertThat(new ValueMatch("a", "Exact", "").matches(Optional.of(""))).isTrue();
    }

    @Test
    void implementationsAreKnownByTheirController() {
        assertThat(Implementation.ofController("gateway.envoyproxy.io/gatewayclass-controller"))
                .isEqualTo(Implementation.ENVOY_GATEWAY)
                .hasToString("envoy-gateway");
        assertThat(Implementation.ofController("gateway.nginx.org/nginx-gateway-controller"))
                .isEqualTo(Implementation.NGINX_GATEWAY_FABRIC);
        assertThat(Implementation.ofController("example.com/other")).isEqualTo(Implementation.STANDARD);
    }
}
