package io.waybill.benchmarks.peers;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.Map;

/** The builders of fabric8, and its serialization. */
public final class Fabric8 {

    private Fabric8() {}

    /** Prints as many copies as the argument says. */
    public static void main(String[] args) {
        for (int number = 0; number < Integer.parseInt(args[0]); number++) {
            for (HasMetadata resource : copy(number)) {
                System.out.print(Serialization.asYaml(resource));
            }
        }
    }

    private static List<HasMetadata> copy(int number) {
        String namespace = "jds-" + number;
        return List.of(
                new SecretBuilder()
                        .withNewMetadata()
                        .withName("myblog")
                        .withNamespace(namespace)
                        .endMetadata()
                        .addToStringData("MYSQL_PASSWD", "123456")
                        .addToStringData("MYSQL_USER", "root")
                        .build(),
                new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName("myblog")
                        .withNamespace(namespace)
                        .endMetadata()
                        .addToData("MYSQL_HOST", "mysql")
                        .addToData("MYSQL_PORT", "3306")
                        .build(),
                mysql(namespace),
                service("mysql", namespace, 3306, 3306),
                deployment("myblog", namespace, myblog(number)),
                service("myblog", namespace, 80, 8002),
                ingress(number, namespace));
    }

    private static Deployment deployment(String name, String namespace, Container container) {
        return new DeploymentBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(namespace)
                .endMetadata()
                .withNewSpec()
                .withReplicas(1)
                .withNewSelector()
                .addToMatchLabels("app", name)
                .endSelector()
                .withNewTemplate()
                .withNewMetadata()
                .addToLabels("app", name)
                .endMetadata()
                .withNewSpec()
                .addToContainers(container)
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();
    }

    private static Deployment mysql(String namespace) {
        Container container = new ContainerBuilder()
                .withName("mysql")
                .withImage("10.2.2.10:5000/mysql:5.7-utf8")
                .addNewPort()
                .withContainerPort(3306)
                .endPort()
                .withEnv(
                        fromSecret("MYSQL_USER", "MYSQL_USER"),
                        fromSecret("MYSQL_ROOT_PASSWORD", "MYSQL_PASSWD"),
                        new EnvVarBuilder()
                                .withName("MYSQL_DATABASE")
                                .withValue("myblog")
                                .build())
                .withResources(resources())
                .addNewVolumeMount()
                .withName("mysql-data")
                .withMountPath("/var/lib/mysql")
                .endVolumeMount()
                .withLivenessProbe(tcp(15, 20))
                .withReadinessProbe(tcp(5, 10))
                .build();
        return new DeploymentBuilder(deployment("mysql", namespace, container))
                .editSpec()
                .editTemplate()
                .editSpec()
                .addToNodeSelector("component", "mysql")
                .addNewVolume()
                .withName("mysql-data")
                .withNewHostPath()
                .withPath("/opt/mysql/data")
                .endHostPath()
                .endVolume()
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();
    }

    private static Container myblog(int number) {
        return new ContainerBuilder()
                .withName("myblog")
                .withImage("10.2.2.10:5000/myblog:v" + number)
                .withImagePullPolicy("IfNotPresent")
                .addNewPort()
                .withContainerPort(8002)
                .endPort()
                .withEnv(
                        fromConfigMap("MYSQL_HOST"),
                        fromConfigMap("MYSQL_PORT"),
                        fromSecret("MYSQL_USER", "MYSQL_USER"),
                        fromSecret("MYSQL_PASSWD", "MYSQL_PASSWD"))
                .withResources(resources())
                .withLivenessProbe(index())
                .withReadinessProbe(index())
                .build();
    }

    private static EnvVar fromSecret(String name, String key) {
        return new EnvVarBuilder()
                .withName(name)
                .withNewValueFrom()
                .withNewSecretKeyRef()
                .withName("myblog")
                .withKey(key)
                .endSecretKeyRef()
                .endValueFrom()
                .build();
    }

    private static EnvVar fromConfigMap(String key) {
        return new EnvVarBuilder()
                .withName(key)
                .withNewValueFrom()
                .withNewConfigMapKeyRef()
                .withName("myblog")
                .withKey(key)
                .endConfigMapKeyRef()
                .endValueFrom()
                .build();
    }

    private static ResourceRequirements resources() {
        return new ResourceRequirementsBuilder()
                .withRequests(Map.of("cpu", Quantity.parse("50m"), "memory", Quantity.parse("100Mi")))
                .withLimits(Map.of("cpu", Quantity.parse("100m"), "memory", Quantity.parse("500Mi")))
                .build();
    }

    private static Probe tcp(int initialDelaySeconds, int periodSeconds) {
        return new ProbeBuilder()
                .withNewTcpSocket()
                .withPort(new IntOrString(3306))
                .endTcpSocket()
                .withInitialDelaySeconds(initialDelaySeconds)
                .withPeriodSeconds(periodSeconds)
                .build();
    }

    private static Probe index() {
        return new ProbeBuilder()
                .withNewHttpGet()
                .withPath("/blog/index/")
                .withPort(new IntOrString(8002))
                .withScheme("HTTP")
                .endHttpGet()
                .withInitialDelaySeconds(10)
                .withPeriodSeconds(15)
                .withTimeoutSeconds(2)
                .build();
    }

    private static Service service(String name, String namespace, int port, int targetPort) {
        return new ServiceBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(namespace)
                .endMetadata()
                .withNewSpec()
                .withType("ClusterIP")
                .addNewPort()
                .withPort(port)
                .withProtocol("TCP")
                .withTargetPort(new IntOrString(targetPort))
                .endPort()
                .addToSelector("app", name)
                .endSpec()
                .build();
    }

    private static Ingress ingress(int number, String namespace) {
        return new IngressBuilder()
                .withNewMetadata()
                .withName("myblog")
                .withNamespace(namespace)
                .endMetadata()
                .withNewSpec()
                .addNewRule()
                .withHost("myblog-" + number + ".jds.com")
                .withNewHttp()
                .addNewPath()
                .withPath("/")
                .withPathType("Prefix")
                .withNewBackend()
                .withNewService()
                .withName("myblog")
                .withNewPort()
                .withNumber(80)
                .endPort()
                .endService()
                .endBackend()
                .endPath()
                .endHttp()
                .endRule()
                .endSpec()
                .build();
    }
}
