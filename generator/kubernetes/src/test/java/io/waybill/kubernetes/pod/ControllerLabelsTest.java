package io.waybill.kubernetes.pod;

import static io.waybill.kubernetes.Trees.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.dsl.tree.Mapping;
import io.waybill.kubernetes.kind.WorkloadKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControllerLabelsTest {

    private static final Mapping RESOURCE = map(
            "metadata",
            map("name", "db"),
            "spec",
            map("replicas", 2, "ordinals", map("start", 3), "completionMode", "Indexed", "completions", 4));

    @ParameterizedTest
    @CsvSource({
        "STATEFUL_SET, statefulset.kubernetes.io/pod-name, db-3, ONE",
        "STATEFUL_SET, statefulset.kubernetes.io/pod-name, db-0, NONE",
        "STATEFUL_SET, statefulset.kubernetes.io/pod-name, db-5, NONE",
        "STATEFUL_SET, statefulset.kubernetes.io/pod-name, web-3, NONE",
        "STATEFUL_SET, apps.kubernetes.io/pod-index, 4, ONE",
        "STATEFUL_SET, apps.kubernetes.io/pod-index, 04, NONE",
        "STATEFUL_SET, controller-revision-hash, db-5d4b, UNKNOWN",
        "STATEFUL_SET, pod-template-hash, 5d4b, NONE",
        "DEPLOYMENT, pod-template-hash, 5d4b, UNKNOWN",
        "DEPLOYMENT, statefulset.kubernetes.io/pod-name, db-3, NONE",
        "DAEMON_SET, controller-revision-hash, 5d4b, UNKNOWN",
        "JOB, job-name, db, ALL",
        "JOB, batch.kubernetes.io/job-name, web, NONE",
        "JOB, batch.kubernetes.io/controller-uid, any, UNKNOWN",
        "JOB, batch.kubernetes.io/job-completion-index, 3, ONE",
        "JOB, batch.kubernetes.io/job-completion-index, 4, NONE",
        "CRON_JOB, job-name, db-29384, UNKNOWN",
        "POD, job-name, db, NONE"
    })
    void aControllerLabelsPodsOfItsKind(WorkloadKind kind, String key, String value, ControllerLabels.Extent extent) {
        assertThat(ControllerLabels.isKnown(key)).isTrue();
        assertThat(ControllerLabels.extent(kind, RESOURCE, key, value)).isEqualTo(extent);
    }
}
