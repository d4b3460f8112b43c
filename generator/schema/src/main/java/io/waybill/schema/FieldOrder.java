package io.waybill.schema;

import java.util.Comparator;
import java.util.List;

/**
 * The order of the fields of a type in YAML: what names a thing first, then the fields that people write in the order
 * in which they usually write them, then the rest by the alphabet, the status last.
 */
public final class FieldOrder {

    private static final List<String> FIRST = List.of(
            "apiVersion",
            "kind",
            "metadata",
            "name",
            "generateName",
            "namespace",
            "labels",
            "annotations",
            "type",
            "immutable",
            "image",
            "imagePullPolicy",
            "command",
            "args",
            "workingDir",
            "ports",
            "envFrom",
            "env",
            "resources",
            "requests",
            "limits",
            "volumeMounts",
            "volumeDevices",
            "startupProbe",
            "livenessProbe",
            "readinessProbe",
            "lifecycle",
            "securityContext",
            "exec",
            "grpc",
            "httpGet",
            "tcpSocket",
            "host",
            "path",
            "pathType",
            "port",
            "protocol",
            "targetPort",
            "nodePort",
            "containerPort",
            "backend",
            "key",
            "operator",
            "value",
            "values",
            "valueFrom",
            "effect",
            "scaleTargetRef",
            "minReplicas",
            "maxReplicas",
            "replicas",
            "completions",
            "parallelism",
            "schedule",
            "timeZone",
            "concurrencyPolicy",
            "suspend",
            "serviceName",
            "podManagementPolicy",
            "revisionHistoryLimit",
            "progressDeadlineSeconds",
            "minReadySeconds",
            "strategy",
            "updateStrategy",
            "rollingUpdate",
            "selector",
            "matchLabels",
            "matchExpressions",
            "jobTemplate",
            "template",
            "volumeClaimTemplates",
            "serviceAccountName",
            "imagePullSecrets",
            "hostNetwork",
            "nodeSelector",
            "affinity",
            "tolerations",
            "topologySpreadConstraints",
            "priorityClassName",
            "initContainers",
            "containers",
            "restartPolicy",
            "terminationGracePeriodSeconds",
            "volumes",
            "ingressClassName",
            "defaultBackend",
            "gatewayClassName",
            "parentRefs",
            "hostnames",
            "rules",
            "matches",
            "filters",
            "backendRefs",
            "hosts",
            "secretName",
            "tls",
            "mountPath",
            "subPath",
            "readOnly",
            "spec",
            "apiGroups",
            "resourceNames",
            "verbs",
            "roleRef",
            "subjects");

    private FieldOrder() {}

    /** The fields of a type in this order. */
    public static List<Field> sorted(List<Field> fields) {
        return fields.stream()
                .sorted(Comparator.comparing(Field::name, names()))
                .toList();
    }

    /** Compares the names of fields of one type. */
    public static Comparator<String> names() {
        return Comparator.comparingInt(FieldOrder::rank).thenComparing(Comparator.naturalOrder());
    }

    private static int rank(String name) {
        if (name.equals("status")) {
            return Integer.MAX_VALUE;
        }
        int index = FIRST.indexOf(name);
        return index < 0 ? FIRST.size() : index;
    }
}
