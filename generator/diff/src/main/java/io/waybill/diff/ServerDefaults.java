package io.waybill.diff;

import io.waybill.dsl.tree.Mapping;
import io.waybill.dsl.tree.Node;
import io.waybill.dsl.tree.Scalar;
import io.waybill.dsl.tree.Sequence;
import io.waybill.schema.ValueType;
import io.waybill.schema.ValueType.Reference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Defaults that depend on other fields, and what else the type of a field does not tell of how it is stored. */
final class ServerDefaults {

    /** Objects that every object of their parent's type has, written or not. */
    private static final Set<String> ALWAYS_THERE =
            Set.of("metadata", "spec", "status", "template", "strategy", "updateStrategy", "resources", "jobTemplate");

    /** Switches that are off when they are not written; other ones tell "off" and "not said" apart. */
    private static final Set<String> OFF = Set.of(
            "hostNetwork",
            "hostPID",
            "hostIPC",
            "readOnly",
            "stdin",
            "stdinOnce",
            "tty",
            "paused",
            "publishNotReadyAddresses",
            "served",
            "storage");

    /** Numbers that are 0 when they are not written, or that 0 asks the default of. */
    private static final Set<String> ZERO = Set.of(
            "initialDelaySeconds",
            "timeoutSeconds",
            "periodSeconds",
            "successThreshold",
            "failureThreshold",
            "minReadySeconds",
            "hostPort",
            "nodePort",
            "healthCheckNodePort");

    /** Texts that tell empty and absent apart. */
    private static final Set<String> EMPTY_COUNTS = Set.of(
            "storageClassName",
            "volumeAttributesClassName",
            "loadBalancerClass",
            "ingressClassName",
            "runtimeClassName",
            "clusterIP",
            "reclaimPolicy",
            "volumeBindingMode",
            "zone",
            "timeZone");

    private static final String RBAC = "rbac.authorization.k8s.io";

    private ServerDefaults() {}

    /** The fields of a type that are objects which cannot be absent. */
    static Set<String> alwaysThere(ValueType type) {
        return type instanceof Reference reference && reference.typeName().equals("core.v1.PodSpec")
                ? Set.of("securityContext")
                : ALWAYS_THERE;
    }

    /** Whether a value of a field is stored as if it had not been written. */
    static boolean isZero(String field, Scalar value) {
        Object plain = value.value();
        if (plain instanceof String text) {
            return text.isEmpty() && !EMPTY_COUNTS.contains(field);
        }
        return Boolean.FALSE.equals(plain) && OFF.contains(field)
                || Long.valueOf(0).equals(plain) && ZERO.contains(field);
    }

    /** Adds what depends on other fields to the fields of an object. */
    static void complete(String typeName, Map<String, Node> fields, Mapping written) {
        switch (typeName) {
            case "apps.v1.DeploymentStrategy" -> rollingUpdate(fields, "maxSurge", "maxUnavailable");
            case "batch.v1.JobSpec" -> job(fields, written);
            case "core.v1.Container", "core.v1.EphemeralContainer" -> container(fields);
            case "core.v1.PodSpec" -> pod(fields);
            case "core.v1.Secret" -> secret(fields);
            case "core.v1.ServicePort" -> fill(fields, "targetPort", fields.get("port"));
            case "core.v1.Volume" -> volume(fields);
            case "rbac.v1.RoleRef" -> fill(fields, "apiGroup", Scalar.of(RBAC));
            case "rbac.v1.Subject" -> subject(fields);
            default -> {}
        }
    }

    private static void fill(Map<String, Node> fields, String name, @Nullable Node value) {
        if (value != null) {
            fields.putIfAbsent(name, value);
        }
    }

    private static boolean has(Map<String, Node> fields, String name, String text) {
        return Scalar.of(text).equals(fields.get(name));
    }

    private static void rollingUpdate(Map<String, Node> fields, String... names) {
        if (has(fields, "type", "RollingUpdate") && !fields.containsKey("rollingUpdate")) {
            Map<String, Node> shares = new LinkedHashMap<>();
            for (String name : names) {
                shares.put(name, Scalar.of("25%"));
            }
            fields.put("rollingUpdate", Mapping.of(shares));
        }
    }

    /** A Job of a set parallelism and no completions is a work queue. */
    private static void job(Map<String, Node> fields, Mapping written) {
        if (!Values.isAbsent(written.get("parallelism")) && Values.isAbsent(written.get("completions"))) {
            fields.remove("completions");
        }
    }

    private static void container(Map<String, Node> fields) {
        if (fields.get("image") instanceof Scalar image && !fields.containsKey("imagePullPolicy")) {
            fields.put("imagePullPolicy", Scalar.of(isLatest(image.text()) ? "Always" : "IfNotPresent"));
        }
        if (fields.get("resources") instanceof Mapping resources && resources.get("limits") instanceof Mapping limits) {
            Mapping requests = resources.mapping("requests").orElseGet(Mapping::empty);
            for (String name : limits.keys()) {
                if (requests.get(name) == null) {
                    requests = requests.with(name, Objects.requireNonNull(limits.get(name)));
                }
            }
            fields.put("resources", resources.with("requests", requests));
        }
    }

    private static boolean isLatest(String image) {
        if (image.contains("@")) {
            return false;
        }
        int colon = image.indexOf(':', image.lastIndexOf('/') + 1);
        return colon < 0 || image.substring(colon + 1).equals("latest");
    }

    private static void pod(Map<String, Node> fields) {
        fill(fields, "serviceAccountName", fields.get("serviceAccount"));
        fill(fields, "serviceAccount", fields.get("serviceAccountName"));
        if (Scalar.of(true).equals(fields.get("hostNetwork"))) {
            for (String list : List.of("containers", "initContainers")) {
                if (fields.get(list) instanceof Sequence containers) {
                    fields.put(list, Sequence.of(containers.items(), ServerDefaults::withHostPorts));
                }
            }
        }
    }

    private static Node withHostPorts(Node container) {
        if (container instanceof Mapping mapping && mapping.get("ports") instanceof Sequence ports) {
            List<Node> completed = new ArrayList<>();
            for (Node port : ports) {
                boolean missing = port instanceof Mapping one && one.get("hostPort") == null;
                completed.add(
                        missing && ((Mapping) port).get("containerPort") instanceof Scalar number
                                ? ((Mapping) port).with("hostPort", number)
                                : port);
            }
            return mapping.with("ports", Sequence.of(completed));
        }
        return container;
    }

    /** What stands in plain text is written into the data. */
    private static void secret(Map<String, Node> fields) {
        fill(fields, "type", Scalar.of("Opaque"));
        if (fields.remove("stringData") instanceof Mapping texts) {
            Mapping data = fields.get("data") instanceof Mapping written ? written : Mapping.empty();
            for (String key : texts.keys()) {
                if (texts.get(key) instanceof Scalar text) {
                    byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
                    data = data.with(key, Scalar.of(Base64.getEncoder().encodeToString(bytes)));
                }
            }
            fields.put("data", data);
        }
    }

    private static void volume(Map<String, Node> fields) {
        if (fields.size() == 1 && fields.containsKey("name")) {
            fields.put("emptyDir", Mapping.empty());
        }
    }

    private static void subject(Map<String, Node> fields) {
        boolean account = has(fields, "kind", "ServiceAccount");
        if (!account) {
            fill(fields, "apiGroup", Scalar.of(RBAC));
        }
    }
}
