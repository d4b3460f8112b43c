package io.waybill.pipeline.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.explain.gateway.rule.Implementation;
import io.waybill.pipeline.RecordingConsole;
import io.waybill.pipeline.diff.DiffSide;
import io.waybill.pipeline.run.Outcome;
import io.waybill.pipeline.run.TextFormat;
import io.waybill.pipeline.run.UserException;
import io.waybill.routes.convert.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ingresses in files as routes, with their comments, what is left to decide, and the proof. */
class ConvertRoutesTest {

    private static final String INGRESS = """
            # The shop of the course.
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: fanout   # keep this name
              namespace: jds
              annotations:
                nginx.ingress.kubernetes.io/proxy-body-size: 8m
                nginx.ingress.kubernetes.io/configuration-snippet: "more_set_headers \\"X: y\\";"
            spec:
              rules:
              - host: myblog.jds.com
                http:
                  paths:
                  # the old application
                  - path: /foo
                    pathType: Prefix
                    backend: {service: {name: service1, port: {number: 4200}}}
                  - path: /
                    pathType: Prefix
                    backend: {service: {name: myblog, port: {number: 80}}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: myblog, namespace: jds}   # stays
            spec: {ports: [{port: 80}]}
            """;

    @TempDir
    private Path folder;

    private final RecordingConsole console = new RecordingConsole();
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("ingress.yaml"), INGRESS);
    }

    private Outcome convert(Implementation implementation, boolean inPlace) {
        return new ConvertRoutes(console, InputStream.nullInputStream())
                .run(List.of(file.toString()), Settings.of(implementation), inPlace);
    }

    private Outcome diff(Path before, Path after, TextFormat format) {
        return new DiffRoutes(console, Optional.empty())
                .files(DiffSide.workingTree(before), DiffSide.workingTree(after), format);
    }

    @Test
    void keepsCommentsAndWhatIsNoIngress() {
        convert(Implementation.NGINX_GATEWAY_FABRIC, false);

        assertThat(console.results())
                .contains(
                        "# The shop of the course.\n",
                        "# keep this name\n",
                        "  # the old application\n  - matches:\n    - path:\n        type: PathPrefix\n        value: /foo\n",
                        "kind: ClientSettingsPolicy",
                        "metadata: {name: myblog, namespace: jds}   # stays\n")
                .doesNotContain("kind: Ingress");
    }

    /** As {@code kubectl get ingress,service -o yaml} prints them. */
    @Test
    void itemsOfAListBecomeDocuments() throws IOException {
        StringBuilder list = new StringBuilder("# from the cluster\napiVersion: v1\nkind: List\nitems:\n");
        for (String item : INGRESS.split("---\n")) {
            String indented = item.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> "  " + line + "\n")
                    .collect(Collectors.joining());
            list.append(indented.replaceFirst("^ {2}", "- "));
        }
        Path before = Files.writeString(folder.resolve("before.yaml"), INGRESS);
        Files.writeString(file, list);

        convert(Implementation.STANDARD, true);

        assertThat(Files.readString(file))
                .startsWith("# from the cluster\n")
                .contains("kind: HTTPRoute", "kind: Gateway", "kind: Service", "  # the old application\n  - matches:")
                .doesNotContain("kind: Ingress", "kind: List");
        assertThat(diff(before, file, TextFormat.TEXT)).isEqualTo(Outcome.CLEAN);
    }

    @Test
    void namesWhatIsLeftToDecideAndProvesTheRest() {
        assertThat(convert(Implementation.NGINX_GATEWAY_FABRIC, false)).isEqualTo(Outcome.FINDINGS);

        assertThat(console.notes())
                .contains(
                        "ingress.yaml:2: decide: Ingress jds/fanout:"
                                + " metadata.annotations[nginx.ingress.kubernetes.io/configuration-snippet] is not"
                                + " converted: directives of nginx for the locations of this Ingress. Find out what they do",
                        "7 of 7 classes of requests are answered alike.");
    }

    @Test
    void rewritesFilesThatThenAnswerAlike() throws IOException {
        Path before = Files.writeString(folder.resolve("before.yaml"), INGRESS);
        convert(Implementation.STANDARD, true);

        assertThat(Files.readString(file)).contains("kind: HTTPRoute");
        assertThat(diff(before, file, TextFormat.TEXT)).isEqualTo(Outcome.CLEAN);
    }

    @Test
    void tellsARequestForEachDifference() throws IOException {
        Path after = Files.writeString(folder.resolve("after.yaml"), INGRESS.replace("4200", "4201"));

        assertThat(diff(file, after, TextFormat.TEXT)).isEqualTo(Outcome.FINDINGS);
        assertThat(console.results())
                .contains(
                        "4 of 7 classes of requests are answered alike.\n",
                        "http://myblog.jds.com/foo\n  before  jds/service1:4200 sees /foo\n",
                        "  after   jds/service1:4201 sees /foo\n");
    }

    @Test
    void tellsDifferencesToPrograms() throws IOException {
        Path after = Files.writeString(folder.resolve("after.yaml"), INGRESS.replace("path: /foo", "path: /fob"));
        diff(file, after, TextFormat.JSON);

        assertThat(console.results()).contains("\"request\":\"http://myblog.jds.com/foo\"", "\"classes\":10");
    }

    @Test
    void refusesJson() throws IOException {
        file = Files.writeString(folder.resolve("ingress.json"), "{\"kind\": \"Ingress\"}");

        assertThatThrownBy(() -> convert(Implementation.STANDARD, false))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("is JSON; routes are written as YAML");
    }
}
