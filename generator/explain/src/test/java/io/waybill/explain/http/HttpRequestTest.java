package io.waybill.explain.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A URL is taken apart as a proxy does it. */
class HttpRequestTest {

    @Test
    void allPartsOfAUrlAreFound() {
        HttpRequest request = HttpRequest.parse(" https://Shop.Example.com.:8443/cart/x?page=2#top ");

        assertThat(request.scheme()).isEqualTo("https");
        assertThat(request.host()).isEqualTo("shop.example.com");
        assertThat(request.port()).isEqualTo(8443);
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.rawPath()).isEqualTo("/cart/x");
        assertThat(request.query()).isEqualTo("?page=2");
        assertThat(request.headers()).isEmpty();
    }

    @Test
    void whatIsLeftOutIsEmptyAndThePathIsTheRoot() {
        HttpRequest request = HttpRequest.parse("shop.com");

        assertThat(request.scheme()).isEmpty();
        assertThat(request.port()).isZero();
        assertThat(request.rawPath()).isEqualTo("/");
        assertThat(request.path()).isEqualTo("/");
        assertThat(request.query()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/a//b///c, /a/b/c",
        "/a/./b/, /a/b/",
        "/a/b/.., /a/",
        "/a/../b, /b",
        "/a/b/../.., /",
        "/%61%2Fb, /a/b",
        "/a%2e%2e/b, /a../b",
        "/a/%2e%2e/b, /b",
        "/caf%C3%A9, /caf\u00e9"
    })
    void pathsAreDecodedAndCleaned(String raw, String path) {
        HttpRequest request = HttpRequest.parse("shop.com" + raw);

        assertThat(request.path()).isEqualTo(path);
        assertThat(request.rawPath()).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.com/..", "shop.com/a/../../b", "shop.com/%2e%2e/"})
    void pathsOutOfTheRootAreRefused(String url) {
        assertThatThrownBy(() -> HttpRequest.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leads out of the root");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.com/%", "shop.com/%4", "shop.com/%zz", "shop.com/%+1"})
    void pathsWithABrokenEscapeAreRefused(String url) {
        assertThatThrownBy(() -> HttpRequest.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two hex digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://shop.com/", "shop.com:http/", "shop.com:70000/", "shop.com:0/", "://shop.com"})
    void whatIsNoUrlOfHttpIsRefusedWithAnExample(String url) {
        assertThatThrownBy(() -> HttpRequest.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + url + "\" is not a URL of HTTP; write host and path, such as myblog.jds.com/foo or"
                        + " https://myblog.jds.com/foo");
    }

    @Test
    void headersAreFoundInAnyCaseAndTakenAwayByAnEmptyValue() {
        HttpRequest request = HttpRequest.parse("shop.com").header("X-Canary", "always");

        assertThat(request.header("x-canary")).contains("always");
        assertThat(request.header("X-CANARY", "").header("x-canary")).isEmpty();
        assertThat(request.header("x-canary")).as("the one before stays").isPresent();
    }

    @Test
    void cookiesAreReadByTheirWholeName() {
        HttpRequest request =
                HttpRequest.parse("shop.com").header("Cookie", "xcanary=no; canary = yes=1 ;empty=; canary=two");

        assertThat(request.cookie("canary")).contains("yes=1");
        assertThat(request.cookie("empty")).contains("");
        assertThat(request.cookie("nary")).isEmpty();
        assertThat(HttpRequest.parse("shop.com").cookie("canary")).isEmpty();
    }

    @Test
    void parametersAreDecodedAndTheFirstOfTwoCounts() {
        assertThat(HttpRequest.parse("shop.com?a=1&b&a=2&c=x%3Dy&%64=e").parameters())
                .isEqualTo(Map.of("a", "1", "b", "", "c", "x=y", "d", "e"));
        assertThat(HttpRequest.parse("shop.com").parameters()).isEmpty();
    }

    /** Proxies leave a % of a query alone that is no escape. */
    @Test
    void aBrokenEscapeInAQueryStaysAsItIs() {
        assertThat(HttpRequest.parse("shop.com?off=50%&x=%zz").parameters())
                .isEqualTo(Map.of("off", "50%", "x", "%zz"));
    }

    @Test
    void itIsWrittenAsItWasAskedFor() {
        assertThat(HttpRequest.parse("https://shop.com:8443/a%20b?x=1")
                        .method("POST")
                        .header("X-B", "2")
                        .header("X-A", "1"))
                .hasToString("POST https://shop.com:8443/a%20b?x=1 with x-a: 1, x-b: 2");
    }

    @Property
    boolean writtenAndReadItIsTheSame(@ForAll("requests") HttpRequest request) {
        return HttpRequest.parse(request.toString()).equals(request);
    }

    @Property
    boolean aCleanPathStaysClean(@ForAll("requests") HttpRequest request) {
        return RequestPath.normalized(request.path().replace("%", "%25")).equals(request.path());
    }

    @Provide
    Arbitrary<HttpRequest> requests() {
        Arbitrary<String> segments = Arbitraries.of("a", "cart", ".", "", "%2F", "x.y", "%41", "b~c");
        Arbitrary<String> paths = segments.list()
                .ofMaxSize(5)
                .map(all -> all.stream().map(one -> "/" + one).collect(Collectors.joining()));
        return Combinators.combine(
                        Arbitraries.of("", "http://", "https://"),
                        Arbitraries.of("shop.com", "a.b.c", "localhost", ""),
                        Arbitraries.of("", ":80", ":65535"),
                        paths,
                        Arbitraries.of("", "?", "?a=1", "?a=1&b=%20"))
                .as((scheme, host, port, path, query) -> HttpRequest.parse(scheme + host + port + path + query));
    }
}
