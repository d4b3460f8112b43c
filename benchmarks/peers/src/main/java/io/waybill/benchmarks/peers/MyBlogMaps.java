package io.waybill.benchmarks.peers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The resources of one copy of the application as maps. */
final class MyBlogMaps {

    private MyBlogMaps() {}

    static List<Map<String, Object>> copy(int number) {
        String namespace = "jds-" + number;
        return List.of(
                resource(
                        "v1",
                        "Secret",
                        "myblog",
                        namespace,
                        "stringData",
                        map("MYSQL_PASSWD", "123456", "MYSQL_USER", "root")),
                resource(
                        "v1",
                        "ConfigMap",
                        "myblog",
                        namespace,
                        "data",
                        map("MYSQL_HOST", "mysql", "MYSQL_PORT", "3306")),
                deployment("mysql", namespace, mysqlPod()),
                service("mysql", namespace, 3306, 3306),
                deployment("myblog", namespace, map("containers", List.of(myblog(number)))),
                service("myblog", namespace, 80, 8002),
                ingress(number, namespace));
    }

    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static Map<String, Object> resource(
            String apiVersion, String kind, String name, String namespace, String field, Object value) {
        return map(
                "apiVersion",
                apiVersion,
                "kind",
                kind,
                "metadata",
                map("name", name, "namespace", namespace),
                field,
                value);
    }

    private static Map<String, Object> deployment(String name, String namespace, Map<String, Object> podSpec) {
        Map<String, Object> labels = map("app", name);
        Map<String, Object> template = map("metadata", map("labels", labels), "spec", podSpec);
        return resource(
                "apps/v1",
                "Deployment",
                name,
                namespace,
                "spec",
                map("replicas", 1, "selector", map("matchLabels", labels), "template", template));
    }

    private static Map<String, Object> service(String name, String namespace, int port, int targetPort) {
        List<Object> ports = List.of(map("port", port, "protocol", "TCP", "targetPort", targetPort));
        return resource(
                "v1",
                "Service",
                name,
                namespace,
                "spec",
                map("type", "ClusterIP", "ports", ports, "selector", map("app", name)));
    }

    private static Map<String, Object> ingress(int number, String namespace) {
        Map<String, Object> backend = map("service", map("name", "myblog", "port", map("number", 80)));
        Map<String, Object> path = map("path", "/", "pathType", "Prefix", "backend", backend);
        Map<String, Object> rule = map("host", "myblog-" + number + ".jds.com", "http", map("paths", List.of(path)));
        return resource("networking.k8s.io/v1", "Ingress", "myblog", namespace, "spec", map("rules", List.of(rule)));
    }

    private static Map<String, Object> mysqlPod() {
        return map(
                "nodeSelector",
                map("component", "mysql"),
                "containers",
                List.of(mysql()),
                "volumes",
                List.of(map("name", "mysql-data", "hostPath", map("path", "/opt/mysql/data"))));
    }

    private static Map<String, Object> mysql() {
        return map(
                "name",
                "mysql",
                "image",
                "10.2.2.10:5000/mysql:5.7-utf8",
                "ports",
                List.of(map("containerPort", 3306)),
                "env",
                List.of(
                        fromSecret("MYSQL_USER", "MYSQL_USER"),
                        fromSecret("MYSQL_ROOT_PASSWORD", "MYSQL_PASSWD"),
                        map("name", "MYSQL_DATABASE", "value", "myblog")),
                "resources",
                resources(),
                "volumeMounts",
                List.of(map("name", "mysql-data", "mountPath", "/var/lib/mysql")),
                "livenessProbe",
                tcp(15, 20),
                "readinessProbe",
                tcp(5, 10));
    }

    private static Map<String, Object> myblog(int number) {
        return map(
                "name",
                "myblog",
                "image",
                "10.2.2.10:5000/myblog:v" + number,
                "imagePullPolicy",
                "IfNotPresent",
                "ports",
                List.of(map("containerPort", 8002)),
                "env",
                List.of(
                        fromConfigMap("MYSQL_HOST"),
                        fromConfigMap("MYSQL_PORT"),
                        fromSecret("MYSQL_USER", "MYSQL_USER"),
                        fromSecret("MYSQL_PASSWD", "MYSQL_PASSWD")),
                "resources",
                resources(),
                "livenessProbe",
                index(),
                "readinessProbe",
                index());
    }

    private static Map<String, Object> fromSecret(String name, String key) {
        return map("name", name, "valueFrom", map("secretKeyRef", map("name", "myblog", "key", key)));
    }

    private static Map<String, Object> fromConfigMap(String key) {
        return map("name", key, "valueFrom", map("configMapKeyRef", map("name", "myblog", "key", key)));
    }

    private static Map<String, Object> resources() {
        return map("requests", map("cpu", "50m", "memory", "100Mi"), "limits", map("cpu", "100m", "memory", "500Mi"));
    }

    private static Map<String, Object> tcp(int initialDelaySeconds, int periodSeconds) {
        return map(
                "tcpSocket",
                map("port", 3306),
                "initialDelaySeconds",
                initialDelaySeconds,
                "periodSeconds",
                periodSeconds);
    }

    private static Map<String, Object> index() {
        return map(
                "httpGet",
                map("path", "/blog/index/", "port", 8002, "scheme", "HTTP"),
                "initialDelaySeconds",
                10,
                "periodSeconds",
                15,
                "timeoutSeconds",
                2);
    }
}
