package com.jds.myblog;

import static io.waybill.dsl.value.ComputeResource.cpu;
import static io.waybill.dsl.value.ComputeResource.memory;
import static io.waybill.dsl.value.IntOrString.percent;

import io.waybill.cli.Waybill;
import io.waybill.dsl.DeclaredSecret;
import io.waybill.dsl.EnvironmentBlueprint;
import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.ImagePullPolicy;
import io.waybill.dsl.core.v1.Namespace;
import io.waybill.dsl.core.v1.Probe;
import io.waybill.dsl.core.v1.ResourceQuota;
import io.waybill.dsl.core.v1.Secret;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.core.v1.Volume;
import io.waybill.dsl.networking.v1.HTTPIngressPath;
import io.waybill.dsl.networking.v1.Ingress;
import io.waybill.dsl.networking.v1.IngressBackend;
import io.waybill.dsl.policy.v1.PodDisruptionBudget;
import java.util.List;

/** Django in front of MySQL, from the first deployments of the course to production. */
public final class MyBlog implements EnvironmentBlueprint<Stage> {

    private static final String REGISTRY = "10.2.2.10:5000";
    private static final String NODE_OF_MYSQL = "10.2.2.11";
    private static final String HOST = "myblog.jds.com";

    /** Renders, verifies or approves, as the arguments say. */
    public static void main(String[] args) {
        Waybill.run(new MyBlog(), args);
    }

    @Override
    public List<Stage> environments() {
        return List.of(Stage.values());
    }

    /** The cluster of the course, two that dropped an API each, and a recent one. */
    @Override
    public List<Target> targets() {
        return List.of(
                Target.kubernetes("1.16"),
                Target.kubernetes("1.19"),
                Target.kubernetes("1.22"),
                Target.kubernetes("1.36"));
    }

    @Override
    public Manifest manifest(Stage stage, Target target) {
        Namespace jds = Namespace.named("jds");
        DeclaredSecret credentials = Secret.named("myblog").declared("MYSQL_USER", "MYSQL_PASSWD");
        return switch (stage) {
            case FIRST -> first(jds, credentials);
            case COURSE -> course(jds, credentials, stage);
            case PRODUCTION -> production(jds, credentials);
        };
    }

    private static Manifest first(Namespace jds, DeclaredSecret credentials) {
        ConfigMap settings = settings(NODE_OF_MYSQL);
        return Manifest.in(
                jds,
                credentials,
                settings,
                mysql(credentials).hostNetwork(true),
                myblog(Stage.FIRST, settings, credentials));
    }

    private static Manifest course(Namespace jds, DeclaredSecret credentials, Stage stage) {
        Deployment mysql = mysql(credentials);
        Service mysqlService = Service.selecting(mysql).port(3306);
        ConfigMap settings = settings(mysqlService.dnsName());
        Deployment myblog = myblog(stage, settings, credentials).rollingUpdate(percent(25), percent(25));
        Service myblogService = Service.selecting(myblog).port(80, 8002);
        Service nodePort = Service.selecting("myblog-np", myblog).port(80, 8002).nodePort();
        IngressBackend blog = myblogService.backend(80);
        Secret certificate = Secret.tls("https-secret", MyBlog.class, "tls.crt", "tls.key");
        Ingress plain = ingress("myblog", blog);
        Ingress encrypted = ingress("myblog-tls", blog).tls(certificate, HOST);
        return Manifest.in(
                        jds,
                        credentials,
                        settings,
                        mysql,
                        mysqlService,
                        myblog,
                        myblogService,
                        nodePort,
                        plain,
                        certificate,
                        encrypted,
                        fanout(blog),
                        rewrite(blog))
                .with(simpleExample())
                .preferring("extensions/v1beta1", plain, encrypted)
                .expects("Service", "service1", "service2");
    }

    private static Manifest production(Namespace jds, DeclaredSecret credentials) {
        Deployment mysql = mysql(credentials);
        Service mysqlService = Service.selecting(mysql).port(3306);
        ConfigMap settings = settings(mysqlService.dnsName());
        Deployment myblog = myblog(Stage.PRODUCTION, settings, credentials).rollingUpdate(1, 0);
        Service myblogService = Service.selecting(myblog).port(80, 8002);
        DeclaredSecret certificate = Secret.named("https-secret").declared("tls.crt", "tls.key");
        return Manifest.in(
                jds,
                ResourceQuota.named("jds").requests(cpu("500m"), memory("1Gi")).limits(cpu("1"), memory("4Gi")),
                credentials,
                certificate,
                settings,
                mysql,
                mysqlService,
                myblog,
                PodDisruptionBudget.selecting(myblog).minAvailable(2),
                myblogService,
                ingress("myblog", myblogService.backend(80)).tls(certificate, HOST));
    }

    private static ConfigMap settings(String mysqlHost) {
        return ConfigMap.named("myblog").data("MYSQL_HOST", mysqlHost).data("MYSQL_PORT", "3306");
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

    private static Deployment myblog(Stage stage, ConfigMap settings, DeclaredSecret credentials) {
        Probe index = Probe.httpGet("/blog/index/", 8002)
                .scheme("HTTP")
                .initialDelaySeconds(10)
                .periodSeconds(15)
                .timeoutSeconds(2);
        Container myblog = Container.named("myblog")
                .image(REGISTRY + "/myblog:" + stage.version())
                .imagePullPolicy(ImagePullPolicy.IF_NOT_PRESENT)
                .port(8002)
                .env("MYSQL_HOST", settings.key("MYSQL_HOST"))
                .env("MYSQL_PORT", settings.key("MYSQL_PORT"))
                .env("MYSQL_USER", credentials.key("MYSQL_USER"))
                .env("MYSQL_PASSWD", credentials.key("MYSQL_PASSWD"))
                .requests(cpu("50m"), memory("100Mi"))
                .limits(cpu("100m"), memory("500Mi"))
                .livenessProbe(index)
                .readinessProbe(index);
        return Deployment.named("myblog", myblog).replicas(stage.replicas());
    }

    private static Ingress ingress(String name, IngressBackend blog) {
        return Ingress.named(name).rule(HOST, HTTPIngressPath.prefix("/", blog));
    }

    private static Ingress fanout(IngressBackend blog) {
        return Ingress.named("simple-fanout-example")
                .rule(
                        HOST,
                        HTTPIngressPath.prefix("/foo", IngressBackend.service("service1", 4200)),
                        HTTPIngressPath.prefix("/bar", IngressBackend.service("service2", 8080)),
                        HTTPIngressPath.prefix("/", blog));
    }

    /** The course's first sketch of an Ingress, which it put into no namespace. */
    private static Ingress simpleExample() {
        return Ingress.named("simple-example")
                .rule("foo.bar.com", HTTPIngressPath.prefix("/", IngressBackend.service("service1", 8080)));
    }

    private static Ingress rewrite(IngressBackend blog) {
        return Ingress.named("rewrite-path")
                .annotation("nginx.ingress.kubernetes.io/rewrite-target", "/admin/$1")
                .rule(HOST, HTTPIngressPath.implementationSpecific("/foo/(.*)", blog));
    }
}
