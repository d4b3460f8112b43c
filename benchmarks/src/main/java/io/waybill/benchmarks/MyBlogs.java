package io.waybill.benchmarks;

import static io.waybill.dsl.value.ComputeResource.cpu;
import static io.waybill.dsl.value.ComputeResource.memory;

import io.waybill.diff.Item;
import io.waybill.diff.Items;
import io.waybill.dsl.Resource;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.ImagePullPolicy;
import io.waybill.dsl.core.v1.Probe;
import io.waybill.dsl.core.v1.Secret;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.core.v1.Volume;
import io.waybill.dsl.networking.v1.HTTPIngressPath;
import io.waybill.dsl.networking.v1.Ingress;
import io.waybill.kubernetes.packed.PackedTrees;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Copies of one application of seven resources, each in a namespace of its own: the work of all programs here. */
final class MyBlogs {

    /** The resources of one copy. */
    static final int RESOURCES = 7;

    private MyBlogs() {}

    /** The resources of so many copies, made one after another. */
    static Stream<Resource<?>> stream(int copies) {
        return IntStream.range(0, copies).boxed().flatMap(MyBlogs::copy);
    }

    /** The resources of one copy. */
    static Stream<Resource<?>> copy(int number) {
        String namespace = "jds-" + number;
        Secret credentials = credentials().namespace(namespace);
        Deployment mysql = mysql(credentials).namespace(namespace);
        Service mysqlService = Service.selecting(mysql).namespace(namespace).port(3306);
        ConfigMap settings = settings().namespace(namespace);
        Deployment myblog = myblog(settings, credentials, number).namespace(namespace);
        Service myblogService = Service.selecting(myblog).namespace(namespace).port(80, 8002);
        Ingress ingress = Ingress.named("myblog")
                .namespace(namespace)
                .rule("myblog-" + number + ".jds.com", HTTPIngressPath.prefix("/", myblogService.backend(80)));
        return Stream.of(credentials, settings, mysql, mysqlService, myblog, myblogService, ingress);
    }

    /** A resource after a change that most teams make: its Deployments have another number of replicas. */
    static Resource<?> scaled(Resource<?> resource) {
        return resource instanceof Deployment deployment ? deployment.replicas(3) : resource;
    }

    /** Resources as the two sides of a comparison take them, all of one file. */
    static List<Item> items(Stream<Resource<?>> resources, PackedTrees trees) {
        Items items = new Items(trees);
        resources.forEach(resource -> items.add(new Item("myblogs.yaml", resource.tree())));
        return items.all();
    }

    /** The password and user of the database. */
    static Secret credentials() {
        return Secret.named("myblog").stringData("MYSQL_USER", "root").stringData("MYSQL_PASSWD", "123456");
    }

    /** Where the database is. */
    static ConfigMap settings() {
        return ConfigMap.named("myblog").data("MYSQL_HOST", "mysql").data("MYSQL_PORT", "3306");
    }

    private static Deployment mysql(Secret credentials) {
        Container mysql = Container.named("mysql")
                .image("10.2.2.10:5000/mysql:5.7-utf8")
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

    /** The Deployment of the web application. */
    static Deployment myblog(ConfigMap settings, Secret credentials, int number) {
        Probe index = Probe.httpGet("/blog/index/", 8002)
                .scheme("HTTP")
                .initialDelaySeconds(10)
                .periodSeconds(15)
                .timeoutSeconds(2);
        Container myblog = Container.named("myblog")
                .image("10.2.2.10:5000/myblog:v" + number)
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
        return Deployment.named("myblog", myblog).replicas(1);
    }
}
