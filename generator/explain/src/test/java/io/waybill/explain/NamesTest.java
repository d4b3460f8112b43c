package io.waybill.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.network.Names;
import io.waybill.explain.network.PodNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names that the DNS of a cluster has for Services and pods. */
class NamesTest {

    private static final String HEADLESS = """
            apiVersion: v1
            kind: Service
            metadata: {name: db, namespace: shop}
            spec: {clusterIP: None, selector: {app: db}, ports: [{port: 5432}]}
            """;

    private static final String SET = """
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: pg, namespace: shop}
            spec: {%s, serviceName: db, template: {metadata: {labels: {app: %s}}}}
            """;

    private static Names names(String... yaml) {
        return Names.of(Yaml.manifest(String.join("", yaml)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clusterIP: None | each ready pod",
                "clusterIP: None, publishNotReadyAddresses: true | each pod, ready or not",
                "clusterIP: 10.0.0.7 | cluster IP 10.0.0.7",
                "clusterIP: '' | cluster IP",
                "type: NodePort | cluster IP",
                "type: ExternalName, externalName: db.example.com | CNAME db.example.com"
            })
    void aServiceLeadsTo(String spec, String leadsTo) {
        assertThat(names("apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {" + spec + "}\n")
                        .of("a")
                        .orElseThrow()
                        .leadsTo())
                .isEqualTo(leadsTo);
    }

    @Test
    void eachPodOfAStatefulSetHasANameFromItsFirstOrdinalOn() {
        PodNames pods = names(HEADLESS, SET.formatted("replicas: 3, ordinals: {start: 5}", "db"))
                .pods()
                .get(0);

        assertThat(pods.first()).isEqualTo("pg-5.db.shop.svc.cluster.local");
        assertThat(pods.last()).isEqualTo("pg-7.db.shop.svc.cluster.local");
        assertThat(pods.count()).isEqualTo(3);
        assertThat(pods.problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pg-0.db, shop, true",
        "pg-2.db, shop, true",
        "pg-3.db, shop, false",
        "pg-00.db, shop, false",
        "pg-0.db, other, false",
        "pg-0.db.shop, other, true",
        "PG-0.DB.shop.svc, other, true",
        "pg-0, shop, false",
        "other-0.db, shop, false"
    })
    void aPodIsFoundByItsNameAndTheServiceOnly(String host, String namespace, boolean found) {
        Names names = names(HEADLESS, SET.formatted("replicas: 3", "db"));

        assertThat(names.resolve(host, namespace).isPresent()).isEqualTo(found);
    }

    @Test
    void aStatefulSetWithoutPodsHasNoNames() {
        assertThat(names(HEADLESS, SET.formatted("replicas: 0", "db")).resolve("pg-0.db", "shop"))
                .isEmpty();
    }

    @Test
    void namesOfPodsNeedAHeadlessServiceThatSelectsThem() {
        assertThat(names(HEADLESS.replace("None", "10.0.0.1"), SET.formatted("replicas: 1", "db"))
                        .pods()
                        .get(0)
                        .problem())
                .isEqualTo("Service shop/db is not headless: set its clusterIP to None");
        Names others = names(HEADLESS, SET.formatted("replicas: 1", "other"));
        assertThat(others.pods().get(0).problem()).isEqualTo("Service shop/db does not select these pods");
        assertThat(others.resolve("pg-0.db", "shop")).isEmpty();
    }

    @Test
    void aPodHasANameWhereItSaysItsSubdomain() {
        String pod = "---\napiVersion: v1\nkind: Pod\n"
                + "metadata: {name: one, namespace: shop, labels: {app: db}}\nspec: {%s}\n";

        assertThat(names(HEADLESS, pod.formatted("hostname: first, subdomain: db"))
                        .resolve("first.db.shop.svc.cluster.local.", "any"))
                .contains("first.db.shop.svc.cluster.local");
        assertThat(names(HEADLESS, pod.formatted("subdomain: db")).resolve("one.db", "shop"))
                .isPresent();
        assertThat(names(HEADLESS, pod.formatted("hostname: first")).pods()).isEmpty();
    }

    @Test
    void aNameWithADotAtTheEndIsLookedUpAsItIs() {
        assertThat(names(HEADLESS).resolve("db.", "shop")).isEmpty();
        assertThat(names(HEADLESS).resolve("db.shop.svc.cluster.local.", "other"))
                .contains("db.shop.svc.cluster.local");
    }

    @Test
    void theShortestNameDependsOnWhoAsks() {
        Names names = names(HEADLESS);

        assertThat(names.of("db").orElseThrow().from("shop")).isEqualTo("db");
        assertThat(names.of("db").orElseThrow().from("other")).isEqualTo("db.shop");
    }
}
