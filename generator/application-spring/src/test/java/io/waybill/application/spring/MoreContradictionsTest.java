package io.waybill.application.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes that people made with programs in containers, and what is next to them and right. */
class MoreContradictionsTest {

    private static final String PORT = "server.port: 18080";
    private static final String DEBUG = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=";

    @TempDir
    Path folder;

    static Stream<Arguments> contradictions() {
        return Stream.of(
                found(
                        "unit of Kubernetes",
                        app().variable("JAVA_TOOL_OPTIONS", "-Xmx512Mi"),
                        "error",
                        "\"-Xmx512Mi\" (variable JAVA_TOOL_OPTIONS) is not a size"),
                found(
                        "percent sign",
                        app().variable("JAVA_TOOL_OPTIONS", "-XX:MaxRAMPercentage=75%"),
                        "error",
                        "is not a number"),
                found(
                        "old class space",
                        app().variable("JAVA_TOOL_OPTIONS", "-XX:MaxPermSize=256m"),
                        "error",
                        "is not known to Java 17"),
                found(
                        "old collector in the command",
                        app().container("command: [java, -XX:+UseConcMarkSweepGC, -jar, app.jar]"),
                        "error application-setting web.command[1]",
                        "Remove it"),
                found(
                        "old logs of the collector",
                        app().variable("JAVA_TOOL_OPTIONS", "-XX:+PrintGCDateStamps"),
                        "error",
                        "-Xlog:gc"),
                found(
                        "limits that Java 8 had to be told of",
                        app().variable("JAVA_TOOL_OPTIONS", "-XX:+UseCGroupMemoryLimitForHeap"),
                        "error",
                        "by itself"),
                found(
                        "opened package in two words",
                        app().variable("JAVA_TOOL_OPTIONS", "--add-opens java.base/java.lang=ALL-UNNAMED"),
                        "error",
                        "only the launcher reads"),
                found(
                        "class path in the variable",
                        app().variable("JAVA_TOOL_OPTIONS", "-cp /app"),
                        "error",
                        "is not an option of the JVM"),
                found(
                        "jar in the variable",
                        app().variable("JDK_JAVA_OPTIONS", "-jar app.jar"),
                        "error",
                        "only the command may"),
                found(
                        "options for a script",
                        app().container("command: [java, -jar, app.jar]", "env: [{name: JAVA_OPTS, value: -Xmx256m}]"),
                        "warning application-setting web.env[0].value",
                        "JAVA_TOOL_OPTIONS"),
                found(
                        "variable without a shell",
                        app().container("command: [java, $JAVA_OPTS, -jar, app.jar]"),
                        "error application-setting web.command[1]",
                        "without a shell"),
                found(
                        "heap in a shell's command",
                        app().container(
                                        "resources: {limits: {memory: 512Mi}}",
                                        "command: [sh, -c, exec java -Xmx1g -jar /app.jar]"),
                        "error application-memory",
                        "1024Mi"),
                found(
                        "port in a shell's command",
                        app(PORT)
                                .container("command: [sh, -c, java -Dserver.port=9090 -jar /app.jar]")
                                .probe("18080", "/actuator/health"),
                        "error application-probe",
                        "listens on 9090"),
                found(
                        "argument in a shell's command",
                        app(PORT)
                                .container("command: [/bin/sh, -c, 'exec java -jar /app.jar --server.port=9090']")
                                .probe("18080", "/"),
                        "error application-probe",
                        "9090"),
                found(
                        "option behind the jar in a shell's command",
                        app(PORT).container("command: [sh, -c, java -jar /app.jar -Xmx256m]"),
                        "warning application-setting web.command[2]",
                        "comes after the program"),
                found(
                        "class that is not there",
                        app().container("command: [java, -cp, '/app/*', demo.Shopp]"),
                        "warning application-setting web.command[3]",
                        "Did you mean demo.Shop?"),
                found(
                        "debugger for its own pod",
                        app(PORT).variable("JAVA_TOOL_OPTIONS", DEBUG + "5005").service("debug", 5005, "5005"),
                        "warning application-port spec.ports[0].targetPort",
                        "Write address=*:5005"),
                found(
                        "debugger on localhost",
                        app(PORT)
                                .variable("JAVA_TOOL_OPTIONS", DEBUG + "localhost:5005")
                                .service("debug", 5005, "5005"),
                        "warning application-port",
                        "its own pod alone"),
                found(
                        "server for its own pod behind a Service",
                        app(PORT, "server.address: localhost").service("web", 80, "18080"),
                        "error application-port",
                        "its own pod alone"),
                found(
                        "type in a mounted file",
                        mounted("server.port: http"),
                        "error application-setting web.env",
                        "server.port (ConfigMap settings, key app.yaml, line 1) takes a value of type Integer, and not \"http\""),
                found(
                        "duration in a mounted file",
                        mounted("spring.lifecycle.timeout-per-shutdown-phase: soon"),
                        "warning application-setting",
                        "takes a value of type Duration"),
                found(
                        "size in a mounted file",
                        mounted("server.max-http-request-header-size: large"),
                        "warning application-setting",
                        "DataSize"),
                found(
                        "type in an argument",
                        app(PORT).container("args: ['--server.compression.enabled=maybe']"),
                        "warning application-setting",
                        "takes a value of type Boolean"),
                found(
                        "misspelt key of a mounted file",
                        mounted("server.servlet.contxt-path: /shop"),
                        "warning application-setting",
                        "Did you mean server.servlet.context-path?"),
                found(
                        "folder of Tomcat that is read-only",
                        app(PORT, "server.tomcat.basedir: /var/tomcat")
                                .pod("volumes: [{name: tmp, emptyDir: {}}]")
                                .container(
                                        "securityContext: {readOnlyRootFilesystem: true}",
                                        "volumeMounts: [{name: tmp, mountPath: /tmp}]"),
                        "warning application-file",
                        "/var/tomcat (server.tomcat.basedir)"),
                found(
                        "temporary folder that is read-only",
                        app(PORT)
                                .variable("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=/scratch")
                                .pod("volumes: [{name: tmp, emptyDir: {}}]")
                                .container(
                                        "securityContext: {readOnlyRootFilesystem: true}",
                                        "volumeMounts: [{name: tmp, mountPath: /tmp}]"),
                        "warning application-file",
                        "/scratch"),
                found(
                        "log in a ConfigMap's folder",
                        app(PORT, "logging.file.path: /etc/shop")
                                .configMap("settings", "app.yaml", "x: 1")
                                .pod("volumes: [{name: settings, configMap: {name: settings}}]")
                                .container("volumeMounts: [{name: settings, mountPath: /etc/shop}]"),
                        "warning application-file",
                        "/etc/shop (logging.file.path)"),
                found(
                        "placeholder that a Secret lacks",
                        app(PORT, "shop.user: ${DB_USER}")
                                .expects("Secret/db#PASSWORD")
                                .container("envFrom: [{secretRef: {name: db}}]"),
                        "warning application-setting",
                        "needs ${DB_USER}"));
    }

    static Stream<Arguments> agreements() {
        return Stream.of(
                clean("a size", app().variable("JAVA_TOOL_OPTIONS", "-Xmx512m -XX:MaxRAMPercentage=75.0")),
                clean(
                        "an opened package",
                        app().variable("JAVA_TOOL_OPTIONS", "--add-opens=java.base/java.lang=ALL-UNNAMED")),
                clean(
                        "two words for the launcher",
                        app().variable("JDK_JAVA_OPTIONS", "--add-opens java.base/java.lang=ALL-UNNAMED")),
                clean("a quoted option", app().variable("JAVA_TOOL_OPTIONS", "-XX:OnOutOfMemoryError=\"kill -9 %p\"")),
                clean("options for a script that is not seen", app().variable("JAVA_OPTS", "-Xmx256m")),
                clean(
                        "options in a shell's command",
                        app().container(
                                        "command: [sh, -c, exec java $JAVA_OPTS -jar app.jar]",
                                        "env: [{name: JAVA_OPTS, value: -Xmx256m}]")),
                clean(
                        "a script with more than one command",
                        app(PORT)
                                .container("command: [sh, -c, 'sleep 5; java -Dserver.port=9090 -jar /app.jar']")
                                .probe("18080", "/")),
                clean("its class", app().container("command: [java, -cp, '/app/*', demo.Shop]")),
                clean(
                        "its launcher",
                        app().container("command: [java, org.springframework.boot.loader.launch.JarLauncher]")),
                clean(
                        "a debugger for everybody",
                        app(PORT)
                                .variable("JAVA_TOOL_OPTIONS", DEBUG + "*:5005")
                                .service("debug", 5005, "5005")),
                clean(
                        "a debugger for its own pod",
                        app(PORT)
                                .variable("JAVA_TOOL_OPTIONS", DEBUG + "5005")
                                .container("ports: [{containerPort: 5005}]")),
                clean(
                        "remote management",
                        app(PORT)
                                .variable("JAVA_TOOL_OPTIONS", "-Dcom.sun.management.jmxremote.port=9010")
                                .service("jmx", 9010, "9010")),
                clean(
                        "the port of an agent",
                        app(PORT)
                                .variable("JAVA_TOOL_OPTIONS", "-javaagent:/jmx.jar=9404:/jmx.yaml")
                                .container("ports: [{containerPort: 9404}]")
                                .service("metrics", 9404, "9404")),
                clean(
                        "types in a mounted file",
                        mounted(
                                "server.port: 18080\nserver.compression.enabled: true\nspring.lifecycle.timeout-per-shutdown-phase: 10s")),
                clean("a property of its own in a mounted file", mounted("shop.server.port: x\nserver.port: 18080")),
                clean(
                        "a key that a Secret declares",
                        app(PORT, "shop.user: ${DB_USER}")
                                .expects("Secret/db#DB_USER")
                                .container("envFrom: [{secretRef: {name: db}}]")),
                clean(
                        "a Secret whose keys are not declared",
                        app(PORT, "shop.user: ${DB_USER}")
                                .expects("Secret/db")
                                .container("envFrom: [{secretRef: {name: db}}]")),
                clean(
                        "a port that a declared Secret has",
                        app(PORT)
                                .expects("Secret/db#SERVER_PORT")
                                .container("envFrom: [{secretRef: {name: db}}]")
                                .service("web", 80, "9090")),
                clean(
                        "a management port that only the cluster knows",
                        app(PORT)
                                .container(
                                        "env: [{name: MANAGEMENT_SERVER_PORT, valueFrom: {secretKeyRef: {name: s, key: k}}}]")
                                .probe("18080", "/actuator/health")),
                clean(
                        "a temporary folder that it can write",
                        app(PORT)
                                .variable("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=/scratch")
                                .pod("volumes: [{name: tmp, emptyDir: {}}]")
                                .container(
                                        "securityContext: {readOnlyRootFilesystem: true}",
                                        "volumeMounts: [{name: tmp, mountPath: /scratch}]")));
    }

    private static Compared app(String... yaml) {
        return Compared.with(ProgramCase.named("program").yaml(yaml));
    }

    /** A program that imports a file of a ConfigMap. */
    private static Compared mounted(String text) {
        return app("spring.config.import: file:/etc/shop/app.yaml")
                .configMap("settings", "app.yaml", text)
                .pod("volumes: [{name: settings, configMap: {name: settings}}]")
                .container("volumeMounts: [{name: settings, mountPath: /etc/shop}]");
    }

    private static Arguments found(String name, Compared compared, String... parts) {
        return Arguments.of(name, compared, List.of(parts));
    }

    private static Arguments clean(String name, Compared compared) {
        return Arguments.of(name, compared);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void contradictions(String name, Compared compared, List<String> parts) throws Exception {
        assertThat(compared.findings(folder))
                .as(name)
                .singleElement()
                .asString()
                .contains(parts);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void agreements(String name, Compared compared) throws Exception {
        assertThat(compared.findings(folder)).as(name).isEmpty();
    }
}
