package io.waybill.explain.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests are named as kubectl names them. */
class RequestTest {

    @ParameterizedTest
    @CsvSource({
        "pods, '', pods, ''",
        "pods/log, '', pods/log, log",
        "deployments.apps, apps, deployments, ''",
        "deployments.apps/scale, apps, deployments/scale, scale",
        "ingresses.networking.k8s.io, networking.k8s.io, ingresses, ''"
    })
    void aResourceIsAPluralWithGroupAndSubresource(String text, String group, String resource, String subresource) {
        Request request = Request.of("get", text);

        assertThat(request.group()).isEqualTo(group);
        assertThat(request.resource()).isEqualTo(resource);
        assertThat(request.subresource()).isEqualTo(subresource);
        assertThat(request).hasToString("get " + text + " everywhere");
    }

    @Test
    void itIsWrittenWithNameAndNamespace() {
        assertThat(Request.of("get", "secrets").in("shop").named("db")).hasToString("get secrets \"db\" in shop");
        assertThat(Request.url("get", "/metrics").in("shop")).hasToString("get /metrics");
    }
}
