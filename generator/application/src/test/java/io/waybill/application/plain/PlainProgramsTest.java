package io.waybill.application.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.application.Compiled;
import io.waybill.application.Manifests;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs without a framework, against the containers that start them. */
class PlainProgramsTest {

    private static final String SHOP = """
            package demo;
            public class Shop {
              public static void main(String[] args) {
                int port = Integer.parseInt(System.getenv("SHOP_PORT"));
                String host = System.getenv().getOrDefault("DATABASE_HOST", "localhost");
                System.out.println(port + host + System.getProperty("shop.color", "red") + System.getenv(args[0]));
              }
            }
            """;

    @TempDir
    Path folder;

    private Compiled program;

    @BeforeEach
    void compile() throws Exception {
        program = Compiled.in(folder).source("demo/Shop.java", SHOP);
    }

    private List<String> findings(String... container) throws Exception {
        return Manifests.findings(program.path(), List.of(container));
    }

    @Test
    void namesTheMainClassThatTheCommandMeans() throws Exception {
        assertThat(findings("command: [java, -cp, '/app/*', demo.Shpo]"))
                .singleElement()
                .asString()
                .contains(
                        "warning application-setting web.command[3]",
                        "The command starts the class demo.Shpo, which the program does not have. Did you mean demo.Shop?");
        assertThat(findings("command: [java, -cp, '/app/*', shop.Shop]"))
                .singleElement()
                .asString()
                .contains("demo.Shop?");
        assertThat(findings("command: [java, -cp, '/app/*', demo.Shop]", "args: [demo.Shpo]"))
                .singleElement()
                .asString()
                .startsWith("info application-unknown");
    }

    @Test
    void aWordThatOnlyAShellFillsInIsNoClass() throws Exception {
        assertThat(findings("command: [java, $JAVA_OPTS, -cp, /app, demo.Shop]"))
                .singleElement()
                .asString()
                .contains("error application-setting web.command[1]", "without a shell");
        assertThat(findings("command: [sh, -c, 'exec java $JAVA_OPTS -cp /app demo.Shop']"))
                .singleElement()
                .asString()
                .startsWith("info application-unknown");
    }

    @Test
    void aJarThatIsStartedNamesAMainClassThatItHas() throws Exception {
        program.jar("shop.jar", "");
        assertThat(findings("command: [java, -jar, /app/shop.jar]"))
                .singleElement()
                .asString()
                .contains("error application-setting web.command[2]", "names no main class");
        assertThat(findings("command: [java, -jar, app.jar]"))
                .singleElement()
                .asString()
                .contains("warning", "no main");
        program.jar("shop.jar", "Main-Class: demo.Shpo\n");
        assertThat(findings("command: [java, -jar, /app/shop.jar]"))
                .singleElement()
                .asString()
                .contains("names the main class demo.Shpo, which the jar does not have");
        program.jar("shop.jar", "Main-Class: demo.Shop\n");
        assertThat(findings("command: [java, -jar, /app/shop.jar]"))
                .singleElement()
                .asString()
                .startsWith("info");
    }

    @Test
    void aModuleHasAName() throws Exception {
        program.source("module-info.java", "module shop { exports demo; }");
        assertThat(findings("command: [java, -p, /app, -m, store/demo.Shop]"))
                .singleElement()
                .asString()
                .contains("the program is the module shop");
        assertThat(findings("command: [java, -p, /app, -m, shop/demo.Shpo]"))
                .singleElement()
                .asString()
                .contains("Did you mean demo.Shop?");
        assertThat(findings("command: [java, -p, /app, -m, shop]"))
                .singleElement()
                .asString()
                .contains("names no main class");
        assertThat(findings("command: [java, -p, /app, --module=shop/demo.Shop]"))
                .singleElement()
                .asString()
                .startsWith("info");
    }

    @Test
    void variablesThatItsClassesReadAreKnown() throws Exception {
        assertThat(findings("env: [{name: DATABASE_HSOT, value: db}]"))
                .singleElement()
                .asString()
                .contains(
                        "warning application-setting web.env[0].value",
                        "Did you mean DATABASE_HOST, which demo.Shop, line 5 reads");
        assertThat(findings("env: [{name: SHOP_PORT, value: http}]"))
                .singleElement()
                .asString()
                .contains("makes a number of the variable SHOP_PORT, and it is \"http\"");
        assertThat(findings("env: [{name: SHOP_PORT, value: '80'}, {name: OTHER_NAME, value: x}]"))
                .singleElement()
                .asString()
                .startsWith("info");
    }

    @Test
    void theBlueprintBesideItIsNotTheProgram() throws Exception {
        program.source(
                "io/waybill/dsl/Stub.java",
                "package io.waybill.dsl; public class Stub { public static void of(String a) {} }");
        program.source(
                "demo/Blue.java", "package demo; class Blue { void x() { io.waybill.dsl.Stub.of(\"SHOP_PROT\"); } }");
        assertThat(findings("env: [{name: SHOP_PROT, value: '80'}]"))
                .singleElement()
                .asString()
                .contains("Did you mean SHOP_PORT");
        assertThat(findings("env: [{name: SHOP_HOST, value: x}]"))
                .singleElement()
                .asString()
                .startsWith("info");
    }

    @Test
    void aServiceLinkIsNoNumber() throws Exception {
        assertThat(Manifests.findings(program.path(), List.of(), """
                        apiVersion: v1
                        kind: Service
                        metadata: {name: shop, namespace: shop}
                        spec: {selector: {app: other}, ports: [{port: 80}]}
                        """))
                .singleElement()
                .asString()
                .contains("which comes from the service link of Service shop", "enableServiceLinks: false");
    }

    @Test
    void optionsForScriptsAreNotReadByJava() throws Exception {
        assertThat(findings("command: [java, -jar, x.jar]", "env: [{name: JAVA_OPTS, value: -Xmx1g}]"))
                .singleElement()
                .asString()
                .contains("does not read the variable JAVA_OPTS");
        assertThat(findings("command: [sh, -c, java $JAVA_OPTS -jar x.jar]", "env: [{name: JAVA_OPTS, value: -Xmx1g}]"))
                .singleElement()
                .asString()
                .startsWith("info");
    }

    @Test
    void theHeapOfAShellsCommandCounts() throws Exception {
        assertThat(findings(
                        "command: [sh, -c, java $JAVA_OPTS -cp /app demo.Shop]",
                        "env: [{name: JAVA_OPTS, value: -Xmx1g}]",
                        "resources: {limits: {memory: 512Mi}}"))
                .anyMatch(finding -> finding.startsWith("error application-memory"));
    }

    @Test
    void explainsWhatItReads() throws Exception {
        assertThat(Manifests.explained(program.path(), List.of("env: [{name: SHOP_PORT, value: '80'}]")))
                .contains(
                        "given|SHOP_PORT|80|variable, read by demo.Shop, line 4",
                        "unset|DATABASE_HOST|(unknown)|variable, read by demo.Shop, line 5",
                        "unset|shop.color|(unknown)|option -Dshop.color, read by demo.Shop, line 6");
    }
}
