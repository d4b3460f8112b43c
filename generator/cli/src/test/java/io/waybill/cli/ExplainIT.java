package io.waybill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command {@code explain}. */
class ExplainIT {

    private static final String SHOP = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop}
            spec:
              replicas: 2
              template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: nginx}]}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web, namespace: shop}
            spec: {selector: {app: web}, ports: [{port: 80}]}
            ---
            apiVersion: extensions/v1beta1
            kind: Ingress
            metadata: {name: web, namespace: shop}
            spec: {rules: [{host: shop.com, http: {paths: [{path: /a, backend: {serviceName: web, servicePort: 80}}]}}]}
            """;

    private final Path folder = CommandRun.FOLDER;
    private final CommandRun waybill = new CommandRun();

    @BeforeEach
    void shop() throws IOException {
        Files.writeString(folder.resolve("shop.yaml"), SHOP);
    }

    @Test
    void printsTables() {
        CommandRun.Result result = waybill.run("explain", "--topic", "routes,rollout", "shop.yaml");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .startsWith("Routes\n\nHOST")
                .contains("\nRollout\n\nDeployment shop/web, 2 replicas, RollingUpdate: at most 3 pods, at least 2")
                .doesNotContain("Endpoints");
    }

    @Test
    void printsAnObjectForEachResult() {
        CommandRun.Result result = waybill.run("explain", "--output", "json", "shop.yaml");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out().lines()).allMatch(line -> line.startsWith("{\"topic\":\"") && line.endsWith("}"));
        assertThat(result.out())
                .contains("{\"topic\":\"names\",\"service\":{\"kind\":\"Service\",\"namespace\":\"shop\"");
    }

    @Test
    void saysWhereARequestGoes() {
        assertThat(waybill.run("explain", "route", "shop.com/a/b", "shop.yaml"))
                .returns(0, CommandRun.Result::exitCode)
                .extracting(CommandRun.Result::out)
                .asString()
                .contains("service  web:80\npods     Deployment web x2 :80\npath     /a/b\n");
        assertThat(waybill.run("explain", "route", "shop.com/b", "shop.yaml").exitCode())
                .isEqualTo(1);
    }

    @Test
    void doesNotMissWhatIsDeclaredElsewhere() throws IOException {
        Files.writeString(folder.resolve("ingress.yaml"), SHOP.substring(SHOP.lastIndexOf("---\n") + 4));

        assertThat(waybill.run("explain", "route", "shop.com/a", "ingress.yaml").exitCode())
                .isEqualTo(1);
        assertThat(waybill.run("explain", "route", "--expects", "Service/web", "shop.com/a", "ingress.yaml"))
                .returns(0, CommandRun.Result::exitCode)
                .extracting(CommandRun.Result::out)
                .asString()
                .contains("pods     declared elsewhere");
        assertThat(waybill.run("explain", "--expects", "web", "ingress.yaml"))
                .returns(2, CommandRun.Result::exitCode)
                .extracting(CommandRun.Result::err)
                .asString()
                .contains("\"web\" does not name a resource");
    }

    @Test
    void tellsClassesAndCanariesApart() throws IOException {
        String ingress = SHOP.substring(SHOP.lastIndexOf("---\n"));
        Files.writeString(
                folder.resolve("classes.yaml"),
                SHOP
                        + ingress.replace("name: web,", "name: inside,")
                                .replace("spec: {", "spec: {ingressClassName: inside, ")
                        + ingress.replace(
                                        "name: web,",
                                        "name: canary, annotations: {nginx.ingress.kubernetes.io/canary: \"true\","
                                                + " nginx.ingress.kubernetes.io/canary-weight: \"20\"},")
                                .replace("serviceName: web", "serviceName: web2"));

        assertThat(waybill.run("explain", "--topic", "routes", "classes.yaml").out())
                .contains("Of the default class\n\nHOST")
                .contains("\nOf class inside\n\nHOST")
                .containsPattern("shop.com/a +web2:80 +none +20 % of the requests +canary");
        assertThat(waybill.run("explain", "route", "shop.com/a", "classes.yaml").out())
                .contains("note     20 % of the requests go to web2:80, by Ingress shop/canary")
                .contains("\n\nrequest  shop.com/a\nrule     Ingress shop/inside")
                .contains("class    inside");
    }

    @Test
    void explainsTwentyThousandResources() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 6667; i++) {
            many.append(SHOP.replace("web", "web" + i)).append("---\n");
        }
        Files.writeString(folder.resolve("many.yaml"), many);

        assertThat(waybill.run("explain", "many.yaml").exitCode()).isZero();
        assertThat(waybill.run("diff", "many.yaml", "many.yaml").exitCode()).isZero();
    }

    @Test
    void tellsWhatIsNoResource() throws IOException {
        Files.writeString(folder.resolve("list.yaml"), "- 1\n");

        assertThat(waybill.run("explain", "list.yaml"))
                .returns(1, CommandRun.Result::exitCode)
                .extracting(CommandRun.Result::err)
                .asString()
                .startsWith("error[not-a-resource]: ")
                .contains("list.yaml:1:1");
    }

    @Test
    void drawsStandardInput() {
        CommandRun.Result result = waybill.run(SHOP, new String[] {"explain", "picture", "--format", "mermaid", "-"});

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("flowchart LR\n").contains("Deployment in shop<br/><b>web</b>");
    }

    @Test
    void refusesWhatItCannotRead() throws IOException {
        Files.writeString(folder.resolve("bad.yaml"), "a: [\n");

        assertThat(waybill.run("explain", "bad.yaml")).returns(1, CommandRun.Result::exitCode);
        assertThat(waybill.run("explain", "gone.yaml").err()).contains("gone.yaml does not exist");
        assertThat(waybill.run("explain", "route", "ftp://x", "shop.yaml").err())
                .contains("not a URL of HTTP");
        assertThat(waybill.run("explain", "--node", "big", "shop.yaml").err()).contains("not the size of a node");
        assertThat(waybill.run("explain").err()).contains("--class-path");
    }
}
