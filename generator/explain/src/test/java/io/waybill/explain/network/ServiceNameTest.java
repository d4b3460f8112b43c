package io.waybill.explain.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.explain.cluster.ResourceRef;
import org.junit.jupiter.api.Test;

/** The names that pods can use for a Service. */
class ServiceNameTest {

    private final ServiceName mysql = new ServiceName(
            new ResourceRef("Service", "jds", "mysql"), "mysql.jds.svc.cluster.local", "the cluster IP");

    @Test
    void namesGrowFromTheShortestToTheFullOne() {
        assertThat(mysql.names()).containsExactly("mysql", "mysql.jds", "mysql.jds.svc", "mysql.jds.svc.cluster.local");
    }

    @Test
    void aPodOfAnotherNamespaceNeedsTheNamespace() {
        assertThat(mysql.from("jds")).isEqualTo("mysql");
        assertThat(mysql.from("other")).isEqualTo("mysql.jds");
    }
}
