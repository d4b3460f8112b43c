package io.waybill.pipeline.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Resource;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.networking.v1.HTTPIngressPath;
import io.waybill.dsl.networking.v1.Ingress;
import io.waybill.dsl.networking.v1.IngressBackend;
import io.waybill.dsl.rbac.v1.Role;
import io.waybill.pipeline.Blueprints;
import io.waybill.pipeline.run.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** YAML that exists already becomes typed resources of the newest API. */
class YamlManifestsTest {

    @TempDir
    private Path folder;

    @Test
    void readsTheDocumentsOfAFileInOrder() throws IOException {
        write("app.yaml", """
                # a comment
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: settings}
                ---
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                """);

        Manifest manifest = Manifest.read(folder.resolve("app.yaml"));

        assertThat(manifest.resources()).extracting(Resource::kind).containsExactly("ConfigMap", "Service");
        assertThat(manifest.configMap("settings")
                        .get()
                        .data("key", "value")
                        .tree()
                        .origin())
                .hasToString(folder + "/app.yaml:2:1");
    }

    @Test
    void readsAFolderWithThoseBelowIt() throws IOException {
        write("b.yaml", "{apiVersion: v1, kind: Secret, metadata: {name: b}}");
        write("a/c.json", "{\"apiVersion\": \"v1\", \"kind\": \"Secret\", \"metadata\": {\"name\": \"c\"}}");
        write("notes.txt", "no manifest");

        assertThat(Manifest.read(folder).resources()).extracting(Resource::name).containsExactly("c", "b");
    }

    @Test
    void takesListsApart() throws IOException {
        write("roles.yaml", """
                apiVersion: v1
                kind: List
                items:
                - {apiVersion: v1, kind: Secret, metadata: {name: a}}
                - apiVersion: rbac.authorization.k8s.io/v1
                  kind: RoleList
                  items:
                  - metadata: {name: b}
                """);

        assertThat(Manifest.read(folder).role("b").get()).isInstanceOf(Role.class);
    }

    @Test
    void readsOlderApiVersionsAsTheNewest() throws IOException {
        write("ingress.yaml", """
                apiVersion: extensions/v1beta1
                kind: Ingress
                metadata: {name: web}
                spec:
                  rules:
                  - host: a.example
                    http:
                      paths:
                      - path: /
                        backend: {serviceName: web, servicePort: 80}
                """);

        assertThat(Manifest.read(folder).ingress("web").get())
                .isEqualTo(Ingress.named("web")
                        .rule(
                                "a.example",
                                HTTPIngressPath.implementationSpecific("/", IngressBackend.service("web", 80))));
    }

    @Test
    void keepsKindsThatItDoesNotKnow() throws IOException {
        write("widget.yaml", "{apiVersion: example.com/v1, kind: Widget, metadata: {name: w}, spec: {size: 1}}");

        assertThat(Manifest.read(folder).resource(UntypedResource.class, "w").get())
                .hasToString("""
                        apiVersion: example.com/v1
                        kind: Widget
                        metadata:
                          name: w
                        spec:
                          size: 1
                        """);
    }

    @Test
    void tellsOfAllProblemsTogether() throws IOException {
        write("a.yaml", "a: [1\n---\nname: x\n");
        write("b.yaml", "kind: Secret\nkind: Secret\napiVersion: v1\n");

        assertThatThrownBy(() -> Manifest.read(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a.yaml:2:")
                .hasMessageContaining("a.yaml:3:1: The document has neither apiVersion nor kind")
                .hasMessageContaining("b.yaml:2:1: ");
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        assertThatThrownBy(() -> Manifest.read(folder.resolve("none.yaml")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none.yaml does not exist");
        assertThatThrownBy(() -> Manifest.read(folder)).hasMessageContaining("contains no .yaml, .yml or .json file");
    }

    @Test
    void namesTheLineOfTheBlueprintThatReads() {
        assertThatThrownBy(() -> Blueprints.app(() -> Manifest.read(folder.resolve("none.yaml")))
                        .get(0)
                        .manifest())
                .isInstanceOf(UserException.class)
                .hasMessageMatching(
                        "The blueprint app failed at YamlManifestsTest.java:\\d+: .*none.yaml does not exist");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
