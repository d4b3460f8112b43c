package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.cluster.Inventory;
import io.waybill.explain.cluster.ResourceRef;
import io.waybill.explain.gateway.GatewayResolution;
import io.waybill.explain.gateway.Gateways;
import io.waybill.explain.gateway.rule.Implementation;
import io.waybill.explain.http.Answer.Share;
import io.waybill.explain.http.Handling;
import io.waybill.explain.http.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the conformance tests of the Gateway API expect of a running gateway. */
class GatewayConformanceTest {

    private static final String NAMESPACE = "infra";

    /** Resources, and the requests that are sent once they are there. */
    private record Section(String name, List<String> resources, List<String> facts) {}

    @TestFactory
    Stream<DynamicContainer> sendsRequestsAsTheTestsOfTheProjectExpect() throws IOException {
        List<Section> sections = sections();
        String base = String.join("\n---\n", sections.get(0).resources());
        return sections.stream().skip(1).map(section -> {
            Gateways gateways = Gateways.of(
                    Inventory.of(Yaml.manifest(base + "\n---\n" + String.join("\n---\n", section.resources()))),
                    Implementation.STANDARD);
            return DynamicContainer.dynamicContainer(
                    section.name(),
                    section.facts().stream().map(fact -> DynamicTest.dynamicTest(fact, () -> check(gateways, fact))));
        });
    }

    private static List<Section> sections() throws IOException {
        List<Section> sections = new ArrayList<>();
        try (InputStream facts = GatewayConformanceTest.class.getResourceAsStream("/gateway-conformance.txt")) {
            new String(facts.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> {
                        if (line.startsWith("== ")) {
                            sections.add(new Section(line.substring(3), new ArrayList<>(), new ArrayList<>()));
                        } else {
                            Section section = sections.get(sections.size() - 1);
                            (line.startsWith("{") ? section.resources() : section.facts()).add(line);
                        }
                    });
        }
        return sections;
    }

    private static void check(Gateways gateways, String fact) {
        String[] parts = fact.split(" \\| ?", 4);
        String[] methodAndUrl = parts[1].split(" ");
        HttpRequest request = HttpRequest.parse(methodAndUrl[1]).method(methodAndUrl[0]);
        for (Map.Entry<String, String> header : headers(parts[2]).entrySet()) {
            request = request.header(header.getKey(), header.getValue());
        }
        GatewayResolution resolution = gateways.resolve(new ResourceRef("Gateway", NAMESPACE, parts[0]), request)
                .orElseThrow();
        String[] expectations = parts[3].split("; ");
        checkShares(resolution, request, expectations[0]);
        Handling handling = resolution.answer().shares().get(0).handling();
        Map<String, String> backend = new TreeMap<>();
        for (int i = 1; i < expectations.length; i++) {
            checkDetail(handling, request, backend, expectations[i], resolution.toString());
        }
    }

    private static void checkShares(GatewayResolution resolution, HttpRequest request, String expected) {
        List<Share> shares = resolution.answer().shares();
        if (expected.contains(" redirect ")) {
            checkRedirect(shares.get(0).handling(), request, expected);
        } else if (expected.matches("\\d+")) {
            boolean missing = expected.equals("500")
                    && resolution.notes().toString().contains("without it the gateway answers 500");
            assertThat(missing || shares.get(0).handling().status() == Integer.parseInt(expected))
                    .as(resolution.toString())
                    .isTrue();
        } else if (expected.contains(" of ")) {
            assertThat(shares.stream()
                            .map(share -> name(share.handling()) + " " + share.weight() + " of " + share.total())
                            .collect(Collectors.joining(", ")))
                    .isEqualTo(expected);
        } else {
            assertThat(name(shares.get(0).handling())).as(resolution.toString()).isEqualTo(expected);
        }
    }

    private static String name(Handling handling) {
        return handling.backend().replaceAll(".*/|:.*", "");
    }

    private static void checkRedirect(Handling handling, HttpRequest request, String expected) {
        String[] parts = expected.split(" redirect ", 2);
        URI location = URI.create(handling.location());
        Map<String, String> wanted = new TreeMap<>();
        for (String part : parts[1].isEmpty() ? new String[0] : parts[1].split(" ")) {
            wanted.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        assertThat(handling.status()).as(handling.toString()).isEqualTo(Integer.parseInt(parts[0]));
        assertThat(location.getScheme())
                .as(handling.toString())
                .isEqualTo(wanted.getOrDefault("scheme", request.scheme()));
        assertThat(location.getHost()).as(handling.toString()).isEqualTo(wanted.getOrDefault("host", request.host()));
        assertThat(location.getPath()).as(handling.toString()).isEqualTo(wanted.getOrDefault("path", request.path()));
        assertThat(location.getPort() == -1 ? "" : String.valueOf(location.getPort()))
                .as(handling.toString())
                .isEqualTo(wanted.getOrDefault("port", ""));
    }

    private static void checkDetail(
            Handling handling, HttpRequest request, Map<String, String> backend, String expected, String what) {
        String value = expected.substring(expected.indexOf(' ') + 1);
        if (expected.startsWith("path ")) {
            assertThat(handling.path()).as(what).isEqualTo(value);
        } else if (expected.startsWith("host ")) {
            assertThat(handling.host()).as(what).isEqualTo(value);
        } else if (expected.startsWith("mirror ")) {
            assertThat(handling.extras().toString()).as(what).contains("/" + value + ":");
        } else if (expected.startsWith("backend ")) {
            backend.putAll(headers(value.replace(", ", "; ")));
        } else {
            Map<String, String> before = expected.startsWith("request ") ? request.headers() : backend;
            Map<String, String> after = edited(
                    before, expected.startsWith("request ") ? handling.requestHeaders() : handling.responseHeaders());
            if (value.startsWith("without ")) {
                assertThat(after).as(what).doesNotContainKey(value.substring(8).toLowerCase(Locale.ROOT));
            } else {
                headers(value)
                        .forEach((name, text) -> assertThat(after).as(what).containsEntry(name, text));
            }
        }
    }

    private static Map<String, String> headers(String text) {
        Map<String, String> headers = new TreeMap<>();
        for (String header : text.isBlank() ? new String[0] : text.split("; ")) {
            String[] parts = header.split(": ", 2);
            headers.put(parts[0].strip().toLowerCase(Locale.ROOT), parts[1].strip());
        }
        return headers;
    }

    private static Map<String, String> edited(Map<String, String> headers, Map<String, String> edits) {
        Map<String, String> edited = new TreeMap<>(headers);
        edits.forEach((name, edit) -> {
            if (edit.equals("-")) {
                edited.remove(name);
            } else if (edit.startsWith("+")) {
                edited.merge(name, edit.substring(1), (before, added) -> before + "," + added);
            } else {
                edited.put(name, edit);
            }
        });
        return edited;
    }
}
