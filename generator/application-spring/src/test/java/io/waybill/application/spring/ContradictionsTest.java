package io.waybill.application.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Manifests that contradict their program in one point, and others beside them that do not. */
class ContradictionsTest {

    private static final String PORT = "server.port: 18080";
    private static final String MANAGEMENT = "management.server.port: 18081";

    @TempDir
    Path folder;

    static Stream<Arguments> contradictions() {
        return Stream.of(
                found(
                        "probe of the wrong port",
                        app(PORT).probe("8080", "/actuator/health"),
                        "error application-probe web.livenessProbe.httpGet.port"),
                found(
                        "probe of the default port",
                        app("spring.application.name: x").probe("80", "/"),
                        "error application-probe web.livenessProbe.httpGet.port"),
                found(
                        "named port",
                        app(PORT)
                                .container("ports: [{name: http, containerPort: 8080}]")
                                .probe("http", "/"),
                        "application-port web.ports[0].containerPort",
                        "application-probe web.livenessProbe.httpGet.port"),
                found(
                        "declared port",
                        app(PORT).container("ports: [{containerPort: 8080}]"),
                        "warning application-port web.ports[0].containerPort"),
                found(
                        "Service to the wrong port",
                        app(PORT).service("web", 80, "8080"),
                        "error application-port spec.ports[0].targetPort"),
                found(
                        "port moved by a variable",
                        app(PORT).variable("SERVER_PORT", "18082").probe("18080", "/"),
                        "application-probe web.livenessProbe.httpGet.port"),
                found(
                        "port moved by a ConfigMap",
                        app(PORT, "spring.config.import: file:/etc/shop/app.yaml")
                                .configMap("settings", "app.yaml", "server.port: 9090")
                                .pod("volumes: [{name: settings, configMap: {name: settings}}]")
                                .container("volumeMounts: [{name: settings, mountPath: /etc/shop}]")
                                .probe("18080", "/"),
                        "application-probe web.livenessProbe.httpGet.port"),
                found(
                        "port moved by an argument",
                        app(PORT).container("args: ['--server.port=9090']").probe("18080", "/"),
                        "application-probe web.livenessProbe.httpGet.port"),
                found(
                        "port moved by a profile",
                        app(PORT, "---", "spring.config.activate.on-profile: prod", "server.port: 9090")
                                .variable("SPRING_PROFILES_ACTIVE", "prod")
                                .probe("18080", "/"),
                        "application-probe web.livenessProbe.httpGet.port"),
                found(
                        "port moved by JAVA_TOOL_OPTIONS",
                        app(PORT)
                                .variable("JAVA_TOOL_OPTIONS", "-Dserver.port=9090")
                                .probe("18080", "/"),
                        "application-probe web.livenessProbe.httpGet.port"),
                found(
                        "health on the main port",
                        app(PORT, MANAGEMENT).probe("18080", "/actuator/health"),
                        "application-probe web.livenessProbe.httpGet.path: The program does not answer /actuator/health on port 18080: the program answers that path on port 18081"),
                found(
                        "health without the context path",
                        app(PORT, "server.servlet.context-path: /shop").probe("18080", "/actuator/health"),
                        "application-probe web.livenessProbe.httpGet.path"),
                found(
                        "health under another base path",
                        app(PORT, "management.endpoints.web.base-path: /manage").probe("18080", "/actuator/health"),
                        "its health is at /manage/health on 18080"),
                found(
                        "health mapped elsewhere",
                        app(PORT, "management.endpoints.web.path-mapping.health: healthz")
                                .probe("18080", "/actuator/health"),
                        "application-probe"),
                found(
                        "liveness without probes",
                        app(PORT, "management.endpoint.health.probes.enabled: false")
                                .probe("18080", "/actuator/health/liveness"),
                        "application-probe web.livenessProbe.httpGet.path"),
                found(
                        "health not exposed",
                        app(PORT, "management.endpoints.web.exposure.include: info")
                                .probe("18080", "/actuator/health"),
                        "its health endpoint is not exposed"),
                found(
                        "no management",
                        app(PORT, "management.server.port: -1").probe("18080", "/actuator/health"),
                        "management.server.port turns its endpoints off"),
                found(
                        "HTTPS asked of HTTP",
                        app(PORT)
                                .container(
                                        "livenessProbe: {httpGet: {port: 18080, path: /actuator/health, scheme: HTTPS}}"),
                        "application-probe web.livenessProbe.httpGet.scheme"),
                found(
                        "HTTP asked of HTTPS",
                        app(PORT, "server.ssl.key-store: classpath:shop.p12").probe("18080", "/actuator/health"),
                        "application-probe web.livenessProbe.httpGet.port"),
                found(
                        "only for its own pod",
                        app(PORT, "server.address: 127.0.0.1").probe("18080", "/actuator/health"),
                        "for its own pod alone"),
                found(
                        "TCP probe",
                        app(PORT).container("readinessProbe: {tcpSocket: {port: 8443}}"),
                        "application-probe web.readinessProbe.tcpSocket.port"),
                found(
                        "startup probe",
                        app(PORT).container("startupProbe: {httpGet: {port: 18081, path: /}}"),
                        "application-probe web.startupProbe.httpGet.port"),
                found(
                        "hook",
                        app(PORT).container("lifecycle: {preStop: {httpGet: {port: 9999, path: /}}}"),
                        "application-probe web.lifecycle.preStop.httpGet.port"),
                found(
                        "no web server",
                        app("spring.main.web-application-type: none").probe("8080", "/actuator/health"),
                        "has no web server"),
                found(
                        "misspelt variable",
                        app(PORT).variable("SPRING_MVC_SERVLT_PATH", "/api"),
                        "Did you mean SPRING_MVC_SERVLET_PATH, which sets spring.mvc.servlet.path?"),
                found(
                        "words too many",
                        app(PORT).variable("ORG_SERVER_PORT", "1"),
                        "Did you mean SERVER_PORT, which sets server.port?"),
                found(
                        "shortened",
                        app(PORT).variable("SERVER_SERVLET_CONTEXTPAT", "/shop"),
                        "Did you mean SERVER_SERVLET_CONTEXTPATH"),
                found(
                        "variable of a ConfigMap",
                        app(PORT)
                                .configMap("settings", "MANAGEMENT_SERVER_PROT", "18081")
                                .container("envFrom: [{configMapRef: {name: settings}}]"),
                        "application-setting web.envFrom[0].configMapRef: The variable MANAGEMENT_SERVER_PROT"),
                found("no number", app().variable("SERVER_PORT", "http"), "error application-setting web.env[0].value"),
                found(
                        "no duration",
                        app(PORT).variable("SERVER_SERVLET_SESSION_TIMEOUT", "soon"),
                        "application-setting web.env[0].value"),
                found(
                        "no size",
                        app(PORT).variable("SERVER_MAXHTTPREQUESTHEADERSIZE", "large"),
                        "application-setting web.env[0].value"),
                found(
                        "no boolean",
                        app(PORT).variable("SERVER_COMPRESSION_ENABLED", "maybe"),
                        "application-setting web.env[0].value"),
                found(
                        "service link",
                        app().service("server", 80, "8080"),
                        "error application-setting web.env: The variable SERVER_PORT sets server.port, which takes a value of type Integer; it comes from the service link of Service server"),
                found(
                        "placeholder without a value",
                        app(PORT, "shop.url: ${SHOP_URL}"),
                        "needs ${SHOP_URL}, which has no default"),
                found(
                        "import that is not mounted",
                        app(PORT, "spring.config.import: file:/etc/shop/app.yaml"),
                        "application-setting web.env: The program imports its configuration from"),
                found(
                        "config tree that is not mounted",
                        app(PORT, "spring.config.import: configtree:/etc/shop/"),
                        "application-setting web.env: The program imports its configuration from"),
                found(
                        "heap above the limit",
                        app(PORT)
                                .container(
                                        "resources: {limits: {memory: 512Mi}}",
                                        "env: [{name: JAVA_TOOL_OPTIONS, value: -Xmx1g}]"),
                        "error application-memory web.resources.limits[memory]"),
                found(
                        "heap of the command",
                        app(PORT)
                                .container(
                                        "resources: {limits: {memory: 512Mi}}",
                                        "command: [java, -Xmx512m, -jar, app.jar]"),
                        "warning application-memory"),
                found(
                        "heap and buffers",
                        app(PORT)
                                .container(
                                        "resources: {limits: {memory: 1Gi}}",
                                        "env: [{name: JDK_JAVA_OPTIONS, value: '-Xmx768m -XX:MaxMetaspaceSize=256m'}]"),
                        "warning application-memory"),
                found(
                        "share of the memory",
                        app(PORT)
                                .container(
                                        "resources: {limits: {memory: 1Gi}}",
                                        "env: [{name: JAVA_TOOL_OPTIONS, value: '-XX:MaxRAMPercentage=100.0'}]"),
                        "warning application-memory"),
                found(
                        "shutdown",
                        app(PORT).container("lifecycle: {preStop: {sleep: {seconds: 10}}}"),
                        "warning application-shutdown spec.template.spec.terminationGracePeriodSeconds"),
                found(
                        "long phase",
                        app(PORT, "spring.lifecycle.timeout-per-shutdown-phase: 60s"),
                        "warning application-shutdown"),
                found(
                        "port of a Service",
                        app(PORT)
                                .variable("SHOP_DB", "jdbc:mysql://mysql:3307/shop")
                                .and(mysql()),
                        "warning application-address web.env[0].value: The variable SHOP_DB leads to port 3307 of Service mysql"),
                found(
                        "port of a Service in its own properties",
                        app(PORT, "spring.datasource.url: jdbc:mysql://mysql:3308/shop")
                                .and(mysql()),
                        "The property spring.datasource.url (application.yaml in classes, line 2) leads to port 3308"),
                found(
                        "port beside a host",
                        app(PORT, "spring.data.redis: {host: mysql, port: 6380}")
                                .and(mysql()),
                        "leads to port 6380 of Service mysql"),
                found(
                        "list of servers",
                        app(PORT, "spring.kafka.bootstrap-servers: other:9092, mysql:9092")
                                .and(mysql()),
                        "leads to port 9092 of Service mysql"),
                found(
                        "Service of another namespace",
                        app(PORT)
                                .variable("SHOP_API", "http://cart/")
                                .and(
                                        "apiVersion: v1",
                                        "kind: Service",
                                        "metadata: {name: cart, namespace: other}",
                                        "spec: {selector: {app: cart}, ports: [{port: 80}]}"),
                        "Write cart.other."),
                found(
                        "option behind the program",
                        app(PORT).container("command: [java, -jar, app.jar, -Xmx512m]"),
                        "warning application-setting web.command[3]"),
                found(
                        "no place for Tomcat",
                        app(PORT).container("securityContext: {readOnlyRootFilesystem: true}"),
                        "warning application-file web.securityContext.readOnlyRootFilesystem: The program writes to /tmp"),
                found(
                        "no place for the log",
                        app(PORT, "logging.file.name: /var/log/shop.log")
                                .pod("volumes: [{name: tmp, emptyDir: {}}]")
                                .container(
                                        "securityContext: {readOnlyRootFilesystem: true}",
                                        "volumeMounts: [{name: tmp, mountPath: /tmp}]"),
                        "The program writes to /var/log/shop.log (logging.file.name)"),
                found(
                        "key store that the volume lacks",
                        app(PORT, "server.ssl.key-store: file:/etc/shop/shop.p12")
                                .configMap("settings", "other.p12", "x")
                                .pod("volumes: [{name: settings, configMap: {name: settings}}]")
                                .container("volumeMounts: [{name: settings, mountPath: /etc/shop}]"),
                        "error application-file web.volumeMounts[0].mountPath: The program reads /etc/shop/shop.p12"),
                found(
                        "endpoints behind an Ingress",
                        app(PORT, "management.endpoints.web.exposure.include: health,env")
                                .service("web", 80, "18080")
                                .and(ingress("/")),
                        "warning application-exposure spec.rules[0].http.paths[0].path: Everybody who reaches the Ingress can ask the program for /actuator/env."),
                found(
                        "threads and heap",
                        app(PORT)
                                .container(
                                        "resources: {limits: {memory: 1Gi}}",
                                        "env: [{name: JAVA_TOOL_OPTIONS, value: '-Xmx900m -Xss1m'}]"),
                        "warning application-memory"),
                found(
                        "two sizes of the heap",
                        app(PORT)
                                .container(
                                        "resources: {limits: {memory: 1Gi}}",
                                        "env: [{name: JAVA_TOOL_OPTIONS, value: '-Xmx512m -XX:MaxRAMPercentage=75'}]"),
                        "The JVM ignores -XX:MaxRAMPercentage, since -Xmx sets its heap."),
                found(
                        "default port of a Service",
                        app(PORT)
                                .variable("SHOP_API", "http://mysql.shop.svc.cluster.local/")
                                .and(mysql()),
                        "leads to port 80 of Service mysql"));
    }

    static Stream<Arguments> agreements() {
        return Stream.of(
                clean("nothing said", app(PORT)),
                clean(
                        "all that it has",
                        app(PORT, MANAGEMENT)
                                .container(
                                        "ports: [{name: http, containerPort: 18080}, {name: management, containerPort: 18081}]",
                                        "readinessProbe: {httpGet: {port: management, path: /actuator/health/readiness}}")
                                .probe("management", "/actuator/health/liveness")
                                .service("web", 80, "http")),
                clean("a path of its own", app(PORT).probe("18080", "/cart")),
                clean(
                        "a port of a sidecar",
                        app(PORT)
                                .pod(
                                        "initContainers: [{name: proxy, image: proxy, restartPolicy: Always, ports: [{containerPort: 15021}]}]")
                                .probe("15021", "/healthz/ready")),
                clean("a UDP port", app(PORT).container("ports: [{containerPort: 5353, protocol: UDP}]")),
                clean(
                        "a debugger",
                        app(PORT)
                                .container(
                                        "ports: [{containerPort: 5005}]",
                                        "env: [{name: JAVA_TOOL_OPTIONS, value: '-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005'}]")),
                clean(
                        "a port by a Secret",
                        app(PORT)
                                .container("env: [{name: SERVER_PORT, valueFrom: {secretKeyRef: {name: s, key: k}}}]")),
                clean("a random port", app("server.port: 0").probe("8080", "/")),
                clean(
                        "service links turned off",
                        app().pod("enableServiceLinks: false").service("server", 80, "8080")),
                clean(
                        "a service link overridden",
                        app().service("server", 80, "8080").variable("SERVER_PORT", "8080")),
                clean(
                        "a variable that its configuration uses",
                        app(PORT, "shop.url: ${SERVER_PROT}").variable("SERVER_PROT", "1")),
                clean("an index", app(PORT).variable("MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE_0_", "health")),
                clean("a variable of its own", app(PORT).variable("SHOP_COLOUR", "red")),
                clean(
                        "variables of the platform",
                        app(PORT).variable("TZ", "UTC").container("workingDir: /app")),
                clean(
                        "a small heap",
                        app(PORT)
                                .container(
                                        "resources: {limits: {memory: 1Gi}}",
                                        "command: [java, -Xmx512m, -jar, app.jar]")),
                clean(
                        "a share of the memory",
                        app(PORT)
                                .container(
                                        "resources: {limits: {memory: 1Gi}}",
                                        "env: [{name: JAVA_TOOL_OPTIONS, value: '-XX:MaxRAMPercentage=75'}]")),
                clean(
                        "enough time",
                        app(PORT)
                                .pod("terminationGracePeriodSeconds: 45")
                                .container("lifecycle: {preStop: {exec: {command: [sleep, '10']}}}")),
                clean(
                        "a place for Tomcat",
                        app(PORT)
                                .pod("volumes: [{name: tmp, emptyDir: {}}]")
                                .container(
                                        "securityContext: {readOnlyRootFilesystem: true}",
                                        "volumeMounts: [{name: tmp, mountPath: /tmp}]")),
                clean(
                        "a key store in a volume",
                        app(PORT, "server.ssl.key-store: file:/etc/shop/shop.p12")
                                .configMap("settings", "shop.p12", "x")
                                .pod("volumes: [{name: settings, configMap: {name: settings}}]")
                                .container("volumeMounts: [{name: settings, mountPath: /etc/shop}]")),
                clean("a key store of the image", app(PORT, "server.ssl.key-store: file:/etc/ssl/shop.p12")),
                clean(
                        "endpoints on a port of their own",
                        app(PORT, MANAGEMENT, "management.endpoints.web.exposure.include: '*'")
                                .service("web", 80, "18080")
                                .and(ingress("/"))),
                clean(
                        "an Ingress to other paths",
                        app(PORT, "management.endpoints.web.exposure.include: '*'")
                                .service("web", 80, "18080")
                                .and(ingress("/shop"))),
                clean("an option before the program", app(PORT).container("command: [java, -Xmx512m, -jar, app.jar]")),
                clean("at once", app(PORT, "server.shutdown: immediate").pod("terminationGracePeriodSeconds: 5")),
                clean(
                        "the port of a Service",
                        app(PORT).variable("SHOP_DB", "jdbc:mysql://mysql/shop").and(mysql())),
                clean(
                        "a Service that is not here",
                        app(PORT)
                                .variable("SHOP_DB", "jdbc:mysql://other:1234/shop")
                                .and(mysql())),
                clean(
                        "a placeholder that is set",
                        app(PORT, "shop.url: ${SHOP_URL}").variable("SHOP_URL", "http://x")),
                clean(
                        "a placeholder that a Secret elsewhere may set",
                        app(PORT, "shop.url: ${SHOP_URL}").container("envFrom: [{secretRef: {name: elsewhere}}]")),
                clean(
                        "an optional import",
                        app(PORT, "spring.config.import: optional:file:/etc/shop/app.yaml")
                                .probe("18080", "/")));
    }

    private static Compared app(String... yaml) {
        return Compared.with(ProgramCase.named("program").yaml(yaml));
    }

    private static String[] mysql() {
        return new String[] {
            "apiVersion: v1",
            "kind: Service",
            "metadata: {name: mysql, namespace: shop}",
            "spec: {selector: {app: mysql}, ports: [{port: 3306}]}"
        };
    }

    private static String[] ingress(String path) {
        return new String[] {
            "apiVersion: networking.k8s.io/v1",
            "kind: Ingress",
            "metadata: {name: web, namespace: shop}",
            "spec: {rules: [{http: {paths: [{path: " + path
                    + ", pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]}"
        };
    }

    private static Arguments found(String name, Compared compared, String... findings) {
        return Arguments.of(name, compared, List.of(findings));
    }

    private static Arguments clean(String name, Compared compared) {
        return Arguments.of(name, compared);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void contradictions(String name, Compared compared, List<String> expected) throws Exception {
        List<String> findings = compared.findings(folder);
        assertThat(findings).as(name).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(findings.get(i)).contains(expected.get(i));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void agreements(String name, Compared compared) throws Exception {
        assertThat(compared.findings(folder)).as(name).isEmpty();
    }
}
