package io.waybill.application.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.application.program.Given;
import io.waybill.application.program.ProgramInput;
import io.waybill.render.ManifestReader;
import io.waybill.render.UnreadableException;
import io.waybill.schema.ApiHistory;
import io.waybill.schema.ServedApi;
import io.waybill.validate.Severities;
import io.waybill.validate.check.Validator;
import io.waybill.validate.typed.RuleSet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContainerInputTest {

    private static final ApiHistory HISTORY = ApiHistory.load();

    private static final String MANIFEST = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings, namespace: shop}
            data: {COLOUR: red, app.yaml: "a: 1"}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: keys, namespace: shop}
            stringData: {PASSWORD: hidden}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: my-db, namespace: shop}
            spec: {selector: {app: db}, ports: [{name: sql, port: 3306}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: headless, namespace: shop}
            spec: {clusterIP: None, selector: {app: db}, ports: [{port: 3306}]}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: shop}
            spec:
              volumes: [{name: v, configMap: {name: settings}}]
              containers:
              - name: web
                image: shop:1
            """;

    @Test
    void laterVariablesOverrideAndMayUseEarlierOnes() throws UnreadableException {
        ProgramInput input = input("""
                envFrom: [{configMapRef: {name: settings}, prefix: APP_}]
                env: [{name: HOST, value: db}, {name: URL, value: 'jdbc://$(HOST)/$(MISSING)/$$(HOST)'},
                      {name: APP_COLOUR, value: blue}]
                """);
        assertThat(input.variables().get("URL").value()).contains("jdbc://db/$(MISSING)/$(HOST)");
        assertThat(input.variables().get("APP_COLOUR").value()).contains("blue");
        assertThat(input.moreVariables()).isEmpty();
    }

    @Test
    void valuesOfSecretsAreNotRead() throws UnreadableException {
        ProgramInput input = input("""
                env: [{name: PASSWORD, valueFrom: {secretKeyRef: {name: keys, key: PASSWORD}}},
                      {name: URL, value: 'u:$(PASSWORD)'}]
                """);
        assertThat(input.variables().get("PASSWORD")).isEqualTo(Given.unknown("Secret keys, key PASSWORD"));
        assertThat(input.variables().get("URL").value()).isEmpty();
    }

    @Test
    void servicesAreVariablesUnlessTheyAreHeadless() throws UnreadableException {
        ProgramInput input = input("");
        assertThat(input.variables().get("MY_DB_SERVICE_PORT").value()).contains("3306");
        assertThat(input.variables().get("MY_DB_SERVICE_PORT_SQL").value()).contains("3306");
        assertThat(input.variables().get("MY_DB_PORT").value().orElseThrow()).startsWith("tcp://");
        assertThat(input.variables()).containsKey("KUBERNETES_SERVICE_HOST").doesNotContainKey("HEADLESS_PORT");
    }

    @Test
    void aSourceThatIsNotThereMayHaveMore() throws UnreadableException {
        assertThat(input("envFrom: [{configMapRef: {name: other}}]").moreVariables())
                .contains("ConfigMap other is not here");
    }

    @Test
    void keysOfADeclaredSecretAreKnownAndThoseOfAnotherAreNot() throws UnreadableException {
        ProgramInput input = input("envFrom: [{secretRef: {name: declared}}]");
        assertThat(input.variables().get("USER")).isEqualTo(Given.unknown("Secret declared, key USER"));
        assertThat(input.moreVariables()).isEmpty();
        assertThat(input("envFrom: [{secretRef: {name: other}}]").moreVariables())
                .contains("Secret other is not here");
    }

    @Test
    void optionsOfJavaComeFromVariablesAndTheCommand() throws UnreadableException {
        ContainerInput container = container("""
                command: [/opt/java/bin/java, -cp, 'a:b', -Da=1, -Xmx2g, -jar, app.jar]
                args: [--port=1]
                env: [{name: JAVA_TOOL_OPTIONS, value: '-Da=0 -Db=2 -Xmx1g'}]
                """);
        assertThat(container.command().systemProperties())
                .containsEntry("a", "1")
                .containsEntry("b", "2");
        assertThat(container.command().option("-Xmx")).contains("2g");
        assertThat(container.command().arguments()).containsExactly("--port=1");
    }

    @Test
    void filesOfTheRootHaveOneSlashAndASubPathIsAFile() throws UnreadableException {
        ProgramInput input =
                input("volumeMounts: [{name: v, mountPath: /}, {name: v, mountPath: /b, subPath: app.yaml}]");
        assertThat(input.files()).containsOnlyKeys("/COLOUR", "/app.yaml", "/b");
        assertThat(input.files().get("/b").value()).contains("a: 1");
    }

    @Test
    void argumentsWithoutACommandAreTheProgramsOwn() throws UnreadableException {
        assertThat(input("args: [--port=1]").arguments()).containsExactly("--port=1");
        assertThat(input("{command: [sh, -c], args: ['java -jar x']}").arguments())
                .isEmpty();
    }

    private static ProgramInput input(String fields) throws UnreadableException {
        return container(fields).input();
    }

    private static ContainerInput container(String fields) throws UnreadableException {
        String yaml = fields.startsWith("{")
                ? MANIFEST.replace(
                        "- name: web\n    image: shop:1", "- " + fields.replace("{", "{name: web, image: x, "))
                : MANIFEST + fields.indent(4);
        List<ContainerInput> inputs = new ArrayList<>();
        RuleSet rules = new RuleSet.Builder()
                .onSet((resources, custom, expected) -> resources.stream()
                        .filter(resource -> resource.kindName().equals("Pod"))
                        .map(resource -> resource.objectOrEmpty("spec"))
                        .forEach(pod -> inputs.add(ContainerInput.of(
                                Cluster.of(resources, expected),
                                "shop",
                                pod,
                                pod.objects("containers").get(0)))))
                .build();
        Validator validator =
                new Validator(ServedApi.of(HISTORY, HISTORY.newest()), rules, Severities.DEFAULT, finding -> {});
        ManifestReader.read(
                new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                "shop.yaml",
                document -> document.root().ifPresent(root -> validator.validate(root, "shop.yaml", 0)));
        validator.finish(Set.of("Secret/declared#USER", "Secret/declared#PASSWORD", "Secret/other"));
        return inputs.get(0);
    }
}
