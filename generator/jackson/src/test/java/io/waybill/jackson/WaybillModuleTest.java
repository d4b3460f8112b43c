package io.waybill.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.value.Quantity;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of the DSL in objects of users. */
class WaybillModuleTest {

    private static final Deployment WEB = Deployment.named(
                    "web", Container.named("web").image("nginx:1.27").port(80))
            .replicas(2);

    static final Release RELEASE = new Release(
            "1.0",
            WEB,
            Map.of("cpu", Quantity.parse("500m")),
            List.of(Container.named("log").image("fluent-bit")));

    private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();
    private final ObjectMapper yaml = KubernetesYaml.mapper();

    /** What a service of users might have: something of its own, beside values of Kubernetes. */
    record Release(String version, Deployment deployment, Map<String, Quantity> limits, List<Container> sidecars) {}

    @Test
    void valuesArePartsOfOtherObjects() throws Exception {
        String text = yaml.writeValueAsString(RELEASE);

        assertThat(text).isEqualTo("""
                version: "1.0"
                deployment:
                  apiVersion: apps/v1
                  kind: Deployment
                  metadata:
                    name: web
                  spec:
                    replicas: 2
                    selector:
                      matchLabels:
                        app: web
                    template:
                      metadata:
                        labels:
                          app: web
                      spec:
                        containers:
                        - name: web
                          image: nginx:1.27
                          ports:
                          - containerPort: 80
                limits:
                  cpu: 500m
                sidecars:
                - name: log
                  image: fluent-bit
                """);
        assertThat(yaml.readValue(text, Release.class)).isEqualTo(RELEASE);
        assertThat(json.readValue(json.writeValueAsString(RELEASE), Release.class))
                .isEqualTo(RELEASE);
    }

    @Test
    void aJsonNodeBecomesAValueAndBack() throws Exception {
        JsonNode node = json.valueToTree(WEB);

        assertThat(node.at("/spec/template/spec/containers/0/image").textValue())
                .isEqualTo("nginx:1.27");
        assertThat(json.treeToValue(node, Deployment.class)).isEqualTo(WEB);
        assertThat(json.convertValue(WEB, new TypeReference<Map<String, Object>>() {}))
                .containsEntry("kind", "Deployment");
    }

    @Test
    void aResourceIsOfTheTypeOfItsKind() throws Exception {
        Resource<?> typed = json.readValue(json.writeValueAsString(WEB), Resource.class);
        Resource<?> other = json.readValue(
                "{\"apiVersion\": \"example.com/v1\", \"kind\": \"Cart\", \"metadata\": {\"name\": \"a\"}}",
                Resource.class);

        assertThat(typed).isInstanceOf(Deployment.class);
        assertThat(other.kind()).isEqualTo("Cart");
    }

    @Test
    void aManifestIsTheListOfItsResources() throws Exception {
        Manifest manifest = Manifest.in("shop", WEB, Service.selecting(WEB).port(80), ConfigMap.named("settings"));

        String text = yaml.writeValueAsString(manifest);

        assertThat(text).startsWith("- apiVersion: apps/v1\n");
        assertThat(yaml.readValue(text, Manifest.class)).isEqualTo(manifest);
        assertThat(json.readValue(
                                "{\"kind\": \"List\", \"items\": " + json.writeValueAsString(manifest) + "}",
                                Manifest.class)
                        .resources())
                .isEqualTo(manifest.resources());
    }

    @Test
    void valuesKnowWhereTheyWereWritten(@TempDir Path folder) throws Exception {
        File file = Files.writeString(
                        folder.resolve("web.yaml"), "deployment:\n  apiVersion: apps/v1\n  kind: Deployment\n")
                .toFile();

        Node tree = yaml.readValue(file, Mapping.class);

        Mapping deployment = ((Mapping) tree).mapping("deployment").orElseThrow();
        assertThat(deployment.originOf("kind")).hasToString(file + ":3:3");
        assertThat(json.treeToValue(json.readTree("{\"a\": 1}"), Mapping.class).origin())
                .isNull();
    }

    @Test
    void whatIsNotAnObjectIsRefused() {
        assertThatThrownBy(() -> json.readValue("[1]", Deployment.class))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageStartingWith("This is not a Deployment: ");
    }
}
