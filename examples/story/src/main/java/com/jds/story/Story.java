package com.jds.story;

import static io.waybill.dsl.value.ComputeResource.cpu;
import static io.waybill.dsl.value.ComputeResource.memory;
import static io.waybill.dsl.value.IntOrString.percent;

import io.waybill.cli.Waybill;
import io.waybill.dsl.DeclaredSecret;
import io.waybill.dsl.EnvironmentBlueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.ManifestItem;
import io.waybill.dsl.Target;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.Namespace;
import io.waybill.dsl.core.v1.Probe;
import io.waybill.dsl.core.v1.Secret;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.core.v1.Volume;
import io.waybill.dsl.networking.v1.HTTPIngressPath;
import io.waybill.dsl.networking.v1.Ingress;
import io.waybill.dsl.networking.v1.IngressBackend;
import java.util.ArrayList;
import java.util.List;

/** Django in front of MySQL, as it grows step by step. */
public final class Story implements EnvironmentBlueprint<Step> {

    private static final String REGISTRY = "10.2.2.10:5000";
    private static final String NODE_OF_MYSQL = "10.2.2.11";
    private static final String HOST = "myblog.jds.com";

    /** Renders, verifies, approves or explains, as the arguments say. */
    public static void main(String[] args) {
        Waybill.run(new Story(), args);
    }

    @Override
    public List<Step> environments() {
        return List.of(Step.values());
    }

    @Override
    public Manifest manifest(Step step, Target target) {
        DeclaredSecret credentials = Secret.named("myblog").declared("MYSQL_USER", "MYSQL_PASSWD");
        Deployment mysql = mysql(credentials);
        Service mysqlService = Service.selecting(mysql).port(3306);
        boolean discovers = step.has(Step.DISCOVERY);
        ConfigMap settings = ConfigMap.named("myblog")
                .data("MYSQL_HOST", discovers ? mysqlService.dnsName() : NODE_OF_MYSQL)
                .data("MYSQL_PORT", "3306");
        Deployment myblog = myblog(step, settings, credentials);
        Service myblogService = Service.selecting(myblog).port(80, 8002);
        List<ManifestItem> items = new ArrayList<>(List.of(credentials, settings));
        items.add(discovers ? mysql : mysql.hostNetwork(true));
        items.add(myblog);
        if (discovers) {
            items.add(mysqlService);
            items.add(myblogService);
        }
        if (step.has(Step.NODEPORT)) {
            items.add(Service.selecting("myblog-np", myblog).port(80, 8002).nodePort());
        }
        addIngresses(step, myblogService.backend(80), items);
        return Manifest.in(Namespace.named("jds"), items).expects("Service", "service1", "service2");
    }

    private static void addIngresses(Step step, IngressBackend blog, List<ManifestItem> items) {
        Ingress ingress = Ingress.named("myblog").rule(HOST, HTTPIngressPath.prefix("/", blog));
        if (step.has(Step.TLS)) {
            DeclaredSecret certificate = Secret.named("https-secret").declared("tls.crt", "tls.key");
            items.add(certificate);
            items.add(ingress.tls(certificate, HOST));
        } else if (step.has(Step.INGRESS)) {
            items.add(ingress);
        }
        if (step.has(Step.FANOUT)) {
            items.add(Ingress.named("simple-fanout-example")
                    .rule(
                            HOST,
                            HTTPIngressPath.prefix("/foo", IngressBackend.service("service1", 4200)),
                            HTTPIngressPath.prefix("/bar", IngressBackend.service("service2", 8080))));
        }
        if (step.has(Step.REWRITE)) {
            items.add(Ingress.named("rewrite-path")
                    .annotation("nginx.ingress.kubernetes.io/rewrite-target", "/admin/$1")
                    .rule(HOST, HTTPIngressPath.implementationSpecific("/foo/(.*)", blog)));
        }
    }

    private static Deployment mysql(DeclaredSecret credentials) {
        Container mysql = Container.named("mysql")
                .image(REGISTRY + "/mysql:5.7-utf8")
                .port(3306)
                .env("MYSQL_USER", credentials.key("MYSQL_USER"))
                .env("MYSQL_ROOT_PASSWORD", credentials.key("MYSQL_PASSWD"))
                .env("MYSQL_DATABASE", "myblog")
                .requests(cpu("50m"), memory("100Mi"))
                .limits(cpu("100m"), memory("500Mi"))
                .readinessProbe(Probe.tcpSocket(3306).initialDelaySeconds(5).periodSeconds(10))
                .livenessProbe(Probe.tcpSocket(3306).initialDelaySeconds(15).periodSeconds(20))
                .mount("/var/lib/mysql", Volume.hostPath("mysql-data", "/opt/mysql/data"));
        return Deployment.named("mysql", mysql).replicas(1).nodeSelector("component", "mysql");
    }

    private static Deployment myblog(Step step, ConfigMap settings, DeclaredSecret credentials) {
        Probe index = Probe.httpGet("/blog/index/", 8002)
                .initialDelaySeconds(10)
                .periodSeconds(15)
                .timeoutSeconds(2);
        Container myblog = Container.named("myblog")
                .image(REGISTRY + "/myblog:" + (step == Step.V2 ? "v2" : "v1"))
                .port(8002)
                .env("MYSQL_HOST", settings.key("MYSQL_HOST"))
                .env("MYSQL_PORT", settings.key("MYSQL_PORT"))
                .env("MYSQL_USER", credentials.key("MYSQL_USER"))
                .env("MYSQL_PASSWD", credentials.key("MYSQL_PASSWD"))
                .requests(cpu("50m"), memory("100Mi"))
                .limits(cpu("100m"), memory("500Mi"))
                .livenessProbe(index)
                .readinessProbe(index);
        Deployment deployment = Deployment.named("myblog", myblog);
        return step.has(Step.REPLICAS)
                ? deployment.replicas(2).rollingUpdate(percent(25), percent(25))
                : deployment.replicas(1);
    }
}
