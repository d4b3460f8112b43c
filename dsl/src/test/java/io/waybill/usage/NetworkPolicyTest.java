package io.waybill.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.apps.v1.Deployment;
import io.waybill.dsl.apps.v1.StatefulSet;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.networking.v1.NetworkPolicy;
import io.waybill.dsl.networking.v1.NetworkPolicyPeer;
import org.junit.jupiter.api.Test;

/** A policy is made from the workloads at both ends. */
class NetworkPolicyTest {

    private final Deployment web = Deployment.named("web", Container.named("c"));
    private final StatefulSet db = StatefulSet.named("db", Container.named("c"));

    @Test
    void letsInTheWorkloadsThatItNames() {
        assertThat(NetworkPolicy.selecting(db).from(web, 5432).from(NetworkPolicyPeer.namespace("backup")))
                .hasToString("""
                        apiVersion: networking.k8s.io/v1
                        kind: NetworkPolicy
                        metadata:
                          name: db
                        spec:
                          ingress:
                          - ports:
                            - port: 5432
                              protocol: TCP
                            from:
                            - podSelector:
                                matchLabels:
                                  app: web
                          - from:
                            - namespaceSelector:
                                matchLabels:
                                  kubernetes.io/metadata.name: backup
                          podSelector:
                            matchLabels:
                              app: db
                          policyTypes:
                          - Ingress
                        """);
    }

    @Test
    void doesNotShutOutWhoConnectsBecauseItLimitsWhereToConnect() {
        NetworkPolicy policy = NetworkPolicy.selecting(web)
                .to(db, 5432)
                .to(NetworkPolicyPeer.addresses("10.0.0.0/8", "10.1.0.0/16"), 443, 80);

        assertThat(policy.toString()).endsWith("""
                spec:
                  egress:
                  - ports:
                    - port: 5432
                      protocol: TCP
                    to:
                    - podSelector:
                        matchLabels:
                          app: db
                  - ports:
                    - port: 443
                      protocol: TCP
                    - port: 80
                      protocol: TCP
                    to:
                    - ipBlock:
                        cidr: 10.0.0.0/8
                        except:
                        - 10.1.0.0/16
                  podSelector:
                    matchLabels:
                      app: web
                  policyTypes:
                  - Egress
                """);
    }

    @Test
    void aWorkloadOfAnotherNamespaceIsFoundThere() {
        assertThat(NetworkPolicyPeer.pods(web.namespace("front"))).hasToString("""
                namespaceSelector:
                  matchLabels:
                    kubernetes.io/metadata.name: front
                podSelector:
                  matchLabels:
                    app: web
                """);
    }
}
