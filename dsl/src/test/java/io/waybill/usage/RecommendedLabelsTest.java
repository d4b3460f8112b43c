package io.waybill.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.RecommendedLabels;
import io.waybill.dsl.UntypedResource;
import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.core.v1.Affinity;
import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.EnvVarSource;
import io.waybill.dsl.core.v1.Service;
import io.waybill.dsl.meta.v1.LabelSelector;
import io.waybill.dsl.meta.v1.LabelSelectorRequirement;
import io.waybill.dsl.networking.v1.NetworkPolicy;
import io.waybill.dsl.networking.v1.NetworkPolicyPeer;
import io.waybill.dsl.policy.v1.PodDisruptionBudget;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Recommended labels are chosen once, and everything that selects pods follows. */
class RecommendedLabelsTest {

    private static final RecommendedLabels LABELS =
            RecommendedLabels.partOf("shop").instance("shop-test").version("1.4");

    private final Deployment web = Deployment.named("web", Container.named("c"));

    private static String labelled(io.waybill.dsl.ManifestItem... items) {
        return LABELS.on(Manifest.of(items)).toString();
    }

    @Test
    void aWorkloadItsPodsAndItsSelectorHaveThem() {
        assertThat(labelled(web)).isEqualTo("""
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                  labels:
                    app.kubernetes.io/instance: shop-test
                    app.kubernetes.io/name: web
                    app.kubernetes.io/part-of: shop
                    app.kubernetes.io/version: "1.4"
                spec:
                  selector:
                    matchLabels:
                      app.kubernetes.io/instance: shop-test
                      app.kubernetes.io/name: web
                  template:
                    metadata:
                      labels:
                        app.kubernetes.io/instance: shop-test
                        app.kubernetes.io/name: web
                        app.kubernetes.io/part-of: shop
                        app.kubernetes.io/version: "1.4"
                    spec:
                      containers:
                      - name: c
                """);
    }

    @Test
    void nothingSelectsByAppAnyMore() {
        Deployment apart = web.affinity(Affinity.separate(Map.of("app", "web"), "kubernetes.io/hostname"))
                .updateContainer("c", c -> c.env("APP", EnvVarSource.field("metadata.labels['app']")));
        UntypedResource monitor = UntypedResource.named("monitoring.coreos.com/v1", "PodMonitor", "web", true)
                .field(
                        "spec",
                        NetworkPolicyPeer.of()
                                .podSelector(LabelSelector.of().matchLabel("app", "web"))
                                .tree());

        String yaml = labelled(
                apart,
                Service.selecting(web).port(80),
                PodDisruptionBudget.selecting(web).minAvailable(1),
                NetworkPolicy.selecting(web).from(web, 80),
                NetworkPolicy.named("either")
                        .podSelector(LabelSelector.of()
                                .matchExpression(
                                        LabelSelectorRequirement.of("app", "In").value("web"))),
                monitor);

        assertThat(yaml).doesNotContain("app: web").doesNotContain("key: app\n").doesNotContain("['app']");
    }

    @Test
    void podsOfOthersAreSelectedAsBefore() {
        NetworkPolicy policy = NetworkPolicy.selecting(web)
                .from(NetworkPolicyPeer.of().podSelector(LabelSelector.of().matchLabel("app", "gateway")))
                .from(NetworkPolicyPeer.pods(web.namespace("elsewhere")));

        assertThat(labelled(web, policy)).contains("app: gateway").contains("app: web");
    }

    @Test
    void whatHasNoPodsIsCalledAsItself() {
        assertThat(labelled(ConfigMap.named("settings"))).contains("app.kubernetes.io/name: settings\n");
    }
}
