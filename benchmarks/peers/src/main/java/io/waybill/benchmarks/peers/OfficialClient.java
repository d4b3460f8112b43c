package io.waybill.benchmarks.peers;

import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.custom.IntOrString;
import io.kubernetes.client.custom.Quantity;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1ConfigMapKeySelector;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1ContainerPort;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1DeploymentSpec;
import io.kubernetes.client.openapi.models.V1EnvVar;
import io.kubernetes.client.openapi.models.V1EnvVarSource;
import io.kubernetes.client.openapi.models.V1HTTPGetAction;
import io.kubernetes.client.openapi.models.V1HTTPIngressPath;
import io.kubernetes.client.openapi.models.V1HTTPIngressRuleValue;
import io.kubernetes.client.openapi.models.V1HostPathVolumeSource;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1IngressBackend;
import io.kubernetes.client.openapi.models.V1IngressRule;
import io.kubernetes.client.openapi.models.V1IngressServiceBackend;
import io.kubernetes.client.openapi.models.V1IngressSpec;
import io.kubernetes.client.openapi.models.V1LabelSelector;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1PodTemplateSpec;
import io.kubernetes.client.openapi.models.V1Probe;
import io.kubernetes.client.openapi.models.V1ResourceRequirements;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1SecretKeySelector;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceBackendPort;
import io.kubernetes.client.openapi.models.V1ServicePort;
import io.kubernetes.client.openapi.models.V1ServiceSpec;
import io.kubernetes.client.openapi.models.V1TCPSocketAction;
import io.kubernetes.client.openapi.models.V1Volume;
import io.kubernetes.client.openapi.models.V1VolumeMount;
import io.kubernetes.client.util.Yaml;
import java.util.List;
import java.util.Map;

/** The models of the official Java client, and its YAML. */
public final class OfficialClient {

    private OfficialClient() {}

    /** Prints as many copies as the argument says. */
    public static void main(String[] args) {
        for (int number = 0; number < Integer.parseInt(args[0]); number++) {
            for (KubernetesObject resource : copy(number)) {
                System.out.print("---\n" + Yaml.dump(resource));
            }
        }
    }

    private static List<KubernetesObject> copy(int number) {
        String namespace = "jds-" + number;
        V1PodSpec mysql = new V1PodSpec()
                .putNodeSelectorItem("component", "mysql")
                .addContainersItem(mysql())
                .addVolumesItem(new V1Volume()
                        .name("mysql-data")
                        .hostPath(new V1HostPathVolumeSource().path("/opt/mysql/data")));
        return List.of(
                new V1Secret()
                        .apiVersion("v1")
                        .kind("Secret")
                        .metadata(metadata("myblog", namespace))
                        .putStringDataItem("MYSQL_PASSWD", "123456")
                        .putStringDataItem("MYSQL_USER", "root"),
                new V1ConfigMap()
                        .apiVersion("v1")
                        .kind("ConfigMap")
                        .metadata(metadata("myblog", namespace))
                        .putDataItem("MYSQL_HOST", "mysql")
                        .putDataItem("MYSQL_PORT", "3306"),
                deployment("mysql", namespace, mysql),
                service("mysql", namespace, 3306, 3306),
                deployment("myblog", namespace, new V1PodSpec().addContainersItem(myblog(number))),
                service("myblog", namespace, 80, 8002),
                ingress(number, namespace));
    }

    private static V1ObjectMeta metadata(String name, String namespace) {
        return new V1ObjectMeta().name(name).namespace(namespace);
    }

    private static V1Deployment deployment(String name, String namespace, V1PodSpec pod) {
        return new V1Deployment()
                .apiVersion("apps/v1")
                .kind("Deployment")
                .metadata(metadata(name, namespace))
                .spec(new V1DeploymentSpec()
                        .replicas(1)
                        .selector(new V1LabelSelector().putMatchLabelsItem("app", name))
                        .template(new V1PodTemplateSpec()
                                .metadata(new V1ObjectMeta().putLabelsItem("app", name))
                                .spec(pod)));
    }

    private static V1Container mysql() {
        return new V1Container()
                .name("mysql")
                .image("10.2.2.10:5000/mysql:5.7-utf8")
                .addPortsItem(new V1ContainerPort().containerPort(3306))
                .addEnvItem(fromSecret("MYSQL_USER", "MYSQL_USER"))
                .addEnvItem(fromSecret("MYSQL_ROOT_PASSWORD", "MYSQL_PASSWD"))
                .addEnvItem(new V1EnvVar().name("MYSQL_DATABASE").value("myblog"))
                .resources(resources())
                .addVolumeMountsItem(new V1VolumeMount().name("mysql-data").mountPath("/var/lib/mysql"))
                .livenessProbe(tcp(15, 20))
                .readinessProbe(tcp(5, 10));
    }

    private static V1Container myblog(int number) {
        return new V1Container()
                .name("myblog")
                .image("10.2.2.10:5000/myblog:v" + number)
                .imagePullPolicy("IfNotPresent")
                .addPortsItem(new V1ContainerPort().containerPort(8002))
                .addEnvItem(fromConfigMap("MYSQL_HOST"))
                .addEnvItem(fromConfigMap("MYSQL_PORT"))
                .addEnvItem(fromSecret("MYSQL_USER", "MYSQL_USER"))
                .addEnvItem(fromSecret("MYSQL_PASSWD", "MYSQL_PASSWD"))
                .resources(resources())
                .livenessProbe(index())
                .readinessProbe(index());
    }

    private static V1EnvVar fromSecret(String name, String key) {
        return new V1EnvVar()
                .name(name)
                .valueFrom(new V1EnvVarSource()
                        .secretKeyRef(new V1SecretKeySelector().name("myblog").key(key)));
    }

    private static V1EnvVar fromConfigMap(String key) {
        return new V1EnvVar()
                .name(key)
                .valueFrom(new V1EnvVarSource()
                        .configMapKeyRef(
                                new V1ConfigMapKeySelector().name("myblog").key(key)));
    }

    private static V1ResourceRequirements resources() {
        return new V1ResourceRequirements()
                .requests(Map.of("cpu", new Quantity("50m"), "memory", new Quantity("100Mi")))
                .limits(Map.of("cpu", new Quantity("100m"), "memory", new Quantity("500Mi")));
    }

    private static V1Probe tcp(int initialDelaySeconds, int periodSeconds) {
        return new V1Probe()
                .tcpSocket(new V1TCPSocketAction().port(new IntOrString(3306)))
                .initialDelaySeconds(initialDelaySeconds)
                .periodSeconds(periodSeconds);
    }

    private static V1Probe index() {
        return new V1Probe()
                .httpGet(new V1HTTPGetAction()
                        .path("/blog/index/")
                        .port(new IntOrString(8002))
                        .scheme("HTTP"))
                .initialDelaySeconds(10)
                .periodSeconds(15)
                .timeoutSeconds(2);
    }

    private static V1Service service(String name, String namespace, int port, int targetPort) {
        return new V1Service()
                .apiVersion("v1")
                .kind("Service")
                .metadata(metadata(name, namespace))
                .spec(new V1ServiceSpec()
                        .type("ClusterIP")
                        .addPortsItem(
                                new V1ServicePort().port(port).protocol("TCP").targetPort(new IntOrString(targetPort)))
                        .putSelectorItem("app", name));
    }

    private static V1Ingress ingress(int number, String namespace) {
        V1IngressServiceBackend service =
                new V1IngressServiceBackend().name("myblog").port(new V1ServiceBackendPort().number(80));
        V1HTTPIngressPath path =
                new V1HTTPIngressPath().path("/").pathType("Prefix").backend(new V1IngressBackend().service(service));
        return new V1Ingress()
                .apiVersion("networking.k8s.io/v1")
                .kind("Ingress")
                .metadata(metadata("myblog", namespace))
                .spec(new V1IngressSpec()
                        .addRulesItem(new V1IngressRule()
                                .host("myblog-" + number + ".jds.com")
                                .http(new V1HTTPIngressRuleValue().addPathsItem(path))));
    }
}
