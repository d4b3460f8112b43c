package com.jds.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.Manifest;
import io.waybill.dsl.Target;
import io.waybill.explain.configuration.Configuration;
import io.waybill.explain.configuration.Use;
import io.waybill.explain.network.Names;
import io.waybill.explain.rollout.DeploymentRollout;
import io.waybill.explain.rollout.Rollouts;
import io.waybill.explain.routes.Resolution;
import io.waybill.explain.routes.Routes;
import io.waybill.golden.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the course finds out on its cluster, asked of the blueprint. */
class StoryTest {

    private static Manifest at(Step step) {
        return new Story().manifest(step, Target.newest());
    }

    @Test
    void rendersWhatWasApproved() {
        Golden.verify(new Story());
    }

    @Test
    void findsMysqlByName() {
        assertThat(Names.of(at(Step.DISCOVERY)).of("mysql").orElseThrow().names())
                .contains("mysql", "mysql.jds", "mysql.jds.svc.cluster.local");
    }

    @Test
    void keepsTwoOfAtMostThreePods() {
        DeploymentRollout rollout =
                Rollouts.of(at(Step.V2)).deployment("myblog").orElseThrow();

        assertThat(rollout.maxTotal()).isEqualTo(3);
        assertThat(rollout.minAvailable()).isEqualTo(2);
        assertThat(rollout.steps()).hasSize(4);
        assertThat(rollout.revisions()).isEqualTo(10);
    }

    @Test
    void needsARestartToReadTheNewHostOfMysql() {
        assertThat(Configuration.of(at(Step.DISCOVERY)).usesOf("ConfigMap", "myblog"))
                .isNotEmpty()
                .noneMatch(Use::noticed);
    }

    @ParameterizedTest
    @CsvSource({
        "INGRESS, /foo, myblog:80, /foo",
        "FANOUT, /foo, service1:4200, /foo",
        "FANOUT, /bar, service2:8080, /bar",
        "FANOUT, /, myblog:80, /",
        "REWRITE, /foo/x, myblog:80, /admin/x",
        "REWRITE, /bar, service2:8080, /bar"
    })
    void sendsRequests(Step step, String path, String backend, String applicationPath) {
        Resolution resolution = Routes.of(at(step)).resolve("https://myblog.jds.com" + path);

        assertThat(resolution.backend()).isEqualTo(backend);
        assertThat(resolution.applicationPath()).isEqualTo(applicationPath);
    }
}
