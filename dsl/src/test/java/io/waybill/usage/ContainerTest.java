package io.waybill.usage;

import static io.waybill.dsl.value.ComputeResource.cpu;
import static io.waybill.dsl.value.ComputeResource.ephemeralStorage;
import static io.waybill.dsl.value.ComputeResource.memory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.dsl.core.v1.ConfigMap;
import io.waybill.dsl.core.v1.Container;
import io.waybill.dsl.core.v1.EnvVarSource;
import io.waybill.dsl.core.v1.Secret;
import io.waybill.dsl.value.ComputeResource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a container says in few words is ordinary YAML. */
class ContainerTest {

    private final Container container = Container.named("app");

    @Test
    void addsPorts() {
        assertThat(container.port(8080).port("metrics", 9090)).hasToString("""
                name: app
                ports:
                - containerPort: 8080
                - name: metrics
                  containerPort: 9090
                """);
    }

    @Test
    void setsEnvironmentVariables() {
        assertThat(container.env("PORT", "3306").env("IP", EnvVarSource.field("status.podIP")))
                .hasToString("""
                        name: app
                        env:
                        - name: PORT
                          value: "3306"
                        - name: IP
                          valueFrom:
                            fieldRef:
                              fieldPath: status.podIP
                        """);
    }

    @Test
    void takesEnvironmentVariablesFromKeys() {
        ConfigMap settings = ConfigMap.named("settings").data("HOST", "db");
        Secret secret = Secret.named("login").stringData("USER", "me");

        assertThat(container.env("HOST", settings.key("HOST")).env("USER", secret.key("USER")))
                .hasToString("""
                        name: app
                        env:
                        - name: HOST
                          valueFrom:
                            configMapKeyRef:
                              name: settings
                              key: HOST
                        - name: USER
                          valueFrom:
                            secretKeyRef:
                              name: login
                              key: USER
                        """);
    }

    @Test
    void takesALimitAsAnEnvironmentVariable() {
        assertThat(container.env("MEMORY", EnvVarSource.resource("limits.memory")))
                .hasToString("""
                        name: app
                        env:
                        - name: MEMORY
                          valueFrom:
                            resourceFieldRef:
                              resource: limits.memory
                        """);
    }

    @Test
    void takesAllKeysAsEnvironmentVariables() {
        assertThat(container
                        .envFrom(ConfigMap.named("settings"))
                        .envFrom(Secret.named("login"))
                        .envFrom(Secret.named("outside").declared("A")))
                .hasToString("""
                        name: app
                        envFrom:
                        - configMapRef:
                            name: settings
                        - secretRef:
                            name: login
                        - secretRef:
                            name: outside
                        """);
    }

    @Test
    void setsRequestsAndLimits() {
        assertThat(container.requests(cpu("50m"), memory("100Mi")).limits(memory("500Mi")))
                .hasToString("""
                        name: app
                        resources:
                          requests:
                            cpu: 50m
                            memory: 100Mi
                          limits:
                            memory: 500Mi
                        """);
    }

    @Test
    void keepsRequestsThatWereSetBefore() {
        assertThat(container
                        .requests(memory("1Gi"), cpu("1"))
                        .requests(cpu("2"), ephemeralStorage("1Gi"), ComputeResource.of("nvidia.com/gpu", "1")))
                .hasToString("""
                        name: app
                        resources:
                          requests:
                            cpu: "2"
                            ephemeral-storage: 1Gi
                            memory: 1Gi
                            nvidia.com/gpu: "1"
                        """);
    }

    @Test
    void refusesARequestThatIsNoQuantity() {
        assertThatThrownBy(() -> memory("100MB"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"100MB\" is not a quantity");
    }

    @Test
    void appendsAndReplacesArguments() {
        Container some = container.arg("a", "b");

        assertThat(some.arg("c").args()).containsExactly("a", "b", "c");
        assertThat(some.args(List.of("d")).args()).containsExactly("d");
    }

    @Test
    void canBeThePrefixOfTwoOthers() {
        Container base = container.port(80);

        assertThat(base.env("A", "1")).isNotEqualTo(base.env("A", "2"));
        assertThat(base)
                .isEqualTo(Container.named("app").port(80))
                .hasSameHashCodeAs(Container.named("app").port(80));
    }
}
